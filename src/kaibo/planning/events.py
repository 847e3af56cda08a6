"""What planning tells others: a goal was set or taken away, a plan changed."""

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


class PlanChanged(msgspec.Struct, frozen=True):
    """`version` is the one that came of it, `what` the kind of change, `text` what it was about."""

    version: int
    what: str
    text: str = ""


GOAL_SET = Kind("planning.goal_set", 1, GoalSet)
PLAN_CHANGED = Kind("planning.plan_changed", 1, PlanChanged)
declare(GOAL_SET)
declare(PLAN_CHANGED)
