"""The law's terms, counted in calendar months from a moment on."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, datetime, timedelta
from typing import TypeVar

AGAIN = 6
"""Months after which an identity or a licence is checked again (Order 117, article 8: at least every six months)."""
KEPT = 36
"""Months that records are kept at least, from the end of the show (articles 16, 27, 28 and 31)."""
SOON = timedelta(days=30)
"""So long before its day a paper is said to run out."""

D = TypeVar("D", date, datetime)


def months_after(day: D, months: int) -> D:
    """The same day of a later month; its last day where there is no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return day.replace(year=year, month=month + 1, day=min(day.day, monthrange(year, month + 1)[1]))
