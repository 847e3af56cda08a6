"""Script heat map 话术热力图: the parts of a show on its clock, and what each minute of them brought."""
