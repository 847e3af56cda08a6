"""reports 报告: the work report that writes itself, from the numbers the engine has.

For:   the month report in six chapters, as data, and in every form it is written in.
Words: report, chapter, page (its title is the finding), block, finding rule (threshold and sample size).
Owns:  nothing stored; a report is made from what others keep.
Calls: metrics for every number, review for findings and notes, planning for goals, shows for whose they are.
"""
