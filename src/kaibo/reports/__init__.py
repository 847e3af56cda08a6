"""reports 报告: the work report that writes itself, from the numbers the engine has.

For:   the month report in six chapters, as data, and in every form it is written in; every making is kept.
Words: report, chapter, page (its title is the finding), block, finding rule (threshold and sample size), edition
       (one making, with the batches it saw), writing (what people put in a slot).
Owns:  reports_edition, reports_writing; a report is made from what others keep.
Calls: metrics for every number, review for findings and notes, planning for goals, shows for whose they are,
       jobs to make it in the background.
"""
