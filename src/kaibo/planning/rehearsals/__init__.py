"""A show gone through before it is on: seconds of each segment, and what was found."""
