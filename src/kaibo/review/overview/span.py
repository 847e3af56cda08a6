"""A month or a year as far as it is over, and the same days of earlier ones."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from kaibo.kit.clock import months_after
from kaibo.metrics.api import Window, month_end

LATE = timedelta(days=3)
"""A history may begin so much later: not everybody is on air on the first of a month."""


@dataclass(frozen=True)
class Span:
    """Business days `window` of the period `name` that ends on `end`; `back` names earlier windows by how many
    months they lie before: `previous` (of a month) and `year`."""

    name: str
    window: Window
    end: date
    back: dict[str, int]

    @property
    def over(self) -> bool:
        return self.window.last == self.end

    @property
    def length(self) -> int:
        return (self.end - self.window.first).days + 1

    def earlier(self, since: date | None) -> dict[str, Window]:
        """The same days of earlier periods, as far as what is told (`since`) reaches back to their first."""
        windows = {name: same_days(self.window, months) for name, months in self.back.items()}
        return {name: each for name, each in windows.items() if since and since <= each.first + LATE}


def month_span(first: date, until: date) -> Span:
    """The month that begins on `first`, up to `until`, beside the month before and the same month last year."""
    return Span(f"{first:%Y-%m}", Window(first, until), month_end(first), {"previous": 1, "year": 12})


def year_span(first: date, until: date) -> Span:
    """The year of `first`, up to `until`, beside the year before."""
    return Span(str(first.year), Window(date(first.year, 1, 1), until), date(first.year, 12, 31), {"year": 12})


def same_days(window: Window, months: int) -> Window:
    """The same days so many months earlier; a month's end stays a month's end."""
    last = months_after(window.last, -months)
    whole = window.last == month_end(window.last)
    return Window(months_after(window.first, -months), month_end(last) if whole else last)


def until_of(first: date, today: date, told: list[date]) -> date:
    """The last day counted: a month's end where it is past, else the newest day before today that is told."""
    end = month_end(first)
    if end < today:
        return end
    over = [day for day in told if first <= day < today]
    return max(over, default=first)
