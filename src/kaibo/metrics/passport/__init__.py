"""A number's passport: what it is, how it was made, from which rows of which files."""
