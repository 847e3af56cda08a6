"""Launches as people see them: all of them with where they stand, one with all that belongs to it."""

from __future__ import annotations

from typing import Any

from django.db.models import Count, Q, Sum

from kaibo.accounts.api import Caller
from kaibo.kit.clock import local
from kaibo.planning.launches.bookings import bookings
from kaibo.planning.launches.codes import codes
from kaibo.planning.launches.finding import launch_of
from kaibo.planning.launches.privileges import product_terms
from kaibo.planning.launches.result import result
from kaibo.planning.launches.seeds.reading import standing
from kaibo.planning.launches.seeds.state import IN
from kaibo.planning.models import Launch, Plan
from kaibo.planning.plans.reading import within

MOST = 200
OWN = (
    "products", "suspense_on", "booking_on", "reveal", "guests", "gift_box", "privileges", "review_plan", "seed_goal",
    "booking_goal", "changed",
)  # fmt: skip


def launches(caller: Caller) -> list[dict[str, Any]]:
    """Of the plans that the caller may see, the newest debut first."""
    plans = within(caller.scope).filter(launches__isnull=False).order_by("-planned_at", "id")[:MOST]
    rows = {each.plan_id: each for each in Launch.objects.filter(plan__in=[plan.id for plan in plans])}
    booked = _sums(plans, "bookings__booked")
    chosen = dict(
        Plan.objects.filter(id__in=rows)
        .annotate(n=Count("seed_users", filter=Q(seed_users__state__in=IN)))
        .values_list("id", "n")
    )
    return [_listed(plan, rows[plan.id], chosen[plan.id], booked.get(plan.id)) for plan in plans]


def launch(caller: Caller, plan: str) -> dict[str, Any]:
    """Raises KaiboError (404)."""
    return launch_shown(launch_of(plan, caller.scope), caller)


def launch_shown(row: Launch, caller: Caller) -> dict[str, Any]:
    plan = row.plan
    return {
        **_head(plan),
        "version": plan.version,
        "currency": plan.currency,
        "debut_on": local(plan.planned_at, plan.account.zone).date(),
        **{name: getattr(row, name) for name in OWN},
        "review": _review(row, caller),
        "terms": product_terms(plan, row),
        "others": [
            {"product": each.product, "name": each.name}
            for each in plan.items.exclude(product__in=row.products)
            if not each.fallen_out
        ],
        "codes": codes(row),
        "bookings": bookings(row),
        "seeds": standing(row),
    }


def launch_result(caller: Caller, plan: str) -> dict[str, Any]:
    """Raises KaiboError (404)."""
    return result(launch_of(plan, caller.scope), caller.scope)


def _head(plan: Plan) -> dict[str, Any]:
    return {
        "plan": plan.id,
        "title": plan.title,
        "state": plan.state,
        "planned_at": plan.planned_at,
        "zone": plan.account.zone,
        "account": plan.account_id,
        "account_name": plan.account.name,
        "show": plan.show,
    }


def _listed(plan: Plan, row: Launch, chosen: int, booked: int | None) -> dict[str, Any]:
    names = dict(plan.items.filter(product__in=row.products).values_list("product", "name"))
    return {
        **_head(plan),
        "products": [names.get(each, each) for each in row.products],
        "suspense_on": row.suspense_on,
        "booking_on": row.booking_on,
        "seed_goal": row.seed_goal,
        "seeds": chosen,
        "booking_goal": row.booking_goal,
        "booked": booked,
    }


def _sums(plans: Any, field: str) -> dict[str, int | None]:
    ids = [each.id for each in plans]
    return dict(Plan.objects.filter(id__in=ids).annotate(n=Sum(field)).values_list("id", "n"))


def _review(row: Launch, caller: Caller) -> dict[str, Any] | None:
    """The show that looks back, where there is one that the caller may see."""
    if not row.review_plan:
        return None
    found = within(caller.scope).filter(id=row.review_plan).first()
    return {"plan": found.id, "title": found.title, "planned_at": found.planned_at} if found else None
