"""The run's clock: where it stands in its rundown, how late it is, and what would make up for it."""
