"""Goals as a spreadsheet: written to be filled in, read back, and looked at before anything is changed."""
