"""What to shorten or leave out so that the planned end holds.

The rule: nothing is said below two minutes. First waiting segments are shortened by at most a third, those first
that bring least (goal in money per planned second, then in orders; without a goal nothing), never opening and
closing. Where that isn't enough, whole segments are skipped in the same order instead.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from kaibo.live.models import Segment

SAID_FROM = 120
SHORTENED = 3
"""A segment gives at most one part in so many."""
_FIXED = {Segment.Kind.OPENING, Segment.Kind.CLOSING}


def advise(waiting: Sequence[Segment], drift_s: int) -> dict[str, Any] | None:
    """None while the end holds; else the steps in the rundown's order, by how much they help, and whether that is
    enough: {late_s, saved_s, enough, steps: [{segment, title, action: shorten|skip, from_s, to_s}]}."""
    if drift_s < SAID_FROM:
        return None
    free = sorted((each for each in waiting if each.kind not in _FIXED and each.planned_s), key=_worth)
    could = sum(each.planned_s // SHORTENED for each in free)
    steps = _shortened(free, drift_s) if could >= drift_s else _skipped(free, drift_s)
    saved = sum(step["from_s"] - step["to_s"] for step in steps)
    order = {each.id: place for place, each in enumerate(waiting)}
    steps.sort(key=lambda step: order[step["segment"]])
    return {"late_s": drift_s, "saved_s": saved, "enough": saved >= drift_s, "steps": steps}


def _worth(segment: Segment) -> tuple[float, float, int]:
    seconds = segment.planned_s
    return (segment.goal_amount or 0) / seconds, (segment.goal_orders or 0) / seconds, -segment.position


def _shortened(free: Sequence[Segment], wanted: int) -> list[dict[str, Any]]:
    steps = []
    for each in free:
        if wanted <= 0:
            break
        by = min(wanted, each.planned_s // SHORTENED)
        if by:
            steps.append(_step(each, "shorten", each.planned_s - by))
            wanted -= by
    return steps


def _skipped(free: Sequence[Segment], wanted: int) -> list[dict[str, Any]]:
    """Whole segments, until what is left can be had by shortening the others."""
    left = list(free)
    steps = []
    while left and wanted > 0 and sum(each.planned_s // SHORTENED for each in left) < wanted:
        first = left.pop(0)
        steps.append(_step(first, "skip", 0))
        wanted -= first.planned_s
    return steps + _shortened(left, wanted)


def _step(segment: Segment, action: str, to_s: int) -> dict[str, Any]:
    told = {"segment": segment.id, "title": segment.title, "action": action}
    return {**told, "from_s": segment.planned_s, "to_s": to_s}
