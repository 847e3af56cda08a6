"""A show against its plan: minutes, order and goals as the control room ran them, results as its files tell them."""

from __future__ import annotations

from typing import Any

from kaibo.accounts.api import Caller, Scope
from kaibo.kit.errors import KaiboError
from kaibo.live.api import Run, run_against_plan, runs_of
from kaibo.live.api import within as runs_within
from kaibo.metrics.api import Row
from kaibo.review.plan.results import results, sold_names, wired
from kaibo.shows.api import Show

RESULTS = ("gmv", "orders", "units", "refund_rate")


def show_against_plan(show: Show, caller: Caller) -> dict[str, Any] | None:
    """None for a show of which no control room ran a plan that the caller may see."""
    told = next((told for run in _runs(show, caller.scope) if (told := _told(run, caller))), None)
    if told is None:
        return None
    numbers = results(RESULTS, show, caller.scope)
    known = [{**each, "numbers": wired(RESULTS, each["product"], numbers, show)} for each in told["products"]]
    return {**told, "products": [*known, *_unplanned(known, numbers, show)]}


def _runs(show: Show, scope: Scope) -> list[Run]:
    """Runs of the same broadcast that were made of a plan, the closest first."""
    seen = set(runs_within(scope).values_list("id", flat=True))
    return [run for run in runs_of(show) if run.plan and run.id in seen]


def _told(run: Run, caller: Caller) -> dict[str, Any] | None:
    try:
        return run_against_plan(run.id, caller)
    except KaiboError as error:
        if error.status == 404:
            return None
        raise


def _unplanned(known: list[dict[str, Any]], numbers: dict[str, Row], show: Show) -> list[dict[str, Any]]:
    """Products that files tell of and neither plan nor control room knew."""
    names, there = sold_names(numbers, show), {each["product"] for each in known}
    nothing = dict.fromkeys(("goal_orders", "goal_amount", "orders", "gmv"))
    return [
        {
            **nothing,
            "product": product,
            "name": names[product],
            "planned_s": 0,
            "actual_s": 0,
            "fallen_out": "",
            "numbers": wired(RESULTS, product, numbers, show),
        }
        for product in numbers
        if product not in there
    ]
