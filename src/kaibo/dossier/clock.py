"""The law's terms, counted in calendar months from a moment on."""

from __future__ import annotations

from datetime import timedelta

AGAIN = 6
"""Months after which an identity or a licence is checked again (Order 117, article 8: at least every six months)."""
KEPT = 36
"""Months that records are kept at least, from the end of the show (articles 16, 27, 28 and 31)."""
SOON = timedelta(days=30)
"""So long before its day a paper is said to run out."""
