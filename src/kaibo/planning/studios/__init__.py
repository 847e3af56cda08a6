"""Rooms 直播间 and the scenes built in them: style, light, sound, what they need, and which shows use them."""
