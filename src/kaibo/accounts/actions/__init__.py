"""What changes rows of the room: each action is one transaction and one entry of the trail."""
