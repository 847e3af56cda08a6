"""Goals as they were set, as far as the caller may see."""

from __future__ import annotations

from typing import Any

from kaibo.accounts.api import Scope
from kaibo.kit.units import shown
from kaibo.metrics.api import metrics
from kaibo.planning.models import Goal
from kaibo.shows.api import within


def goals(scope: Scope, period: str = "") -> list[dict[str, Any]]:
    """All goals, or those of one period, as people read them; of accounts, hosts and shows as far as may be seen."""
    found = Goal.objects.filter(period=period) if period else Goal.objects.all()
    every = found.order_by("period", "part", "metric")
    return [goal_shown(goal) for goal in every if admitted(scope, goal.period, goal.part)]


def admitted(scope: Scope, period: str, part: str) -> bool:
    """What is neither one account's nor one host's nor one show's is the whole company's."""
    kind, _, name = part.partition(":")
    named = {"account": "", "host": "", kind: name}
    if kind in {"account", "host"} and not scope.admits(account=named["account"], host=named["host"]):
        return False
    return scope.all or not is_show(period) or within(scope).filter(id=period).exists()


def is_show(period: str) -> bool:
    return period.startswith("show_")


def goal_shown(goal: Goal) -> dict[str, Any]:
    unit = metrics()[goal.metric].unit
    copied = {name: getattr(goal, name) for name in ("period", "part", "metric", "currency", "version", "by", "at")}
    return {**copied, "value": shown(goal.value, unit, goal.currency), "unit": unit}
