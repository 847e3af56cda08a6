"""Who was in the room and left no comment to act on: found by what they did, to be warned, muted or blocked."""
