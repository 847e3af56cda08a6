"""What people do about costs."""
