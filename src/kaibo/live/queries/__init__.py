"""What a run is at present."""
