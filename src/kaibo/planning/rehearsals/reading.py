"""A plan's rehearsals as people see them."""

from __future__ import annotations

from typing import Any

from kaibo.accounts.api import Caller
from kaibo.kit.clock import now
from kaibo.planning.models import Finding, Plan, Rehearsal
from kaibo.planning.plans.reading import plan_of
from kaibo.planning.rehearsals.acts import following
from kaibo.planning.rehearsals.timing import timed, total_s

FOUND = ("id", "segment", "segment_title", "text", "owner", "task", "by", "at", "done_by", "done_at")


def rehearsals(id: str, caller: Caller) -> dict[str, Any]:
    """Raises KaiboError (404) as `plan_of`."""
    return rehearsals_shown(plan_of(id, caller.scope))


def rehearsals_shown(plan: Plan) -> dict[str, Any]:
    rows = list(plan.rehearsals.all())[::-1]
    found = plan.findings.select_related("rehearsal")
    return {
        "plan": plan.id,
        "at": now(),
        "segments": plan.segments.count(),
        "rehearsals": [_shown(plan, each) for each in rows],
        "findings": [_found(each) for each in found],
    }


def _shown(plan: Plan, row: Rehearsal) -> dict[str, Any]:
    after = following(plan, row) if row.ended_at is None else None
    laps = timed(row.laps, row.ended_at)
    return {
        **{name: getattr(row, name) for name in ("id", "number", "started_at", "ended_at", "by")},
        "laps": laps,
        "total_s": total_s(row.laps, row.ended_at),
        "planned_s": sum({lap["segment"]: lap["planned_s"] for lap in laps}.values()),
        "next": {"segment": after.id, "title": after.title, "planned_s": after.planned_s} if after else None,
    }


def _found(row: Finding) -> dict[str, Any]:
    return {**{name: getattr(row, name) for name in FOUND}, "number": row.rehearsal.number}
