"""How long each part of a rehearsal took."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

Lap = Mapping[str, Any]
"""{segment, title, planned_s, at (ISO)}: it lasts until the next one begins."""


def timed(laps: Sequence[Lap], ended_at: datetime | None) -> list[dict[str, Any]]:
    """Each lap with its `seconds`, whole ones, which together are the rehearsal's; null for the one that is running."""
    begun = [datetime.fromisoformat(each["at"]) for each in laps]
    ends = [*begun[1:], ended_at]
    return [
        {**lap, "at": at, "seconds": _between(begun[0], at, end)}
        for lap, at, end in zip(laps, begun, ends, strict=True)
    ]


def total_s(laps: Sequence[Lap], ended_at: datetime | None) -> int | None:
    """Null while it is running."""
    return None if ended_at is None or not laps else _whole(datetime.fromisoformat(laps[0]["at"]), ended_at)


def _between(first: datetime, at: datetime, end: datetime | None) -> int | None:
    """Counted from the rehearsal's begin, so that what is rounded off one lap is not lost for the next."""
    return None if end is None else _whole(first, end) - _whole(first, at)


def _whole(first: datetime, at: datetime) -> int:
    return round((at - first).total_seconds())
