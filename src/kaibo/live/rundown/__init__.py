"""A run's rundown: written, and moved on in."""
