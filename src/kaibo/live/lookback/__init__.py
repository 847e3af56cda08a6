"""A run as it is looked back on: what came in each minute, what was on, and what stood out."""
