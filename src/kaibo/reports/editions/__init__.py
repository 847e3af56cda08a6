"""Editions: a report asked for, made in the background, kept, found again."""
