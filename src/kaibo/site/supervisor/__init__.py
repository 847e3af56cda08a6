"""Keeps the processes of one data directory running: start in order, restart what dies, stop in order."""
