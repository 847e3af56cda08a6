"""Live chat as platforms push it, told as signals. Pure: bytes or JSON in, signals and what was not understood out."""
