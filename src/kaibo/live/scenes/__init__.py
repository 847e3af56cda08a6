"""OBS scenes follow the rundown, over obs-websocket 5."""
