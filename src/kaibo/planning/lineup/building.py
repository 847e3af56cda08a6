"""A plan as a problem to be lined up: its goods with what is believed of them, its free time with its audience."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import cast

from kaibo.planning.lineup.belief import Belief, beliefs
from kaibo.planning.lineup.forecast import Forecast, forecast
from kaibo.planning.lineup.layout import Layout, layout, slot_s, stretches
from kaibo.planning.lineup.margins import margin_of, supposed_margins
from kaibo.planning.lineup.problem import Fixed, Good, Objective, Problem, Slot
from kaibo.planning.models import Item, Plan
from kaibo.planning.stock.own import stock_for


@dataclass(frozen=True)
class Built:
    """`left_out`: products that can't be lined up, each with why (fallen_out, no_price, on_air_already)."""

    problem: Problem
    layout: Layout
    forecast: Forecast
    beliefs: dict[str, Belief]
    left_out: dict[str, str]


def build(plan: Plan, rules: Iterable[str], objective: str, from_s: int | None = None) -> Built:
    """From the plan as it stands. Asks the metric engine: seconds, in the worker only."""
    items = list(plan.items.all())
    told = layout(plan, list(plan.segments.all()), from_s)
    had = {each.product for each, _ in told.fixed if each.product}
    left_out = {each.product: why for each in items if (why := _why(each, had))}
    usable = [each for each in items if each.product not in left_out]
    known, seen = beliefs(plan, items), forecast(plan)
    free = sum(piece.length_s for piece in told.pieces)
    each_s = slot_s(free, len(usable))
    slots = tuple(
        Slot(start, length, seen.viewers(start, length, told.total_s), number)
        for number, piece in enumerate(told.pieces)
        for start, length in stretches(piece, each_s)
    )
    problem = Problem(
        goods=_goods(plan, usable, known),
        slots=slots,
        length_s=told.total_s,
        fixed=_fixed(told, items),
        rules=frozenset(rules),
        objective=cast(Objective, objective),
    )
    return Built(problem, told, seen, known, left_out)


def _why(item: Item, had: set[str]) -> str:
    if item.fallen_out:
        return "fallen_out"
    if item.price is None:
        return "no_price"
    return "on_air_already" if item.product in had else ""


def _goods(plan: Plan, items: Iterable[Item], known: dict[str, Belief]) -> tuple[Good, ...]:
    rows = list(items)
    stock = stock_for(plan, [each.product for each in rows])
    supposed = supposed_margins(rows)

    def told(each: Item) -> Good:
        kept, belief = stock.get(each.product), known[each.product]
        most = [units for units in (kept.available if kept else None, each.units) if units is not None]
        return Good(
            product=each.product,
            name=each.name,
            role=each.role,
            category=each.category,
            price=each.price or 0,
            margin=margin_of(each),
            stock=min(most, default=None),
            bought=belief.bought,
            shown=belief.shown,
            supposed=supposed.get(each.product, 0),
        )

    return tuple(told(each) for each in rows)


def _fixed(told: Layout, items: Iterable[Item]) -> tuple[Fixed, ...]:
    known = {each.product: each for each in items}
    return tuple(
        Fixed(each.product, item.role if item else "", item.category if item else "", start, each.planned_s)
        for each, start in told.fixed
        if each.product
        for item in (known.get(each.product),)
    )
