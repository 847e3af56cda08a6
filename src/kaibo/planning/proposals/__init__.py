"""What a team's own shows say of the next one: when, by whom, and what to expect of it."""
