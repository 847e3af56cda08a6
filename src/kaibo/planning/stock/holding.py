"""The stock ledger is brought in line with a plan: what it wants held is held until the show begins, the rest is free.

A version brought back, a product that fell out, a plan that was moved or dropped: each time the plan is looked at
anew, and nothing of the ledger is undone by hand.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from kaibo.accounts.api import CLI
from kaibo.goods.api import give_back, hold_units, holdings
from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError
from kaibo.kit.ids import new_id
from kaibo.planning.models import Plan, PlanHold

DROPPED = (Plan.State.CANCELLED, Plan.State.DONE)
WHY = "planning"


@dataclass(frozen=True)
class Wanted:
    """Units of a product, to be held until the show begins."""

    product: str
    units: int
    until: datetime


def align(id: str) -> None:
    """Hold what the plan wants and isn't held, give back what it doesn't want any more."""
    with transaction.atomic():
        plan = Plan.objects.select_for_update(of=("self",)).select_related("account").filter(id=id).first()
        if plan is None:
            return
        wanted = {each.product: each for each in _wanted(plan)}
        held = {each.product: each for each in plan.holds.all()}
        for product in held.keys() - wanted.keys():
            _let_go(held[product])
        for product, each in wanted.items():
            _hold(plan, each, held.get(product))


def standing(plan: Plan) -> dict[str, PlanHold]:
    """By product, what is held or was refused; what the ledger freed meanwhile isn't told."""
    rows = list(plan.holds.all())
    told = holdings(row.reservation for row in rows if row.reservation)
    alive = {each.reservation for each in told.values() if each.state == "held"}
    return {row.product: row for row in rows if not row.reservation or row.reservation in alive}


def _wanted(plan: Plan) -> Iterator[Wanted]:
    """Nothing once the show has begun, or is dropped."""
    if plan.state in DROPPED or plan.planned_at <= now():
        return
    reserved = set(plan.preparations.filter(reserve=True).values_list("product", flat=True))
    for item in plan.items.filter(product__in=reserved, fallen_out="", units__gt=0):
        yield Wanted(item.product, item.units or 0, plan.planned_at)


def _hold(plan: Plan, wanted: Wanted, before: PlanHold | None) -> None:
    """What was held stays where no more can be had, with the reason why."""
    if before is not None and _as_wanted(before, wanted):
        return
    row = before or PlanHold(plan=plan, product=wanted.product, units=0, until=wanted.until)
    try:
        with transaction.atomic():
            if row.reservation:
                _give_back(row)
            row.reservation = _reserve(plan, wanted)
            row.units, row.until, row.refused = wanted.units, wanted.until, None
    except KaiboError as error:
        row.reservation = before.reservation if before else ""
        row.refused = error.as_dict()
    row.save()


def _as_wanted(row: PlanHold, wanted: Wanted) -> bool:
    if row.refused is not None or (row.units, row.until) != (wanted.units, wanted.until) or not row.reservation:
        return False
    return holdings([row.reservation])[row.reservation].state == "held"


def _reserve(plan: Plan, wanted: Wanted) -> str:
    seconds = max(1, int((wanted.until - now()).total_seconds()))
    held = hold_units(
        CLI, wanted.product, wanted.units, platform=plan.account.platform, key=new_id("pls"), seconds=seconds,
        order=plan.id, person=plan.id,
    )  # fmt: skip
    return held.reservation


def _let_go(row: PlanHold) -> None:
    if row.reservation:
        _give_back(row)
    row.delete()


def _give_back(row: PlanHold) -> None:
    """What the ledger freed by itself, as its time was over, is free already."""
    told = holdings([row.reservation]).get(row.reservation)
    if told is not None and told.state == "held":
        give_back(CLI, row.reservation, WHY)
