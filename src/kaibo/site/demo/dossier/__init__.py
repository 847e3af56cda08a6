"""The demo company's papers and signatures, as a team keeps them: most is in order, a little honestly is not."""
