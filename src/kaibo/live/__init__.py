"""live 播中: the control room of a running show, and the timeline it writes.

For:   the host, the controller, the operator and customer service, for the four hours that a show runs.
Words: run (a show as it is run), segment (a part of its rundown), mark (what happened, on the timeline), cue (a word
       to a role, with "seen"), shelf (products of the run), state (what signals add up to, this second).
Owns:  live_*; the events `live.*`.
Calls: events for signals, shows for accounts, goods for stock, planning for goals, metrics for earlier shows.
"""
