"""jobs 后台任务: work done later, once, by a worker process.

For:   whatever takes longer than a click: imports, reports, rebuilds.
Words: kind (a registered function), lease (the worker's time to say it still lives), attempt, key (one open
       job at a time), run (a job while it runs).
Owns:  jobs_job.
Calls: kit.
"""
