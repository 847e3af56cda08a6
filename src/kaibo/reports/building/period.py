"""The month a report is of, and the spans it is set against."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from kaibo.kit.errors import KaiboError
from kaibo.metrics.api import Window, last_year, previous

MONTH = re.compile(r"(\d{4})-(0[1-9]|1[0-2])")


@dataclass(frozen=True)
class Period:
    """`window` ends on the last day reached: a month that still runs is set against as many days of the others."""

    subject: str
    window: Window
    before: Window
    year_ago: Window
    over: bool

    @property
    def following(self) -> str:
        """The month after it, as goals name it."""
        after = _whole(self.subject).last + timedelta(days=1)
        return f"{after:%Y-%m}"


def month_of(subject: str, today: date) -> Period:
    """KaiboError 422 for what is no month that the store can hold."""
    whole = _whole(subject)
    over = not whole.first <= today < whole.last
    window = whole if over else Window(whole.first, today)
    return Period(subject, window, _so_far(previous(whole), window), _so_far(last_year(whole), window), over)


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
