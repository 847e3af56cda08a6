"""What people do in a run: each in one transaction of rows and one event."""
