"""The present segment, the next, and the drift."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from kaibo.live.clock.catch_up import advise
from kaibo.live.models import Segment

if TYPE_CHECKING:
    from kaibo.live.room import LiveRoom

State = Segment.State


def clock(room: LiveRoom) -> dict[str, Any]:
    """`segment` and `next` are ids or null; seconds; `drift_s` > 0 is late, null where no end is planned. An ended run
    stands still at its end."""
    segments, at = room.rows.segments, room.until
    running = next((each for each in segments if each.state == State.RUNNING), None)
    waiting = [each for each in segments if each.state == State.WAITING]
    drift = _drift(room, running, waiting, at)
    return {
        "segment": running.id if running else None,
        "next": waiting[0].id if waiting else None,
        "elapsed_s": elapsed(running, at) if running else None,
        "planned_s": running.planned_s if running else None,
        "run_s": _since(room.run.started_at, at),
        "ends_at": room.run.planned_ends_at,
        "drift_s": drift,
        "advice": advise(waiting, drift) if drift is not None and room.on_air else None,
    }


def elapsed(segment: Segment, at: datetime) -> int:
    """Seconds that a segment has run."""
    return _since(segment.started_at, segment.ended_at or at) or 0


def _drift(room: LiveRoom, running: Segment | None, waiting: list[Segment], at: datetime) -> int | None:
    """By how many seconds the run would end after its planned end if all that waits went as planned."""
    if room.run.planned_ends_at is None or room.run.started_at is None:
        return None
    if room.run.ended_at:
        return round((room.run.ended_at - room.run.planned_ends_at).total_seconds())
    left = max(0, running.planned_s - elapsed(running, at)) if running else 0
    left += sum(each.planned_s for each in waiting)
    return round((at - room.run.planned_ends_at).total_seconds()) + left


def _since(start: datetime | None, at: datetime) -> int | None:
    return None if start is None else max(0, int((at - start).total_seconds()))
