"""The roster of a show: what is needed, who is there, who is wanted elsewhere at that time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import timedelta
from typing import Any

from kaibo.accounts.api import Caller, Scope, people_names
from kaibo.planning.crew.members import HOST
from kaibo.planning.crew.needs import Need, needs_of
from kaibo.planning.crew.rosters import rosters
from kaibo.planning.models import CrewMember, CrewRole, Plan
from kaibo.planning.plans.reading import plan_of, within

LONGEST = timedelta(days=2)
"""No show lasts longer."""


def crew(id: str, caller: Caller) -> dict[str, Any]:
    """Raises KaiboError (404) as `plan_of`."""
    plan = plan_of(id, caller.scope)
    members = _members(plan)
    here = Counter(each["role"] for each in members)
    needs = needs_of(plan)
    elsewhere = elsewhere_of(plan, {each["name"] for each in members}, caller.scope)
    roles = [each for each in CrewRole.values if each in needs or here[each]]
    return {
        "plan": plan.id,
        "version": plan.version,
        "own": plan.crew_needs.exists(),
        "needs": [_need(role, needs.get(role, Need(0)), here[role]) for role in roles],
        "members": [{**each, "elsewhere": elsewhere.get(each["name"], [])} for each in members],
        "people": sorted({*people_names(), *_known(caller.scope)}),
    }


def elsewhere_of(plan: Plan, names: Iterable[str], scope: Scope) -> dict[str, list[dict[str, Any]]]:
    """By name: the other shows at this time that somebody of this name is rostered for; of those the reader may not
    see the hour alone."""
    wanted = set(names)
    end = plan.planned_ends_at
    near = Plan.objects.filter(planned_at__gt=plan.planned_at - LONGEST, planned_at__lt=end)
    others = near.exclude(id=plan.id).exclude(state=Plan.State.CANCELLED).select_related("account")
    overlap = {each.id: each for each in others if each.planned_ends_at > plan.planned_at}
    seen = set(within(scope).filter(id__in=overlap).values_list("id", flat=True))
    found: dict[str, list[dict[str, Any]]] = {}
    for id, rostered in rosters(overlap.values()).items():
        for name in {name for _, name in rostered} & wanted:
            found.setdefault(name, []).append(_told(overlap[id], shown=id in seen))
    return found


def _members(plan: Plan) -> list[dict[str, Any]]:
    hosts = [{"id": f"{HOST}{name}", "role": CrewRole.HOST.value, "name": name, "note": ""} for name in plan.hosts]
    order = {role: place for place, role in enumerate(CrewRole.values)}
    others = sorted(plan.crew.all(), key=lambda each: (order[each.role], each.name))
    return hosts + [{name: getattr(each, name) for name in ("id", "role", "name", "note")} for each in others]


def _need(role: str, need: Need, here: int) -> Mapping[str, Any]:
    state = "short" if here < need.least else "over" if need.most is not None and here > need.most else "enough"
    return {"role": role, "least": need.least, "most": need.most, "here": here, "state": state}


def _told(plan: Plan, *, shown: bool) -> dict[str, Any]:
    told = {"plan": plan.id, "title": plan.title, "account_name": plan.account.name}
    return {**(told if shown else dict.fromkeys(told, "")), "planned_at": plan.planned_at}


def _known(scope: Scope) -> set[str]:
    """Names of earlier rosters the caller may see."""
    plans = within(scope)
    named = set(CrewMember.objects.filter(plan__in=plans.values("id")).values_list("name", flat=True))
    return named | {name for hosts in plans.values_list("hosts", flat=True) for name in hosts}
