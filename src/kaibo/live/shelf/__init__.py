"""What a run has for sale."""
