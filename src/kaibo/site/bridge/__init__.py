"""Bridges: programs of their own that bring signals to the ingest door, and never lose what they said they took."""
