"""Marks on the timeline, and cues between roles."""
