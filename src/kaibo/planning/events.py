"""What planning tells others: a goal was set, or taken away."""

from __future__ import annotations

import msgspec

from kaibo.events.api import Kind, declare


class GoalSet(msgspec.Struct, frozen=True):
    """`value` is the decimal people read, as text; None when the goal was taken away."""

    period: str
    part: str
    metric: str
    currency: str
    value: str | None


GOAL_SET = Kind("planning.goal_set", 1, GoalSet)
declare(GOAL_SET)
