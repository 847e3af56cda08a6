"""planning 计划: what a month, a year or a show is meant to reach.

For:   goals, before the show and against it: typed in a grid, split into months, from and into a spreadsheet.
Words: goal (a metric, a period, a part of the company, a value), version (what a change must have seen).
Owns:  planning_goal.
Calls: metrics for units, names and what was reached, shows for whose they are.
"""
