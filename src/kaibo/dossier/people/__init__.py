"""Personal data: where people stand, what they ask for, and how one is taken out."""
