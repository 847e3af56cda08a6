"""Signed links to screens."""
