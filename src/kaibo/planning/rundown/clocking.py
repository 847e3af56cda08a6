"""The show's clock: when each segment begins, and the times around the show that its source documents name."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import accumulate

from kaibo.planning.models import Plan, Segment

PREPARATION_S = 15 * 60
"""Before the plan's start: devices, trailer, fans reminded, team present, stock and prices looked over."""
OPENING_S = 5 * 60
CLOSING_S = 10 * 60
"""The end: recap, thanks by name, the next show."""


def starts(plan: Plan, segments: Sequence[Segment]) -> list[datetime]:
    """When each begins: the lengths before it after the plan's start, in seconds that pass, whatever a zone's clocks
    do meanwhile."""
    begun = accumulate((each.planned_s for each in segments), initial=0)
    return [plan.planned_at + timedelta(seconds=seconds) for seconds, _ in zip(begun, segments, strict=False)]


def total_s(segments: Sequence[Segment]) -> int:
    return sum(each.planned_s for each in segments)


def place_at(plan: Plan, others: Sequence[Segment], at: datetime) -> int:
    """The place among the others whose beginning is nearest to a moment; of two as near the earlier."""
    wanted = (at - plan.planned_at).total_seconds()
    borders = accumulate((each.planned_s for each in others), initial=0)
    return min(enumerate(borders), key=lambda border: (abs(border[1] - wanted), border[0]))[0]
