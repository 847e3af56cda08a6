"""review 复盘: what a show did, and what to do next.

For:   the five core dimensions against the team's own median, funnel, channels, products, minutes, findings, notes;
       sources of one quantity side by side, their gap by cause; the script heat map, minutes that stand out,
       actions followed to the next show; a recording's words, heard by a recogniser.
Words: core dimension, benchmark preset, finding (a sentence with its numbers), note (what a person writes),
       carried action (left by an earlier show).
Owns:  notes and the checks of them.
Calls: metrics for every number, live for what ran, planning for plans, shows for whose they are, trade for orders
       behind a gap, connectors for the files.
"""
