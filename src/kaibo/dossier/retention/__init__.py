"""How long personal data are kept, and what goes when they are past it."""
