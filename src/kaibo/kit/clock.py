"""Time: aware, stored in UTC, shown in a zone, and the company's business day."""

from __future__ import annotations

from calendar import monthrange
from datetime import UTC, date, datetime, timedelta
from typing import TypeVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

DEFAULT_ZONE = "Asia/Shanghai"
Day = TypeVar("Day", date, datetime)


def now() -> datetime:
    return datetime.now(UTC)


def local(at: datetime, zone: str) -> datetime:
    """The same moment by the clock of a zone."""
    return at.astimezone(ZoneInfo(zone))


def moved_along(at: datetime, begun: datetime, begins: datetime, zone: str) -> datetime:
    """As far from `begins` as it was from `begun` by the clock on the wall: ten stays ten where clocks change."""
    by = local(begins, zone).replace(tzinfo=None) - local(begun, zone).replace(tzinfo=None)
    wall = local(at, zone).replace(tzinfo=None) + by
    return wall.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


def is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True


def business_day(at: datetime, *, zone: str = DEFAULT_ZONE, starts_at_hour: int = 0) -> date:
    """The day a moment belongs to when the company's day begins at `starts_at_hour` local time.

    A show at 01:30 with `starts_at_hour=6` belongs to the day before.
    """
    if at.tzinfo is None:
        raise ValueError("a moment without a zone has no business day")
    return (at.astimezone(ZoneInfo(zone)) - timedelta(hours=starts_at_hour)).date()


def day_bounds(
    first: date, last: date, *, zone: str = DEFAULT_ZONE, starts_at_hour: int = 0
) -> tuple[datetime, datetime]:
    """The half-open UTC interval that the business days `first`..`last` cover."""
    offset = timedelta(hours=starts_at_hour)
    start = datetime(first.year, first.month, first.day, tzinfo=ZoneInfo(zone)) + offset
    after = last + timedelta(days=1)
    end = datetime(after.year, after.month, after.day, tzinfo=ZoneInfo(zone)) + offset
    return start.astimezone(UTC), end.astimezone(UTC)


def months_after(day: Day, months: int) -> Day:
    """The same day of a later month, of an earlier one for less than 0; its last day where there is no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return day.replace(year=year, month=month + 1, day=min(day.day, monthrange(year, month + 1)[1]))
