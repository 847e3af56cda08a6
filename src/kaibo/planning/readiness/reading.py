"""A plan's readiness as people see it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from kaibo.accounts.api import Caller
from kaibo.kit.clock import now
from kaibo.planning.models import CheckList, Override, Plan
from kaibo.planning.plans.reading import plan_of
from kaibo.planning.readiness.gate import gate
from kaibo.planning.readiness.known import Known
from kaibo.planning.readiness.line.host import line_host
from kaibo.planning.readiness.state import COUNTS, Standing
from kaibo.planning.templates.wording import both

CHECK = ("id", "group", "title", "measure", "person", "due_min", "needed", "changed")
RESULT = ("outcome", "values", "device", "against", "note", "by", "at")


def readiness(id: str, caller: Caller) -> dict[str, Any]:
    """Raises KaiboError (404) as `plan_of`."""
    return readiness_shown(plan_of(id, caller.scope))


def readiness_shown(plan: Plan) -> dict[str, Any]:
    found, host = gate(plan), line_host()
    return {
        "plan": plan.id,
        "version": plan.version,
        "zone": plan.account.zone,
        "starts_at": plan.planned_at,
        "ready": found.ready,
        "missing": [vars(each) for each in found.missing],
        "override": _override_shown(found.override),
        "known": [_known_shown(each) for each in found.known],
        "checks": [_check_shown(plan, each) for each in found.standings],
        "team_list": CheckList.objects.exists(),
        "line_host": host.url if host else "",
    }


def _check_shown(plan: Plan, each: Standing) -> dict[str, Any]:
    due_at = plan.planned_at - timedelta(minutes=each.check.due_min)
    state = "passed" if each.passed else "failed" if each.failed else "open"
    result = None
    if each.last is not None:
        told = {name: getattr(each.last, name) for name in RESULT}
        result = {**told, "counts": each.last.at >= plan.planned_at - COUNTS, "late": each.last.at > due_at}
    rest = {"due_at": due_at, "state": state, "overdue": not each.passed and now() > due_at, "result": result}
    return {**{name: getattr(each.check, name) for name in CHECK}, "title_words": both(each.check.title), **rest}


def _known_shown(each: Known) -> dict[str, Any]:
    told = {name: getattr(each, name) for name in ("key", "fine", "must", "tab")}
    return {**told, "zh": each.said("zh"), "en": each.said("en")}


def _override_shown(row: Override | None) -> dict[str, Any] | None:
    return {name: getattr(row, name) for name in ("by", "at", "reason", "missing")} if row else None
