"""A launch is begun around a plan, changed, and given up. Each is a version of the plan."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from kaibo.accounts.api import Caller, Scope
from kaibo.kit.clock import local
from kaibo.kit.errors import KaiboError, there
from kaibo.kit.ids import new_id
from kaibo.planning.launches.privileges import checked_privileges
from kaibo.planning.models import Booking, CodeUse, Launch, Plan
from kaibo.planning.plans import kept
from kaibo.planning.plans.changing import changing, not_passed
from kaibo.planning.plans.reading import plan_of

kept.kept("launches", Launch)
kept.kept("bookings", Booking)
kept.kept("code_uses", CodeUse)
SUSPENSE, BOOKING = timedelta(days=14), timedelta(days=7)


def begin_launch(caller: Caller, plan: str, products: Sequence[str]) -> Launch:
    """Of these products, of all the plan's where none is named: hints two weeks before, bookings one.

    Raises KaiboError (404), (409) where the plan has a launch, (422) for products that it hasn't.
    """
    with changing(caller, plan, "launch_begun") as held:
        if held.launches.exists():
            raise KaiboError("planning.launch_there", status=409)
        day = local(held.planned_at, held.account.zone).date()
        return Launch.objects.create(
            id=new_id("lch"), plan=held, products=_products(held, products), suspense_on=day - SUSPENSE,
            booking_on=day - BOOKING, changed=held.version,
        )  # fmt: skip


def change_launch(caller: Caller, plan: str, told: Mapping[str, Any], *, seen: int | None) -> Launch:
    """Raises KaiboError (404), (409) where somebody changed it after the version `seen`, (422) for days out of order,
    products that the plan hasn't, or more privileges than the ledger has units."""
    with changing(caller, plan, "launch_changed") as held:
        row = there(held.launches.first())
        not_passed(row, seen)
        for name, value in told.items():
            setattr(row, name, value)
        row.products = _products(held, row.products)
        _in_order(held, row)
        if "privileges" in told:
            checked_privileges(held, row)
        if told.get("review_plan"):
            _looks_back(held, row.review_plan, caller.scope)
        row.changed = held.version
        row.save()
    return row


def end_launch(caller: Caller, plan: str) -> None:
    """Seed users stay until they are taken out; the plan stays. Raises KaiboError (404)."""
    with changing(caller, plan, "launch_given_up") as held:
        if not held.launches.all().delete()[0]:
            raise KaiboError("kit.not_found", status=404)


def _products(plan: Plan, wanted: Sequence[str]) -> list[str]:
    known = [each.product for each in plan.items.all() if not each.fallen_out]
    chosen = list(dict.fromkeys(wanted)) or known
    there = set(plan.items.values_list("product", flat=True))
    strange = [each for each in chosen if each not in there]
    if strange:
        raise KaiboError("planning.not_in_plan", status=422, product=strange[0])
    return chosen


def _in_order(plan: Plan, row: Launch) -> None:
    day = local(plan.planned_at, plan.account.zone).date()
    if not row.suspense_on <= row.booking_on <= day:
        raise KaiboError("planning.launch_days", status=422, day=day.isoformat())


def _looks_back(plan: Plan, other: str, scope: Scope) -> None:
    if plan_of(other, scope).planned_at <= plan.planned_at:
        raise KaiboError("planning.review_before", status=422)
