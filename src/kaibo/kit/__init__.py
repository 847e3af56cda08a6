"""kit: words without business meaning.

For:   every room; nothing here knows what a show, an order or a person is.
Words: home (the data directory), minor units (fen, cents), business day, unit, catalogue (texts in two languages).
Owns:  nothing stored.
Calls: nobody.
"""
