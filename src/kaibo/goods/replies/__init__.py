"""What operations on stock answer, by topic."""
