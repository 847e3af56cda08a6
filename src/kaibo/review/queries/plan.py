"""A show against its plan: minutes, order and goals as the control room ran them, results as its files tell them."""

from __future__ import annotations

from typing import Any

from kaibo.accounts.api import Caller, Scope
from kaibo.goods.api import names_of
from kaibo.kit.errors import KaiboError
from kaibo.live.api import Run, run_against_plan, runs_of
from kaibo.live.api import within as runs_within
from kaibo.metrics.api import Row, answer_kept, wire
from kaibo.review.queries.breakdown import product_rows, questions
from kaibo.shows.api import Show, show_of

RESULTS = ("gmv", "orders", "units", "refund_rate")


def show_against_plan(id: str, caller: Caller) -> dict[str, Any] | None:
    """None for a show that no plan of the caller's stands behind. Raises KaiboError (404) for a show outside the
    caller's scope."""
    show = show_of(id, caller.scope)
    told = next((told for run in _runs(show, caller.scope) if (told := _told(run, caller))), None)
    if told is None:
        return None
    numbers = _results(show, caller.scope)
    known = [{**each, "numbers": _wired(each["product"], numbers, show)} for each in told["products"]]
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


def _results(show: Show, scope: Scope) -> dict[str, Row]:
    """By product what files tell of the show: of its products, else of its orders."""
    rows = answer_kept({"products": questions(show, scope)["products"]})["products"]
    return {str(row.dimensions["product"]): row for row in product_rows(rows, show, scope, None)}


def _wired(product: str, numbers: dict[str, Row], show: Show) -> dict[str, Any] | None:
    row = numbers.get(product)
    if row is None:
        return None
    return {key: wire(key, row.numbers.get(key), show=show.id, product=product) for key in RESULTS}


def _unplanned(known: list[dict[str, Any]], numbers: dict[str, Row], show: Show) -> list[dict[str, Any]]:
    """Products that files tell of and neither plan nor control room knew."""
    rest = [product for product in numbers if product not in {each["product"] for each in known}]
    names = names_of(show.account.platform, rest)
    nothing = dict.fromkeys(("goal_orders", "goal_amount", "orders", "gmv"))
    return [
        {
            **nothing,
            "product": product,
            "name": names[product][0] if product in names else product,
            "planned_s": 0,
            "actual_s": 0,
            "fallen_out": "",
            "numbers": _wired(product, numbers, show),
        }
        for product in rest
    ]
