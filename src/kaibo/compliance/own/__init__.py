"""Packs of the company's own: handed in, replaced, removed; the rules of all packs, listed."""
