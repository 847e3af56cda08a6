"""Goals of the rundown against what was reached: of the whole, by now, and while each segment ran."""

from __future__ import annotations

from typing import Any

from kaibo.live.clock.timing import elapsed
from kaibo.live.models import Segment
from kaibo.live.room import LiveRoom
from kaibo.live.state import sold_between

_OVER = {Segment.State.DONE, Segment.State.SKIPPED}


def reached(room: LiveRoom, segment: Segment) -> dict[str, Any]:
    """orders and gmv paid while the segment ran; null where it has not begun, or nobody tells."""
    if segment.started_at is None:
        return {"orders": None, "gmv": None}
    last = segment.ended_at or room.at
    return sold_between(room.state, segment.started_at.timestamp(), last.timestamp())


def targets(room: LiveRoom) -> dict[str, Any]:
    sold = "purchase" in room.state.times
    orders = len(room.state.orders) if sold else None
    amount = room.state.gmv.get(room.run.currency, 0) if sold else None
    return {"orders": _target(room, "goal_orders", orders), "amount": _target(room, "goal_amount", amount)}


def _target(room: LiveRoom, name: str, reached: int | None) -> dict[str, Any] | None:
    goals = [(each, getattr(each, name)) for each in room.rows.segments if getattr(each, name) is not None]
    if not goals:
        return None
    due = sum(goal * _part(room, segment) for segment, goal in goals)
    return {"goal": sum(goal for _, goal in goals), "due": round(due), "reached": reached}


def _part(room: LiveRoom, segment: Segment) -> float:
    """How much of its time is over, from 0 to 1."""
    if segment.state in _OVER:
        return 1.0
    if segment.state != Segment.State.RUNNING:
        return 0.0
    spent = elapsed(segment, room.until)
    return min(1.0, spent / segment.planned_s) if segment.planned_s else 1.0
