"""From a question to rows: gather each source's sums, choose a source per account, combine."""
