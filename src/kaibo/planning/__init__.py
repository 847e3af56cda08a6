"""planning 计划: what a month, a year or a show is meant to reach.

For:   goals, before the show and against it.
Words: goal (a metric, a period, a part of the company, a value).
Owns:  goals.
Calls: metrics for units and names, shows for whose they are.
"""
