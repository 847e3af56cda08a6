"""Writes: channels set up, letters handed over."""
