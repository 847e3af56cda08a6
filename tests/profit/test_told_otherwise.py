"""Rules that decide which cost counts: bills before rates, the finest cost, goods that don't come back."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from kaibo.metrics.api import query
from metrics.shelf import DAY, NOON, Shelf, later, put
from profit.evening_told import claim, cost, line, rates, shelve

pytestmark = pytest.mark.django_db


def value(key: str, **filters: str) -> float | None:
    number = query([key], filters=filters)[0].numbers[key].value
    return None if number is None else float(number)


def bill(shelf: Shelf, order: str, **told: Any) -> None:
    batch = shelf.batch(later(60))
    base = {"platform": "douyin", "account": "a1", "currency": "CNY", "source": "douyin.settlement", "sheet": "Sheet1"}
    when = {"business_day": DAY, "precision": "time", "at": later(60), "batch": batch.id, "as_of": batch.as_of}
    put("money_line", [{**base, **when, "row": 1, "line_id": f"m{order}", "order_id": order, **told}])


def test_a_bill_counts_before_the_rate(shelf: Shelf) -> None:
    shelve(shelf)
    rates(shelf, commission_rate=100_000_000, fee_rate=50_000_000)
    assert (value("commission_cost"), value("commission_by_rate"), value("service_fee")) == (24, 24, 12)
    bill(shelf, "o1", amount=18_000, commission=-1_234, platform_fee=-560, product_id="P1")
    assert (value("commission_cost"), value("commission_by_rate")) == (12.34 + 4, 4)
    assert (value("service_fee"), value("service_fee_by_rate")) == (5.6 + 2, 2)
    assert value("commission_cost", product="P1", show="s1") == 12.34


def test_a_fund_statement_does_not_say_a_bill_again(shelf: Shelf) -> None:
    shelve(shelf)
    bill(shelf, "o1", amount=18_000, commission=-1_000, platform_fee=-500)
    bill(shelf, "o1", amount=18_000, commission=-1_000, platform_fee=-500, line_id="f1", direction="in")
    assert (value("commission_cost"), value("service_fee")) == (10, 5)


def test_fees_come_back_with_the_money(shelf: Shelf) -> None:
    shelve(shelf)
    bill(shelf, "o2", amount=5_700, commission=-200, platform_fee=-100)
    bill(shelf, "o2", amount=-5_700, commission=200, platform_fee=100, line_id="back")
    assert (value("commission_cost"), value("service_fee")) == (0, 0)


def test_the_finest_cost_counts_from_its_day_on(shelf: Shelf) -> None:
    shelf.sell(shelf.batch(), line("o1", 10_000, product_id="P1", sku_id="K1", product="珍珠", quantity=1000))
    cost(shelf, "", 1_000, product="珍珠")
    assert value("goods_cost") == 10
    cost(shelf, "P1", 2_000)
    assert value("goods_cost") == 20
    cost(shelf, "P1", 3_000, date(2025, 4, 1), sku_id="K1")
    assert value("goods_cost") == 20
    cost(shelf, "P1", 4_000, date(2025, 3, 1), sku_id="K1")
    assert value("goods_cost") == 40


@pytest.mark.parametrize(
    ("kind", "sent", "lost"),
    [("return_refund", True, 0), ("refund_only", False, 0), ("refund_only", True, 30)],
)
def test_goods_come_back_where_they_were_returned_or_never_sent(
    shelf: Shelf, kind: str, sent: bool, lost: float
) -> None:
    batch = shelf.batch(later(48))
    when = {"shipped_at": later(20)} if sent else {"status": "paid"}
    shelf.sell(batch, line("o1", 10_000, product_id="P1", quantity=1000, **when))
    put("after_sale", [claim(batch, "r1", "o1", 10_000, later(40), kind=kind)])
    cost(shelf, "P1", 3_000)
    assert value("goods_cost") == lost


def test_an_order_after_midnight_stands_on_its_shows_day(shelf: Shelf) -> None:
    batch = shelf.batch(later(48))
    shelf.sell(batch, line("o1", 10_000, business_day=date(2025, 3, 2), at=later(13)), line("o2", 500, show_id=""))
    shelf.tell(batch, show_id="s1", host="苏婉", at=NOON, duration=1)
    rows = {row.dimensions["day"]: row.numbers["profit_gmv"].value for row in query(["profit_gmv"], by=["day"])}
    assert rows == {"2025-03-01": 105}


def test_several_currencies_are_never_added(shelf: Shelf) -> None:
    batch = shelf.batch(later(48))
    shelf.sell(
        batch,
        line("o1", 10_000, product_id="P1", quantity=1000),
        line("o2", 7_000, product_id="P1", quantity=1000, currency="MYR", account="a2", show_id="s2"),
    )
    cost(shelf, "P1", 3_000)
    told = query(["gross_profit", "goods_cost"])[0].numbers
    assert (told["gross_profit"].value, dict(told["gross_profit"].amounts)) == (None, {"CNY": 70, "MYR": 70})
    own = query(["gross_profit"], filters={"currency": "MYR"})[0].numbers["gross_profit"]
    assert (own.value, own.lacking) == (70, ("profit_refunds", "goods_cost"))
