"""review 复盘: what a show did, and what to do next.

For:   the five core dimensions against the team's own median, funnel, channels, products, minutes, findings, notes;
       sources of one quantity side by side, their gap by cause.
Words: core dimension, benchmark preset, finding (a sentence with its numbers), note (what a person writes).
Owns:  notes.
Calls: metrics for every number, shows for whose they are, trade for orders behind a gap, connectors for the files.
"""
