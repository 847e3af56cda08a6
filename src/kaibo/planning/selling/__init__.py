"""Selling points of a product, structured by its category, with scenes and proof papers."""
