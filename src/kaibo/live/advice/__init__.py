"""What stands out in the minutes of a run, one thing to do about it, and orders that a person should look at."""
