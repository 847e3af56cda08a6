"""Kaibo 开播: plan a show, run it, learn from it, report on it."""

__version__ = "0.1.0"
