"""Local time: every invented account lives at UTC+8 (China and Malaysia keep no summer time).

A moment is whole epoch seconds; NEVER stands for what does not happen.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

OFFSET = 8 * 3600
DAY = 86_400
NEVER = 2**61
DAY_BEGINS = 5 * 3600


def midnight(day: date) -> int:
    """Epoch seconds of 00:00 local time."""
    return (day - date(1970, 1, 1)).days * DAY - OFFSET


def local(moment: int) -> datetime:
    """The wall clock at a moment, without a zone, as the platforms print it."""
    return datetime(1970, 1, 1) + timedelta(seconds=int(moment) + OFFSET)


def aware(moment: int) -> datetime:
    return datetime.fromtimestamp(int(moment), UTC)


def day_of(moment: int) -> date:
    """The calendar day of a moment."""
    return local(moment).date()


def working_day(moment: int) -> date:
    """The day a download belongs to: what is fetched before 05:00 belongs to the evening before."""
    return local(moment - DAY_BEGINS).date()


def months_between(first: date, last: date) -> int:
    return (last.year - first.year) * 12 + last.month - first.month


def add_months(day: date, count: int) -> date:
    """The first day of the month `count` months after that of `day`."""
    index = day.year * 12 + day.month - 1 + count
    return date(index // 12, index % 12 + 1, 1)


def days(first: date, last: date) -> list[date]:
    """Every day from `first` to `last`, both included."""
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]
