"""From recognised text to typed rows of the stored tables, masked, counted, and nothing dropped unnamed."""
