"""What planning tells others: a goal was set or taken away, a plan changed, a check was done, the gate opened."""

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


class CheckDone(msgspec.Struct, frozen=True):
    """What came of one check before a show: passed, failed or cleared."""

    check: str
    title: str
    outcome: str
    note: str = ""


class GateOpened(msgspec.Struct, frozen=True):
    """Somebody let a show go on air though this was missing, and said why."""

    missing: list[str]
    reason: str


GOAL_SET = Kind("planning.goal_set", 1, GoalSet)
PLAN_CHANGED = Kind("planning.plan_changed", 1, PlanChanged)
CHECK_DONE = Kind("planning.check_done", 1, CheckDone)
GATE_OPENED = Kind("planning.gate_opened", 1, GateOpened)
declare(GOAL_SET)
declare(PLAN_CHANGED)
declare(CHECK_DONE)
declare(GATE_OPENED)
