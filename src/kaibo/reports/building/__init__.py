"""A report is made here: what is asked of the engine, and the chapters made from what it told."""
