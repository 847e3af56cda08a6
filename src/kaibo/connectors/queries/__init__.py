"""What people look up about files and batches."""
