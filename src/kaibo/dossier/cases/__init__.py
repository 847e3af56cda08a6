"""Shows as the law sees them: who and what is in each, what it asks of them, and whether that was done."""
