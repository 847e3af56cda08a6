"""People look at how far paid orders came: shipped, received, sent back."""

from __future__ import annotations

from typing import Any

import pytest

from cast import Actor
from kaibo.accounts.api import Scope
from kaibo.metrics.api import query
from metrics.shelf import NOON, Shelf, later, put
from trade.test_maturity import claim

pytestmark = pytest.mark.django_db
MARCH = {"from": "2025-03-01", "to": "2025-03-31"}


def line(order: str, **more: Any) -> dict[str, Any]:
    return {"order_id": order, "amount": 10_000, "paid_at": NOON, "product_id": "p1", "product": "镯子", **more}


@pytest.fixture(autouse=True)
def followed(shelf: Shelf) -> None:
    shelf.sell(
        shelf.batch(later(400)),
        line("o1", shipped_at=later(10), completed_at=later(90), status="completed", province="云南"),
        line("o2", shipped_at=later(60), status="shipped", province="云南"),
        line("o3", status="paid", province="广东"),
        line("o4", shipped_at=later(20), status="refunded", province="广东", product_id="p2", product="吊坠"),
        line("o5", status="unpaid", paid=0, paid_at=None),
    )
    back = claim(shelf.batch(later(400)), "r1", "o4", 10_000, later(200), kind="return_refund", product_id="p2")
    put("after_sale", [back])


def told(actor: Actor, by: str) -> dict[str, dict[str, float | None]]:
    answer = actor.get("/api/v1/trade/followthrough", **MARCH, by=by)
    assert answer.status_code == 200, answer.content
    return {row["id"]: _plain(row) for row in answer.json()["rows"]}


def _plain(row: dict[str, Any]) -> dict[str, float | None]:
    numbers = row["numbers"].items()
    return {key: None if number["value"] is None else round(float(number["value"]), 4) for key, number in numbers}


def test_orders_are_followed_from_payment_to_the_door(operator: Actor) -> None:
    answer = operator.get("/api/v1/trade/followthrough", **MARCH).json()
    assert _plain(answer["whole"]) == {
        "orders": 4,
        "shipped_orders": 3,
        "received_orders": 1,
        "refund_orders": 1,
        "ship_rate": 0.75,
        "fulfilment_rate": 0.25,
        "ship_48h_rate": 0.6667,
        "ship_time": 30 * 3600,
        "refund_order_rate": 0.25,
        "return_rate_by_payment": 0.3333,
    }


def test_products_and_provinces_are_told_apart(operator: Actor) -> None:
    products = told(operator, "product")
    assert (products["p1"]["orders"], products["p1"]["ship_rate"], products["p1"]["return_rate_by_payment"]) == (
        3,
        0.6667,
        0,
    )
    assert (products["p2"]["orders"], products["p2"]["return_rate_by_payment"]) == (1, 1)
    provinces = told(operator, "province")
    assert (provinces["云南"]["fulfilment_rate"], provinces["广东"]["ship_rate"]) == (0.5, 0.5)
    assert set(told(operator, "platform")) == {"douyin"}


def test_only_ones_own_and_no_stranger(operator: Actor, stranger: Actor) -> None:
    assert operator.person
    operator.person.scope = Scope(accounts=("a9",))
    operator.person.save()
    assert told(operator, "product") == {}
    assert stranger.get("/api/v1/trade/followthrough").status_code == 401


def test_returns_without_an_account_are_measured_against_all_that_was_shipped(shelf: Shelf) -> None:
    """The after-sale file tells no shop; the order files do, but for a few lines. Another platform's orders have no
    after-sales to be measured against."""
    shelf.sell(
        shelf.batch(later(400)),
        line("o6", account="a1", product_id="p9", shipped_at=later(10), status="shipped"),
        line("o7", account="a2", product_id="p9", shipped_at=later(10), status="shipped"),
        line("o8", account="", product_id="p9", shipped_at=later(10), status="shipped"),
        line("o9", account="", product_id="p9", shipped_at=later(10), status="shipped", platform="shopee"),
    )
    back = claim(shelf.batch(later(400)), "r9", "o6", 15_000, NOON, kind="return_refund", product_id="p9")
    put("after_sale", [{**back, "account": ""}])
    found = {row.dimensions["product"]: row.numbers["return_rate"] for row in query(["return_rate"], by=["product"])}
    assert (found["p9"].numerator, found["p9"].denominator) == (150, 300)
    accounts = {
        row.dimensions["account"]: row.numbers["return_rate"].value for row in query(["return_rate"], by=["account"])
    }
    assert accounts.get("") is None, "whose they are nobody told"
