"""What people look up about profit and costs."""
