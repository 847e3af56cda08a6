"""Money of two currencies is never added."""

from __future__ import annotations

from typing import Any

import pytest

from kaibo.metrics.api import Reason, query
from metrics.shelf import Shelf, put
from metrics.test_show_numbers import one


@pytest.fixture
def two_countries(shelf: Shelf) -> None:
    batch = shelf.batch()
    shelf.tell(batch, show_id="s1", amount=10000, views=100, orders=4)
    shelf.tell(batch, show_id="s2", amount=5000, views=100, orders=6, currency="JPY", account="a2", platform="tiktok")


@pytest.mark.usefixtures("two_countries")
def test_the_whole_has_no_value_but_the_amount_of_each() -> None:
    gmv = one("gmv")
    assert (gmv.value, gmv.reason) == (None, Reason.CURRENCIES)
    assert dict(gmv.amounts) == {"CNY": 100, "JPY": 5000}
    gpm = one("gpm")
    assert (gpm.value, dict(gpm.amounts)) == (None, {"CNY": 1000, "JPY": 50000})


@pytest.mark.usefixtures("two_countries")
def test_counts_are_added_whatever_the_currency() -> None:
    assert one("views").value == 200
    assert one("opm").value == 50


@pytest.mark.usefixtures("two_countries")
def test_by_currency_each_has_its_value() -> None:
    rows = query(["gmv", "orders"], by=["currency"])
    assert [(row.dimensions["currency"], row.numbers["gmv"].value, row.numbers["gmv"].currency) for row in rows] == [
        ("CNY", 100, "CNY"),
        ("JPY", 5000, "JPY"),
    ]
    assert one("gmv", filters={"currency": "JPY"}).value == 5000
    assert one("gmv", filters={"platform": "tiktok"}).currency == "JPY"


def test_counts_belong_to_the_currency_of_the_money_beside_them(shelf: Shelf) -> None:
    batch = shelf.batch()
    put(
        "observation",
        [{**row, "currency": _own(row, "CNY")} for row in shelf.told(batch, show_id="s1", amount=1, views=7)],
    )
    put(
        "observation",
        [{**row, "currency": _own(row, "THB")} for row in shelf.told(batch, show_id="s2", amount=1, views=9)],
    )
    assert one("views", filters={"currency": "THB"}).value == 9
    assert [row.numbers["views"].value for row in query(["views"], by=["currency"])] == [7, 9]


def _own(row: dict[str, Any], currency: str) -> str:
    """As importers do: only money is told in a currency."""
    return currency if row["measure"] == "amount" else ""


def test_one_customer_paying_in_two_currencies_is_one(shelf: Shelf) -> None:
    shelf.sell(
        shelf.batch(),
        {"amount": 100, "customer_id": "c1"},
        {"amount": 100, "customer_id": "c1", "currency": "USD", "account": "a2"},
    )
    assert one("order_buyers").value == 1
    assert dict(one("aov").amounts) == {"CNY": 1, "USD": 1}


def test_a_currency_asked_for_does_not_change_which_source_answers(shelf: Shelf) -> None:
    """Its show was sold in ringgit; an order file that names no currency was read in the company's."""
    shelf.tell(shelf.batch(), show_id="s1", amount=5000, currency="MYR", account="a2")
    shelf.sell(shelf.batch(), {"amount": 700, "currency": "CNY", "account": "a2"}, {"amount": 100, "account": "a1"})
    assert one("gmv", filters={"currency": "MYR"}).value == 50
    assert one("gmv", filters={"currency": "CNY"}).value == 1
    by_account = query(["gmv"], by=["account"], filters={"currency": "CNY"})
    assert [(row.dimensions["account"], row.numbers["gmv"].value) for row in by_account] == [("a1", 1)]
    assert one("gmv", filters={"account": "a2", "currency": "CNY"}).value is None
