"""What people do with files: hand in, read, make visible, discard, undo."""
