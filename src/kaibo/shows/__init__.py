"""shows 场次: a show's identity.

For:   saying which show a file, an order or a minute belongs to.
Words: account (a room on a platform), show (one broadcast), host, business day (01:00 is still the evening before).
Owns:  accounts, shows and which batches tell of them; the kinds shows, minutes, pitches, comments.
Calls: metrics for the numbers of a list of shows.
"""
