"""notify 通知: a message to people through the channels a company has set up.

For:   rooms with something to tell people who are not looking at a screen.
Words: channel (a way out: e-mail, a group's robot), letter (what is to be told), delivery (a letter on its way through
       one channel), supply (a room that makes attachments), message (to the console or a file).
Owns:  notify_channel, notify_delivery.
Calls: jobs for sending and trying again, files for sealing what is secret, accounts for who may set up channels.
"""
