"""What people look up about orders."""
