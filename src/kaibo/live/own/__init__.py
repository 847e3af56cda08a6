"""The parts of a snapshot that the room itself makes."""
