"""Prices as the live shelf shows them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kaibo.kit.errors import KaiboError
from kaibo.planning.models import Item, Mechanics, Plan
from kaibo.planning.pricing.basis import Record
from kaibo.planning.pricing.floor import floors_of
from kaibo.planning.pricing.history import records
from kaibo.planning.pricing.keeping import stands
from kaibo.planning.pricing.offers import offer_of, told_of
from kaibo.planning.pricing.stacking import bill


@dataclass(frozen=True)
class ShelfPrice:
    """`price`: what one piece comes to in the live room, 到手价; `anchor`: the struck-out price, where it still stands
    on something. Minor units. `settled`: the plan says what the price is compared with, if only that it is nothing."""

    price: int | None
    anchor: int | None
    settled: bool


def shelf_prices(plan: Plan) -> dict[str, ShelfPrice]:
    """By product, of what didn't fall out. A struck-out price that stands on nothing today is left out.

    Raises KaiboError (409) naming the products whose margin is below the floor, which nobody agreed to.
    """
    rows = {each.product: each for each in plan.mechanics.all()}
    items = [each for each in plan.items.all() if not each.fallen_out]
    floors = floors_of(plan)
    below = [each.name for each in items if floors.crossed(each, told_of(each, rows.get(each.product)))]
    if below:
        names = "、".join(below[:5]) + (f" +{len(below) - 5}" if len(below) > 5 else "")
        raise KaiboError("planning.floor_crossed", status=409, names=names)
    struck = [product for product, row in rows.items() if row.anchor is not None]
    known = records(plan, struck) if struck else {}
    return {each.product: _price(plan, each, rows.get(each.product), known.get(each.product, [])) for each in items}


def _price(plan: Plan, item: Item, row: Mechanics | None, known: Sequence[Record]) -> ShelfPrice:
    if item.price is None or row is None:
        return ShelfPrice(item.price, None, settled=row is not None)
    told = told_of(item, row)
    try:
        held = stands(plan, told, known)
    except KaiboError:
        held = None
    return ShelfPrice(bill(offer_of(item, told)).payable, row.anchor if held else None, settled=True)
