"""What operations on files handed in answer, by topic."""
