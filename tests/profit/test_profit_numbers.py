"""What is left of a show after everything it cost, and what is said where something isn't known."""

from __future__ import annotations

from typing import Any

import pytest

from kaibo.metrics.api import passport, query
from metrics.shelf import Shelf
from profit.evening_told import cost, pay, rates, shelve

pytestmark = pytest.mark.django_db
KEYS = ("profit_gmv", "profit_refunds", "goods_cost", "commission_cost", "service_fee", "freight_insurance")
KEYS += ("show_spend", "gift_cost", "host_pay", "gross_profit", "product_profit", "profit_before_pay", "true_profit")
KEYS += ("profit_per_hour", "cost_coverage", "other_show_cost")


def plain(row: Any) -> dict[str, float | None]:
    return {key: None if number.value is None else float(number.value) for key, number in row.numbers.items()}


@pytest.fixture(autouse=True)
def evening(shelf: Shelf) -> None:
    shelve(shelf)


def test_parts_add_up_and_nothing_lacks(shelf: Shelf) -> None:
    cost(shelf, "P1", 3_000)
    cost(shelf, "P2", 1_500)
    rates(shelf, commission_rate=100_000_000, fee_rate=50_000_000, insurance_per_order=100, gifts_per_show=1_000)
    pay(shelf, "苏婉", per_hour=1_000, per_show=500)
    (row,) = query(KEYS, by=["show"])
    told = plain(row)
    assert told == {
        "profit_gmv": 300,
        "profit_refunds": 60,
        "goods_cost": 75,
        "commission_cost": 24,
        "service_fee": 12,
        "freight_insurance": 3,
        "show_spend": 50,
        "gift_cost": 10,
        "host_pay": 45,
        "gross_profit": 165,
        "product_profit": 126,
        "profit_before_pay": 66,
        "true_profit": 21,
        "profit_per_hour": 5.25,
        "cost_coverage": 1,
        "other_show_cost": None,
    }
    assert row.numbers["true_profit"].lacking == ()


def test_what_is_unknown_is_named(shelf: Shelf) -> None:
    cost(shelf, "P1", 3_000)
    (row,) = query(KEYS, by=["show"])
    told, profit = plain(row), row.numbers["true_profit"]
    assert (told["goods_cost"], told["cost_coverage"]) == (60, pytest.approx(26 / 30))
    assert profit.value == 300 - 60 - 60 - 50
    assert profit.lacking == (
        "goods_cost",
        "commission_cost",
        "service_fee",
        "freight_insurance",
        "gift_cost",
        "host_pay",
    )


def test_a_passport_names_the_cost_row(shelf: Shelf) -> None:
    cost(shelf, "P1", 3_000)
    told = passport("goods_cost")
    assert {"general.cost", "douyin.orders", "douyin.after_sales"} <= {each.source for each in told.files}
