"""A rundown out of the spreadsheet that a team keeps, saved as CSV or pasted."""

from kaibo.live.sheet.reading import read_rundown

__all__ = ["read_rundown"]
