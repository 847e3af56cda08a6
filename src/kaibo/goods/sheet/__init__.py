"""Stock as a spreadsheet: written out, filled in, read back, and looked at before anything is changed."""
