"""A span of business days, and the spans it is compared with."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from kaibo.kit.clock import months_after
from kaibo.kit.errors import KaiboError

FIRST, LAST = 1972, 2148


@dataclass(frozen=True)
class Window:
    """Business days from `first` to `last`, both included.

    KaiboError 422 if they stand the wrong way round, or outside the years that the store can hold.
    """

    first: date
    last: date

    def __post_init__(self) -> None:
        if not FIRST <= self.first.year <= self.last.year <= LAST and self.first <= self.last:
            raise KaiboError("metrics.window_years", status=422, first=FIRST, last=LAST)
        if self.last < self.first:
            raise KaiboError("metrics.window_reversed", status=422, first=self.first, last=self.last)

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1

    @property
    def months(self) -> int | None:
        """How many months, if it is whole calendar months."""
        whole = self.first.day == 1 and self.last == month_end(self.last)
        return _serial(self.last) - _serial(self.first) + 1 if whole else None


def previous(window: Window) -> Window:
    """The span just before: as many whole months before whole months, else as many days (环比)."""
    if window.months:
        return Window(months_after(window.first, -window.months), window.first - timedelta(days=1))
    return Window(window.first - timedelta(days=window.days), window.first - timedelta(days=1))


def last_year(window: Window) -> Window:
    """The same dates a year before (同比); 29 February becomes the 28th, a month's end stays a month's end."""
    if window.months:
        return Window(months_after(window.first, -12), month_end(months_after(window.last, -12)))
    return Window(months_after(window.first, -12), months_after(window.last, -12))


def month_end(day: date) -> date:
    """The last day of its month."""
    return day.replace(day=monthrange(day.year, day.month)[1])


def _serial(day: date) -> int:
    return day.year * 12 + day.month - 1
