"""Whatever was sold, refunded and told of costs: the parts add up to the cent, by row and over all of them."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kaibo.metrics.api import query
from metrics.shelf import DAY, NOON, Shelf, empty, later, put
from profit.evening_told import claim, cost, line, pay, rates

pytestmark = pytest.mark.django_db
KEYS = ("profit_gmv", "profit_refunds", "net_sales", "goods_sent_cost", "goods_back_cost", "goods_cost")
KEYS += ("gross_profit", "commission_cost", "service_fee", "freight_insurance", "product_profit", "show_spend")
KEYS += ("gift_cost", "profit_before_pay", "host_pay", "true_profit")
CENT = Decimal("0.01")

ORDERS = st.lists(
    st.tuples(
        st.integers(1, 99_999),
        st.integers(1, 9),
        st.sampled_from(["P1", "P2", "P3"]),
        st.sampled_from(["s1", "s2", ""]),
        st.integers(0, 120),
        st.booleans(),
        st.booleans(),
    ),
    min_size=1,
    max_size=12,
)


def sold(orders: list[Any], shelf: Shelf) -> None:
    batch = shelf.batch(later(48))
    lines, claims = [], []
    for at, (amount, pieces, product, show, refunded, returned, sent) in enumerate(orders):
        when = {"shipped_at": later(20)} if sent else {"status": "paid"}
        lines.append(
            line(f"o{at}", amount, product_id=product, product=product, show_id=show, quantity=pieces * 1000, **when)
        )
        if refunded:
            kind = "return_refund" if returned else "refund_only"
            back = min(amount, amount * refunded // 100)
            claims.append(claim(batch, f"r{at}", f"o{at}", back, later(40), kind=kind))
    shelf.sell(batch, *lines)
    put("after_sale", claims)
    for number in (1, 2):
        start = NOON + timedelta(days=number - 1)
        shelf.tell(batch, show_id=f"s{number}", host="苏婉", at=start, business_day=DAY, spend=777, duration=5_000_000)


def numbers(row: Any) -> dict[str, Decimal]:
    return {key: number.value or Decimal(0) for key, number in row.numbers.items()}


@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ORDERS, st.integers(0, 50_000), st.integers(0, 999_999_999), st.integers(0, 999_999_999))
def test_every_row_and_the_whole_add_up(shelf: Shelf, orders: list[Any], unit: int, commission: int, fee: int) -> None:
    empty()
    sold(orders, shelf)
    cost(shelf, "P1", unit)
    cost(shelf, "P2", unit // 3)
    rates(shelf, commission_rate=commission, fee_rate=fee, insurance_per_order=33, gifts_per_show=101)
    pay(shelf, "苏婉", per_hour=12_345, per_show=7)
    rows = [numbers(row) for row in query(KEYS, by=["show"]) if row.numbers["profit_gmv"].value is not None]
    whole = numbers(query(KEYS)[0])
    for told in (*rows, whole):
        assert told["net_sales"] == told["profit_gmv"] - told["profit_refunds"]
        assert told["goods_cost"] == told["goods_sent_cost"] - told["goods_back_cost"]
        assert told["gross_profit"] == told["net_sales"] - told["goods_cost"]
        fees = told["commission_cost"] + told["service_fee"] + told["freight_insurance"]
        assert told["product_profit"] == told["gross_profit"] - fees
        assert told["profit_before_pay"] == told["product_profit"] - told["show_spend"] - told["gift_cost"]
        assert told["true_profit"] == told["profit_before_pay"] - told["host_pay"]
        assert all(value == value.quantize(CENT) for value in told.values())
        assert told["goods_back_cost"] <= told["goods_sent_cost"]
    for key in ("profit_gmv", "profit_refunds", "goods_cost", "commission_cost", "service_fee", "freight_insurance"):
        assert sum(row[key] for row in rows) == whole[key]
