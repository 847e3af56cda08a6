"""What is wanted for each product of a plan: held on the ledger, sold before it comes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kaibo.accounts.api import Caller
from kaibo.kit.errors import KaiboError
from kaibo.planning.items.acts import find, name_of
from kaibo.planning.models import Plan
from kaibo.planning.plans.changing import changing
from kaibo.planning.stock.holding import align
from kaibo.planning.stock.wishes import wish_for


def prepare(caller: Caller, id: str, item: str, told: Mapping[str, Any]) -> Plan:
    """`reserve` and `presale_days`, as far as told. Raises KaiboError (404), (422) to hold units of a product that
    nobody said how many of."""
    with changing(caller, id, "goods_prepared", name_of(id, item)) as plan:
        of = find(plan, item)
        if told.get("reserve") and not of.units:
            raise KaiboError("planning.no_units", status=422, name=of.name)
        row = wish_for(plan, of.product)
        for name, value in told.items():
            setattr(row, name, value)
        row.changed = plan.version
        row.save()
    align(id)
    return plan


def prepare_all(caller: Caller, id: str) -> Plan:
    """Hold every product that stands in the show and has its units told."""
    with changing(caller, id, "goods_reserved") as plan:
        for item in plan.items.filter(fallen_out="", units__gt=0):
            row = wish_for(plan, item.product)
            row.reserve, row.changed = True, plan.version
            row.save()
    align(id)
    return plan
