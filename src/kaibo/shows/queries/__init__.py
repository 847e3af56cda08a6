"""What people look up about shows."""
