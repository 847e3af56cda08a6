"""The list of plans, and one plan as pages see it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Count, Q, QuerySet

from kaibo.accounts.api import Caller, Scope, company
from kaibo.kit import clock
from kaibo.kit.money import from_minor
from kaibo.kit.table import Ask, Page
from kaibo.kit.units import shown
from kaibo.metrics.api import metrics
from kaibo.planning.models import Plan
from kaibo.planning.plans.reading import within

SORTS = {"planned_at": "planned_at", "title": "title", "account": "account__name", "changed_at": "changed_at"}
COPIED = (
    "id", "title", "theme", "kind", "state", "planned_at", "planned_s", "room", "hosts", "festival", "audience",
    "currency", "show", "version", "by", "made_at", "changed_at",
)  # fmt: skip
GOALS = "planning.goals.read"
LONGEST = timedelta(days=2)
"""No show lasts longer: how far before a day a show that reaches into it may have begun."""


@dataclass(frozen=True)
class PlanFilter:
    """`first` and `last` are calendar days of the company; a plan that reaches into one of them is there."""

    first: date | None = None
    last: date | None = None
    account: str = ""
    state: str = ""
    kind: str = ""
    q: str = ""


def plans(wanted: PlanFilter, ask: Ask, caller: Caller) -> Page[dict[str, Any]]:
    """A page of plans; the latest planned first unless sorted otherwise."""
    found = matching(wanted, caller.scope)
    key = ask.sort.lstrip("-")
    sign = "" if ask.sort and not ask.sort.startswith("-") else "-"
    ordered = found.order_by(f"{sign}{SORTS.get(key, 'planned_at')}", "id")
    return Page(all_shown(ordered[ask.offset : ask.offset + ask.limit], caller), found.count())


def matching(wanted: PlanFilter, scope: Scope) -> QuerySet[Plan]:
    """Plans that the filter leaves, in no order."""
    exact = {"account": wanted.account, "state": wanted.state, "kind": wanted.kind}
    found = within(scope).filter(**{name: value for name, value in exact.items() if value})
    zone = company().zone
    if wanted.first:
        found = found.filter(id__in=_reaching(found, clock.day_bounds(wanted.first, wanted.first, zone=zone)[0]))
    if wanted.last:
        found = found.filter(planned_at__lt=clock.day_bounds(wanted.last, wanted.last, zone=zone)[1])
    if wanted.q:
        found = found.filter(Q(title__icontains=wanted.q) | Q(theme__icontains=wanted.q) | Q(id=wanted.q))
    return found


def all_shown(found: Iterable[Plan], caller: Caller) -> list[dict[str, Any]]:
    """Plans with how many segments and products each has. Who may not see goals is told neither those nor the
    budget."""
    rows = list(found)
    ids = [each.id for each in rows]
    counts = Plan.objects.filter(id__in=ids).annotate(
        segments_n=Count("segments", distinct=True), items_n=Count("items", distinct=True)
    )
    told = {each.id: (each.segments_n, each.items_n) for each in counts}
    hidden: dict[str, Any] = {} if caller.may(GOALS) else {"goals": [], "budget": None}
    return [{**plan_shown(each, *told[each.id]), **hidden} for each in rows]


def plan_shown(plan: Plan, segments: int, items: int) -> dict[str, Any]:
    """Money in major units, times aware."""
    account = {"account": plan.account_id, "account_name": plan.account.name, "platform": plan.account.platform}
    return {
        **{name: getattr(plan, name) for name in COPIED},
        **account,
        "zone": plan.account.zone,
        "planned_ends_at": plan.planned_ends_at,
        "budget": None if plan.budget is None else from_minor(plan.budget, plan.currency),
        "goals": [goal_told(key, value, plan.currency) for key, value in plan.goals.items() if key in metrics()],
        "segments": segments,
        "items": items,
    }


def goal_told(key: str, value: int, currency: str) -> dict[str, Any]:
    """A goal of a plan as people read it."""
    metric = metrics()[key]
    read = shown(value, metric.unit, currency)
    return {"metric": key, "zh": metric.zh, "en": metric.en, "unit": metric.unit, "value": read}


def _reaching(found: QuerySet[Plan], start: Any) -> list[str]:
    """Plans that end after a moment."""
    near = found.filter(planned_at__gt=start - LONGEST).values_list("id", "planned_at", "planned_s")
    return [id for id, at, lasts in near if at >= start or at + timedelta(seconds=lasts) > start]
