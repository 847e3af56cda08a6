"""True scarcity: no more is said to be there than the ledger has."""

from __future__ import annotations

from kaibo.kit.errors import KaiboError
from kaibo.planning.models import Item, Plan
from kaibo.planning.stock.own import stock_for


def left_of(plan: Plan, item: Item) -> int | None:
    """What the ledger lets this plan sell, what it holds for it included; None where nobody keeps it."""
    found = stock_for(plan, [item.product]).get(item.product)
    return found.available if found else None


def enough_left(plan: Plan, item: Item, most_units: int | None) -> None:
    """Raises KaiboError (422) where a limited quantity is more than the ledger has, or no ledger knows."""
    if most_units is None:
        return
    left = left_of(plan, item)
    if left is None:
        raise KaiboError("planning.limit_unproven", status=422)
    if most_units > left:
        raise KaiboError("planning.more_than_ledger", status=422, wanted=most_units, left=left)
