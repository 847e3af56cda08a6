"""A point on the calendar: what precision it was written with, and the moment it means in a zone."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Final, Literal
from zoneinfo import ZoneInfo

from kaibo.connectors.values.unreadable import Unreadable

Precision = Literal["time", "day", "month"]
FIRST_YEAR: Final = 1980
LAST_YEAR: Final = 2100

_THAI: Final = 543


@dataclass(frozen=True)
class When:
    """A date a platform wrote. `at` is UTC and None unless `precision` is "time"; `day` is in the source's zone.

    `end` is where a written range ends, None without one. A month's `day` is its first.
    """

    at: datetime | None
    day: date
    precision: Precision
    end: When | None = None

    def until(self, end: When) -> When:
        return replace(self, end=end)


@dataclass(frozen=True)
class Clock:
    """Time of day as written; `offset` is a zone of its own, in minutes east."""

    hour: int
    minute: int = 0
    second: int = 0
    microsecond: int = 0
    offset: int | None = None


def on_day(year: int, month: int, day: int) -> date:
    """The day, a Buddhist year turned into ours; Unreadable for days that do not exist or lie far away."""
    if 2500 <= year <= 2700:
        year -= _THAI
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise Unreadable("date_out_of_range")
    try:
        return date(year, month, day)
    except ValueError as impossible:
        raise Unreadable("date_impossible") from impossible


def whole_day(day: date) -> When:
    return When(None, day, "day")


def at_clock(day: date, clock: Clock, zone: str) -> When:
    """The moment a wall clock shows in `zone`, or in the offset the clock itself carries. 24:00 ends the day."""
    days, hour = divmod(clock.hour, 24)
    over = days > 1 or (days == 1 and (hour, clock.minute, clock.second) != (0, 0, 0))
    if over or clock.minute > 59 or clock.second > 59:
        raise Unreadable("date_impossible")
    wall = datetime(day.year, day.month, day.day, hour, clock.minute, clock.second, clock.microsecond)
    return moment((wall + timedelta(days=days)).replace(tzinfo=_zone_of(clock, zone)), zone)


def moment(at: datetime, zone: str) -> When:
    """An aware moment; its day is the day in `zone`. Unreadable if it lies far away."""
    day = at.astimezone(ZoneInfo(zone)).date()
    return When(at.astimezone(UTC), on_day(day.year, day.month, day.day), "time")


def _zone_of(clock: Clock, zone: str) -> timezone | ZoneInfo:
    if clock.offset is None:
        return ZoneInfo(zone)
    if abs(clock.offset) > 14 * 60:
        raise Unreadable("date_impossible")
    return timezone(timedelta(minutes=clock.offset))
