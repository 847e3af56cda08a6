"""The demo company's plans: what it sells in them, what is said of it, and how far the team is on the eve."""
