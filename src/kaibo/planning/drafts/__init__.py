"""Plans as people write them: begun, copied, changed, listed."""
