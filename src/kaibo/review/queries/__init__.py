"""What people look up about a show that is over."""
