"""Measurements: each side by side with what it is measured against, in one run on the same machine."""
