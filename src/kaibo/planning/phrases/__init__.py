"""What hosts say: phrases by scene and category."""
