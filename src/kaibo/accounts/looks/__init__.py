"""What people hand in for the company's look: checked, and made harmless, before it is kept."""
