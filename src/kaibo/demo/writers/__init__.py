"""One module per file that a team downloads; each has `kind(job)`, `name(job)` and `write(job, path)`.

`write` answers how many data rows the file has; without rows it writes nothing and answers 0.
"""
