"""When a schedule is due: the n-th of the month, or of one month of the year, at an hour of the company's zone."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal
from zoneinfo import ZoneInfo

YEAR_END = 12


@dataclass(frozen=True)
class Slot:
    """A moment (UTC) at which the report of `subject` is due: 2026-10, or 2026."""

    at: datetime
    subject: str


@dataclass(frozen=True)
class Rhythm:
    """`day` 31 is the last day of every month. `month` (1..12) counts for a yearly one alone."""

    kind: Literal["month", "year"]
    day: int
    hour: int
    month: int = 1
    zone: str = "Asia/Shanghai"

    def slot(self, year: int, month: int) -> Slot:
        """The slot that lies in a month: of the month before it, or of the year before.

        An hour that the clocks skip is the moment that would have been it; one that comes twice is the first.
        """
        day = min(self.day, monthrange(year, month)[1])
        at = datetime(year, month, day, self.hour, tzinfo=ZoneInfo(self.zone)).astimezone(UTC)
        return Slot(at, f"{year - 1}" if self.kind == "year" else month_before(year, month))

    def last_whole(self, at: datetime) -> str:
        """The last month or year that was over at a moment."""
        local = at.astimezone(ZoneInfo(self.zone))
        return self.slot(local.year, local.month).subject

    def next(self, after: datetime) -> Slot:
        """The first slot later than a moment."""
        return next(slot for slot in self._from(after) if slot.at > after)

    def due(self, after: datetime, upto: datetime) -> tuple[Slot | None, int]:
        """The newest slot in (after, upto], and how many older ones lie there too. Those are not made up for: what
        was true then is read in the newest, and whoever wants one of them makes it by hand."""
        found: Slot | None = None
        older = -1
        for slot in self._from(after):
            if slot.at > upto:
                break
            if slot.at > after:
                found, older = slot, older + 1
        return found, max(older, 0)

    def _from(self, after: datetime) -> Iterator[Slot]:
        """Slots in order, beginning before `after`."""
        local = after.astimezone(ZoneInfo(self.zone))
        if self.kind == "year":
            for year in range(max(local.year - 1, 2), 9999):
                yield self.slot(year, self.month)
            return
        for number in range(local.year * YEAR_END + local.month - 2, 9999 * YEAR_END):
            yield self.slot(number // YEAR_END, number % YEAR_END + 1)


def month_before(year: int, month: int) -> str:
    before = year * YEAR_END + month - 2
    return f"{before // YEAR_END}-{before % YEAR_END + 1:02}"
