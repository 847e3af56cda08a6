"""A rundown out of the spreadsheet that a team keeps, and into one."""
