"""A run held against the plan it was made of."""
