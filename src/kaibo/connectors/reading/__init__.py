"""Bytes on disk -> tables of text. Enter through `reading.api`."""
