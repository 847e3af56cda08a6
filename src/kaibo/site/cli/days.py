"""Days on the command line: 2026-09-01, or a month or year, which stands for its first or last day."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from typing import Any

import click

from kaibo.accounts.api import company
from kaibo.kit.clock import business_day, now
from kaibo.metrics.api import Window

WRITTEN = re.compile(r"(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?")
EARLIEST = date(1972, 1, 1)


class Day(click.ParamType[date]):
    """`last` tells which day a month or year stands for."""

    name = "date"

    def __init__(self, *, last: bool = False) -> None:
        self.last = last

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        found = WRITTEN.fullmatch(str(value).strip())
        try:
            return self._day(*map(int, found.groups(default="0"))) if found else self._refuse(value)
        except ValueError:
            return self._refuse(value)

    def _day(self, year: int, month: int, day: int) -> date:
        """Zero stands for what was not written."""
        month = month or (12 if self.last else 1)
        return date(year, month, day or (monthrange(year, month)[1] if self.last else 1))

    def _refuse(self, value: Any) -> date:
        self.fail(
            f"“{value}”不是日期，请写成 2026-09-01、2026-09 或 2026 / not a date: write 2026-09-01, 2026-09 or 2026"
        )


def window_of(first: date | None, last: date | None) -> Window | None:
    """The days meant: without an end until today, without a beginning from the first there is, without both all."""
    if first is None and last is None:
        return None
    card = company()
    return Window(first or EARLIEST, last or business_day(now(), zone=card.zone, starts_at_hour=card.day_start))
