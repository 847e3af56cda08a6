"""The inbox: signals are on disk here before anybody is told that they were taken.

An SQLite file of its own, so that a flood of signals never waits for, nor holds up, the relational database. One
thread writes, many submissions to a commit; what was taken is told to watchers, shipped to the analytical store, and
kept for three days after that.
"""
