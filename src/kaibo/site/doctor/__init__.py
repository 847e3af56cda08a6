"""Checks of an installation: each says ok or what is wrong and what to do."""
