"""review 复盘: what a show did, and what to do next.

For:   the five core dimensions against the team's own median, funnel, channels, products, minutes, findings, notes.
Words: core dimension, benchmark preset, finding (a sentence with its numbers), note (what a person writes).
Owns:  notes.
Calls: metrics for every number, shows for whose they are, connectors for the files behind them.
"""
