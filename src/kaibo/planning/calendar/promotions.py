"""The platforms' big promotions, as days of any year."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from kaibo.metrics.api import Window

LEAP_YEAR = 2024


@dataclass(frozen=True)
class Promotion:
    """A promotion from `first` to `last`, (month, day), both included."""

    key: str
    zh: str
    en: str
    first: tuple[int, int]
    last: tuple[int, int]

    @property
    def days(self) -> tuple[int, ...]:
        """Its days as the metric engine's `month_day` has them: 1111 is 11 November."""
        first, last = (date(LEAP_YEAR, *each) for each in (self.first, self.last))
        return tuple(month_day(first + timedelta(days=by)) for by in range((last - first).days + 1))


def month_day(day: date) -> int:
    """The day within any year, to be compared: 1111 for 11 November."""
    return day.month * 100 + day.day


PROMOTIONS = (
    Promotion("new_year", "年货节", "New Year goods", (1, 5), (1, 31)),
    Promotion("38", "38节", "38 Festival", (3, 1), (3, 8)),
    Promotion("618", "618", "618", (6, 1), (6, 18)),
    Promotion("818", "818", "818", (8, 8), (8, 18)),
    Promotion("double11", "双11", "Double 11", (10, 20), (11, 11)),
    Promotion("double12", "双12", "Double 12", (12, 8), (12, 12)),
)
"""Days on which most platforms run them; a platform's own warm-up may begin earlier."""

PROMOTED = tuple(sorted(day for each in PROMOTIONS for day in each.days))
ORDINARY = tuple(
    each
    for each in (month_day(date(LEAP_YEAR, 1, 1) + timedelta(days=by)) for by in range(366))
    if each not in set(PROMOTED)
)


def days_within(window: Window, days: Iterable[int]) -> tuple[str, ...]:
    """Those of these days of the year that lie in a window, as filters have them."""
    there = {month_day(window.first + timedelta(days=by)) for by in range(min(window.days, 366))}
    return tuple(str(day) for day in days if day in there)
