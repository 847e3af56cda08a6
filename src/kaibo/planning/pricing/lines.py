"""A product's price in one line: for lists, the rundown, the host's card."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from pydantic import BaseModel

from kaibo.planning.models import Crossing, Item, Mechanics, Plan
from kaibo.planning.pricing.basis import BasisKind
from kaibo.planning.pricing.floor import Floors, floors_of
from kaibo.planning.pricing.offers import offer_of, told_of
from kaibo.planning.pricing.replies import PriceStepOut
from kaibo.planning.pricing.stacking import bill


class AnchorOut(BaseModel):
    """A struck-out price; `kind` and `day` say what it is, as must be said beside it."""

    price: int
    kind: BasisKind
    day: date


class PriceLineOut(BaseModel):
    """One piece in the live room: `payable` is 到手价 after `steps`; with `gifts`. `below`: the margin is below the
    floor and nobody agreed; `waiting`: other terms wait for a second person."""

    price: int
    payable: int
    steps: list[PriceStepOut]
    gifts: list[str]
    anchor: AnchorOut | None
    most_units: int | None
    per_person: int | None
    lasts_s: int | None
    below: bool
    waiting: bool


def price_lines(plan: Plan, items: Sequence[Item]) -> dict[str, dict[str, Any]]:
    """By product, of those with a price."""
    rows = {each.product: each for each in plan.mechanics.all()}
    floors = floors_of(plan)
    waiting = set(plan.crossings.filter(state=Crossing.State.OPEN).values_list("product", flat=True))
    return {
        each.product: {**_line(each, rows.get(each.product), floors), "waiting": each.product in waiting}
        for each in items
        if each.price is not None
    }


def _line(item: Item, row: Mechanics | None, floors: Floors) -> dict[str, Any]:
    told = told_of(item, row)
    one = bill(offer_of(item, told))
    basis = told["basis"]
    return {
        "price": item.price,
        "payable": one.payable,
        "steps": [vars(each) for each in one.steps],
        "gifts": [each.name for each in one.gifts],
        "anchor": {"price": told["anchor"], "kind": basis["kind"], "day": basis["day"]} if basis else None,
        **{name: told[name] for name in ("most_units", "per_person", "lasts_s")},
        "below": floors.crossed(item, told),
    }
