"""demo: an invented company whose files look like the platforms' own.

For:   trying the product, screenshots, benches and tests, all without anybody's real data.
Words: truth (what the world hides), show (one live broadcast), lines (order lines as arrays), moment (when a
       file was downloaded: it knows nothing later), recipe (one kind of file and when it is fetched).
Owns:  nothing stored; it writes files into a directory and returns the truth behind them.
Calls: kit.
"""
