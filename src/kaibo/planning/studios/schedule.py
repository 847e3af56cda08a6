"""Which shows use a room, and where two want it at one time."""

from __future__ import annotations

from typing import Any

from kaibo.accounts.api import Caller
from kaibo.kit.clock import now
from kaibo.planning.calendar.conflicts import conflicts
from kaibo.planning.crew.reading import LONGEST
from kaibo.planning.models import Plan, Studio
from kaibo.planning.plans.reading import within

MOST = 20


def schedule(caller: Caller, studio: Studio) -> list[dict[str, Any]]:
    """The caller's shows to come in this room, the next first; `clashes` names others that want it then."""
    standing = within(caller.scope).filter(room=studio.name).exclude(state=Plan.State.CANCELLED)
    plans = list(standing.filter(planned_at__gt=now() - LONGEST).order_by("planned_at", "id")[:MOST])
    titles = {each.id: each.title for each in plans}
    clashes: dict[str, list[str]] = {each.id: [] for each in plans}
    for each in conflicts(plans):
        if each.what == "room":
            clashes[each.one].append(titles[each.other])
            clashes[each.other].append(titles[each.one])
    return [_shown(each, clashes[each.id]) for each in plans]


def _shown(plan: Plan, clashes: list[str]) -> dict[str, Any]:
    told = {name: getattr(plan, name) for name in ("title", "planned_at", "planned_s")}
    return {"plan": plan.id, **told, "account_name": plan.account.name, "clashes": clashes}
