"""What viewers write: sorted by what it wants, questions gathered and answered, and who goes too far."""
