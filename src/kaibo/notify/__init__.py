"""notify 通知: a message to people through the channels an installation has set up.

For:   rooms with something to tell people who are not looking at a screen.
Words: channel (a way out), message.
Owns:  nothing stored.
Calls: kit.
"""
