"""Line-ups as people see them; profits for those who may see costs."""

from __future__ import annotations

from typing import Any

from kaibo.accounts.api import Caller
from kaibo.kit.errors import there
from kaibo.planning.items.reading import COST
from kaibo.planning.models import Plan
from kaibo.planning.models.lineup import LineUp
from kaibo.planning.plans.reading import plan_of

MOST = 20


def line_ups(id: str, caller: Caller) -> list[dict[str, Any]]:
    """The plan's line-ups, the newest first, without what came of them. KaiboError (404) as `plan_of`."""
    plan = plan_of(id, caller.scope)
    rows = LineUp.objects.filter(plan=plan).defer("result").order_by("-at", "-id")[:MOST]
    return [_head(each, plan) for each in rows]


def line_up(id: str, line_up_id: str, caller: Caller) -> dict[str, Any]:
    """Raises KaiboError (404)."""
    plan = plan_of(id, caller.scope)
    row = there(LineUp.objects.filter(plan=plan, id=line_up_id).first())
    return line_up_shown(row, plan, caller)


def line_up_shown(row: LineUp, plan: Plan, caller: Caller) -> dict[str, Any]:
    result = row.result
    if result and not caller.may(COST):
        result = _without_profit(result, row.objective)
    return {**_head(row, plan), "error": row.error, "result": result}


def _head(row: LineUp, plan: Plan) -> dict[str, Any]:
    names = ("id", "version", "state", "objective", "rules", "from_s", "seconds", "taken", "by", "at", "ended_at")
    return {"plan": plan.id, "currency": plan.currency, **{name: getattr(row, name) for name in names}}


def _without_profit(told: dict[str, Any], objective: str) -> dict[str, Any]:
    hidden = {**told, "uncosted": []}
    hidden["runs"] = [{**run, "margin": None} for run in told["runs"]]
    for name in ("total", "hand"):
        hidden[name] = {**told[name], "margin": None, "uncosted": 0}
    if objective == "profit":
        hidden["gain"] = None
        hidden["rules"] = [{**rule, "cost": None} for rule in told["rules"]]
    return hidden
