"""What people write while they look back."""
