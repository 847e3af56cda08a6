"""The API of dossiers."""
