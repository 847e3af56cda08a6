"""The month or year a report is of, and the spans it is set against."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from kaibo.kit.clock import months_after
from kaibo.kit.errors import KaiboError
from kaibo.metrics.api import Window, last_year, month_end, previous
from kaibo.reports.building.wording import plain, text
from kaibo.reports.model import Text

MONTH = re.compile(r"(\d{4})-(0[1-9]|1[0-2])")
YEAR = re.compile(r"(19|20)\d{2}")
LATE = timedelta(days=3)
"""What is told may begin so much later than a month: not everybody is on air on its first day."""
FEWEST_DAYS = 28
"""Days under which nothing is set against a year ago."""


@dataclass(frozen=True)
class Period:
    """`window` ends on the last day reached: a month that still runs is set against as many days of the others.

    `like` is the part of the window that stands beside `year_ago`: all of it, but for a year whose last year is
    known in part.
    """

    subject: str
    window: Window
    before: Window
    year_ago: Window
    over: bool
    like: Window
    kind: Literal["month", "year"] = "month"

    @property
    def following(self) -> str:
        """The month or year after it, as goals name it."""
        if self.kind == "year":
            return str(int(self.subject) + 1)
        after = _whole(self.subject).last + timedelta(days=1)
        return f"{after:%Y-%m}"

    @property
    def name(self) -> Text:
        """As sentences say it: 2026-09, 2026 年."""
        return spoken(self.subject)

    @property
    def in_part(self) -> bool:
        """Whether a year ago is known of a part of these days only."""
        return self.like != self.window

    def since(self, told: Sequence[date]) -> Period | None:
        """The period with the days that are known in both years set beside each other; `told` are days with sales.
        None where too few are."""
        ago, now = (_start(each, told) for each in (self.year_ago, self.window))
        if ago is None or now is None:
            return None
        first = max(months_after(ago, 12), now)
        if (self.window.last - first).days + 1 < FEWEST_DAYS:
            return None
        back = Window(months_after(first, -12), self.year_ago.last)
        return replace(self, like=Window(first, self.window.last), year_ago=back)


def spoken(subject: str) -> Text:
    """A month's or a year's name inside a sentence."""
    return plain(subject) if "-" in subject else text("year_name", year=subject)


def month_of(subject: str, today: date) -> Period:
    """KaiboError 422 for what is no month that the store can hold."""
    whole = _whole(subject)
    over = not whole.first <= today < whole.last
    window = whole if over else Window(whole.first, today)
    return Period(subject, window, _so_far(previous(whole), window), _so_far(last_year(whole), window), over, window)


def year_of(subject: str, today: date) -> Period:
    """KaiboError 422 for what is no year."""
    if YEAR.fullmatch(subject) is None:
        raise KaiboError("reports.bad_year", status=422, year=subject[:20])
    whole = Window(date(int(subject), 1, 1), date(int(subject), 12, 31))
    over = not whole.first <= today < whole.last
    window = whole if over else Window(whole.first, today)
    ago = last_year(window)
    return Period(subject, window, ago, ago, over, window, "year")


def reached(period: Period, today: date, told: Iterable[date]) -> date:
    """The last day that counts of a period that still runs: the newest day with sales that is over, as the overview
    counts; `today` where there is none."""
    return max((day for day in told if period.window.first <= day < today), default=today)


def _start(window: Window, told: Sequence[date]) -> date | None:
    """Where what is told of a window begins: its first day, or that of the first month told from its beginning."""
    first = min((day for day in told if window.first <= day <= window.last), default=None)
    if first is None or first <= window.first + LATE:
        return first and window.first
    begun = first.replace(day=1)
    return begun if first <= begun + LATE else month_end(first) + timedelta(days=1)


def _whole(subject: str) -> Window:
    found = MONTH.fullmatch(subject)
    if found is None:
        raise KaiboError("reports.bad_month", status=422, month=subject[:20])
    first = date(int(found[1]), int(found[2]), 1)
    after = (first + timedelta(days=31)).replace(day=1)
    return Window(first, after - timedelta(days=1))


def _so_far(other: Window, window: Window) -> Window:
    """The part of another month that stands beside these days: all of it beside a whole month."""
    if window.months:
        return other
    return Window(other.first, min(other.last, other.first + timedelta(days=window.days - 1)))
