"""Why GMV changed: parts that add up to the change to the fen."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from math import prod
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kaibo.metrics.api import Decomposition, Reason, Window, ask, decompose
from kaibo.metrics.shapley import contributions, in_whole_units
from metrics.shelf import NOON, Shelf

FEBRUARY = Window(date(2025, 2, 1), date(2025, 2, 28))
MARCH = Window(date(2025, 3, 1), date(2025, 3, 31))
HOUR = 3_600_000

Value = st.fractions(0, 1000, max_denominator=97)
Factors = st.lists(st.tuples(Value, Value), min_size=1, max_size=4)


@given(Factors)
def test_contributions_add_up_to_the_change_exactly(factors: list[tuple[Fraction, Fraction]]) -> None:
    before, after = [one for one, _ in factors], [other for _, other in factors]
    assert sum(contributions(before, after)) == prod(after) - prod(before)


@given(Factors)
def test_swapping_the_sides_turns_every_sign(factors: list[tuple[Fraction, Fraction]]) -> None:
    before, after = [one for one, _ in factors], [other for _, other in factors]
    there, back = contributions(before, after), contributions(after, before)
    assert there == [-part for part in back]
    assert in_whole_units(whole_sum(there)) == [-part for part in in_whole_units(whole_sum(back))]


def whole_sum(parts: list[Fraction]) -> list[Fraction]:
    """Parts of a whole number of fen: the last takes what is missing to one."""
    return [*parts[:-1], parts[-1] - (sum(parts) - int(sum(parts)))]


@given(Factors, st.data())
def test_a_factor_that_stood_still_has_no_part(factors: list[tuple[Fraction, Fraction]], data: Any) -> None:
    still = data.draw(st.integers(0, len(factors) - 1))
    factors[still] = (factors[still][0],) * 2
    parts = contributions([one for one, _ in factors], [other for _, other in factors])
    assert parts[still] == 0


@given(st.lists(st.fractions(-1000, 1000, max_denominator=97), min_size=1, max_size=6))
def test_whole_parts_keep_the_sum_and_stay_near(parts: list[Fraction]) -> None:
    exact = whole_sum(parts)
    whole = in_whole_units(exact)
    assert sum(whole) == sum(exact)
    assert all(abs(one - other) < 1 for one, other in zip(whole, exact, strict=True))
    assert all(one == 0 for one, other in zip(whole, exact, strict=True) if other == 0)


def told(net: bool = False, **filters: str) -> Decomposition:
    return decompose(ask(["gmv"], window=MARCH, filters=filters), FEBRUARY, net=net)


def parts(found: Decomposition) -> dict[str, Decimal | None]:
    return {part.key: part.amount.value for part in found.parts}


@pytest.fixture
def two_months(shelf: Shelf) -> Shelf:
    batch = shelf.batch()
    day = {"business_day": FEBRUARY.first}
    shelf.tell(batch, **day, show_id="s1", duration=2 * HOUR, views=1000, orders=50, amount=500_000, refund_amount=9000)
    shelf.tell(batch, show_id="s2", duration=2 * HOUR, views=2000, orders=100, amount=1_000_000, refund_amount=4000)
    return shelf


@pytest.mark.usefixtures("two_months")
def test_only_what_changed_has_a_part() -> None:
    found = told()
    assert (found.before.value, found.after.value, found.change.value) == (5000, 10000, 5000)
    assert parts(found) == {
        "shows": 0,
        "hours_per_show": 0,
        "views_per_hour": 5000,
        "conversion_times": 0,
        "order_value": 0,
    }
    by_key = {part.key: part for part in found.parts}
    assert (by_key["views_per_hour"].before, by_key["views_per_hour"].after) == (500, 1000)
    assert (by_key["order_value"].before, by_key["order_value"].zh) == (100, "笔单价")
    assert by_key["hours_per_show"].before == 7200


@pytest.mark.usefixtures("two_months")
def test_refunds_are_one_more_part_of_the_net_change() -> None:
    found = told(net=True)
    assert (found.before.value, found.after.value, found.change.value) == (4910, 9960, 5050)
    assert parts(found)["refund_amount"] == 50
    assert sum(value for value in parts(found).values() if value) == 5050


def test_a_factor_that_one_side_does_not_know_is_merged(two_months: Shelf) -> None:
    two_months.tell(two_months.batch(), show_id="s3", orders=30, amount=200_000)
    found = told()
    assert list(parts(found)) == ["shows", "orders_per_show", "order_value"]
    assert sum(value for value in parts(found).values() if value) == found.change.value == 7000


def test_nothing_sold_on_a_side_leaves_the_chain_whole(shelf: Shelf) -> None:
    batch = shelf.batch()
    shelf.tell(batch, show_id="s1", business_day=FEBRUARY.first, duration=HOUR, views=100, orders=0, amount=0)
    shelf.tell(batch, show_id="s2", duration=HOUR, views=300, orders=5, amount=7001)
    found = told()
    assert list(parts(found)) == ["shows", "hours_per_show", "views_per_hour", "gpm"]
    assert sum(value for value in parts(found).values() if value) == Decimal("70.01")


def test_both_sides_of_an_account_are_told_by_one_source(shelf: Shelf) -> None:
    batch = shelf.batch()
    shelf.tell(batch, show_id="s2", duration=HOUR, views=300, orders=5, amount=9999)
    shelf.sell(
        batch,
        {"amount": 1000, "business_day": FEBRUARY.first, "at": NOON},
        {"amount": 3000},
        {"amount": 1000},
    )
    found = told()
    assert (found.before.value, found.after.value) == (10, 40)
    assert parts(found) == {"orders": 15, "order_value": 15}


def test_a_side_without_data_has_no_parts(shelf: Shelf) -> None:
    shelf.tell(shelf.batch(), show_id="s2", amount=9999)
    found = told()
    assert (found.change.value, found.change.reason, found.parts) == (None, Reason.NO_DATA, ())


@pytest.mark.usefixtures("two_months")
def test_two_currencies_are_not_put_together(two_months: Shelf) -> None:
    two_months.tell(two_months.batch(), show_id="s9", account="a2", currency="USD", amount=100, orders=1)
    assert told().change.reason is Reason.CURRENCIES
    assert told(currency="CNY").change.value == 5000


def test_refunds_nobody_told_of_leave_no_net(shelf: Shelf) -> None:
    batch = shelf.batch()
    shelf.tell(batch, show_id="s1", business_day=FEBRUARY.first, amount=100)
    shelf.tell(batch, show_id="s2", amount=300)
    assert told(net=True).change.reason is Reason.NO_DATA
    assert told().change.value == 2
