"""Of a statement with one seeded difference in a hundred orders every one is found, and nothing else."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from cast import Actor
from connectors.flows.drop import Drop
from review.reconcile.statements import KINDS, PERIOD, Settled, import_statement, statement
from soak import SOAK

pytestmark = pytest.mark.django_db(transaction=True)
COUNT = 100_000 if SOAK else 5_000
BOARD = "/api/v1/review/reconcile"


def told(actor: Actor, part: str, **asked: Any) -> dict[str, Any]:
    answer = actor.get(BOARD + part, **{**PERIOD, **asked})
    assert answer.status_code == 200, answer.content
    found: dict[str, Any] = answer.json()
    return found


def listed(actor: Actor, cause: str) -> dict[str, tuple[str, float]]:
    """Every order listed under a cause: its difference and its part."""
    found: dict[str, tuple[str, float]] = {}
    page = 1
    while True:
        answer = told(actor, "/orders", quantity="payout", cause=cause, page=page, size=500)
        found |= {row["order_id"]: (row["verdict"], round(row["part"], 2)) for row in answer["rows"]}
        if len(found) >= answer["total"]:
            return found
        page += 1


def expected(order: Settled) -> tuple[str, float]:
    settled = Decimal(order.settled()["结算金额"])
    sizes = {"missing": order.paid, "extra": settled, "amount": Decimal("5.55"), "status": settled}
    return order.wrong, float(sizes[order.wrong])


def test_every_seeded_difference_is_found_and_no_other(drop: Drop, operator: Actor, finance: Actor) -> None:
    orders = statement(COUNT)
    import_statement(drop, orders)
    assert listed(finance, "any") == {order.order: expected(order) for order in orders if order.wrong}
    whole = told(finance, "/statement")
    for kind in KINDS:
        assert whole[f"{kind}_orders"]["value"] == sum(order.wrong == kind for order in orders), kind
    parts = {part["cause"]: part["amount"] for part in whole["parts"]}
    assert parts["unexplained"] == 0
    assert round(sum(parts.values()), 2) == round(whole["settled"]["value"] - whole["due"]["value"], 2)
    assert parts["missing"] == -float(sum(order.paid for order in orders if order.wrong == "missing"))


def test_without_a_statement_nothing_is_claimed(drop: Drop, operator: Actor, stranger: Actor) -> None:
    whole = told(operator, "/statement")
    assert (whole["due"]["value"], whole["parts"]) == (None, [])
    assert stranger.get(f"{BOARD}/statement").status_code == 401
