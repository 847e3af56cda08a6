"""Who is here, and who is on air."""
