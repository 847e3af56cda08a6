"""A run is planned, begun, paused and ended."""
