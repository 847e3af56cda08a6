"""Who sells these goods best: hosts by category against shows of the same slot and as many viewers, and who buys."""
