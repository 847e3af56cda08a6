"""A show against its plan where no control room ran it: what imported files alone tell of the show."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from kaibo.accounts.api import Caller
from kaibo.metrics.api import Row
from kaibo.planning.api import Item, PlannedShow, planned_show, plans_within
from kaibo.review.plan.results import results, sold_names, wired
from kaibo.shows.api import Show

RESULTS = ("pitches", "units", "orders", "gmv", "refund_rate")


def plan_by_files(show: Show, caller: Caller) -> dict[str, Any] | None:
    """Begin and length, and each product planned or sold. None where no plan of the caller's became this show.

    Nothing is said of the segments' own times: files don't tell them.
    """
    plan = plans_within(caller.scope).filter(show=show.id).first()
    if plan is None:
        return None
    planned, sold = planned_show(plan), results(RESULTS, show, caller.scope)
    products = _products(planned, sold, show, amounts=caller.may("metrics.numbers.read"))
    length = _seconds(show.started_at, show.ended_at)
    return {
        "plan": plan.id,
        "title": plan.title,
        "currency": plan.currency,
        "planned_at": plan.planned_at,
        "started_at": show.started_at,
        "late_s": _seconds(plan.planned_at, show.started_at),
        "planned_s": plan.planned_s,
        "actual_s": length,
        "drift_s": None if length is None else length - plan.planned_s,
        "segments": len(planned.segments),
        "products": products,
        "sums": _sums(products),
    }


def _seconds(start: datetime | None, end: datetime | None) -> int | None:
    return round((end - start).total_seconds()) if start and end else None


def _products(planned: PlannedShow, sold: dict[str, Row], show: Show, *, amounts: bool) -> list[dict[str, Any]]:
    """The plan's in its order, then what was sold without standing in it."""
    names = sold_names(sold, show)
    found = {item.product: _sold_as(item, names) for item in planned.items}
    rows = [_planned(item, planned, found[item.product], amounts=amounts) for item in planned.items]
    rows += [_unplanned(product, names[product]) for product in sold if product not in set(found.values())]
    return [{**row, "numbers": wired(RESULTS, row["product"], sold, show)} for row in rows]


def _sold_as(item: Item, names: dict[str, str]) -> str:
    """The platform's id of a planned product: its own, or that of what was sold under its name where the team's own
    name stands for the id; its own where nothing was sold of it."""
    if item.product in names:
        return item.product
    return next((product for product, name in names.items() if name.strip() == item.name.strip()), item.product)


def _planned(item: Item, planned: PlannedShow, product: str, *, amounts: bool) -> dict[str, Any]:
    own = [each for each in planned.segments if each.product == item.product]
    return {
        "product": product,
        "name": item.name,
        "planned": True,
        "planned_s": sum(each.planned_s for each in own) if own else None,
        "goal_units": item.units,
        "goal_orders": _sum(each.goal_orders for each in own),
        "goal_amount": _sum(each.goal_amount for each in own) if amounts else None,
        "fallen_out": item.fallen_out,
    }


def _unplanned(product: str, name: str) -> dict[str, Any]:
    nothing = dict.fromkeys(("planned_s", "goal_units", "goal_orders", "goal_amount"))
    return {"product": product, "name": name, "planned": False, "fallen_out": "", **nothing}


def _sum(goals: Iterable[int | None]) -> int | None:
    told = [goal for goal in goals if goal is not None]
    return sum(told) if told else None


def _sums(products: list[dict[str, Any]]) -> dict[str, int]:
    """How many were planned, how many of them files tell of, and how many they tell of beside."""
    planned = [each for each in products if each["planned"]]
    return {
        "planned": len(planned),
        "told": sum(each["numbers"] is not None for each in planned),
        "unplanned": len(products) - len(planned),
    }
