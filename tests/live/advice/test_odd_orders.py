"""Which orders look odd, and which don't."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta

from kaibo.events.api import Signal
from kaibo.live.advice.odd import REGION_KNOWN, Ledger, Odd

AT = datetime(2026, 11, 22, 12, tzinfo=UTC)


def paid(number: int, *, after: float = 0, **told: object) -> Signal:
    base = {"product": "p1", "amount": 5900, "currency": "CNY", "person": f"v{number}", "quantity": 1, **told}
    at = AT + timedelta(seconds=after)
    return Signal(id=f"s{number}", kind="purchase", at=at, order=f"o{number}", **base)  # type: ignore[arg-type]


def looked(*signals: Signal) -> list[list[Odd]]:
    ledger = Ledger()
    return [ledger.look(each) for each in signals]


def test_ordinary_orders_are_left_alone() -> None:
    assert looked(*(paid(each, after=each) for each in range(300))) == [[]] * 300


def test_the_third_order_of_a_product_within_ten_minutes_is_told() -> None:
    same = [paid(each, after=200 * each, person="v") for each in range(4)]
    assert [[odd.reason for odd in each] for each in looked(*same)] == [[], [], ["repeated"], ["repeated"]]
    apart = [paid(each, after=400 * each, person="v") for each in range(4)]
    assert looked(*apart) == [[]] * 4


def test_two_lines_of_one_order_are_one_order_and_a_line_is_looked_at_once() -> None:
    lines = [Signal(id=f"l{each}", kind="purchase", at=AT, order="o", person="v", product="p1") for each in range(9)]
    assert looked(*lines) == [[]] * 9
    large = paid(1, quantity=99)
    assert [len(each) for each in looked(large, large)] == [1, 0]


def test_an_amount_far_above_the_usual_is_told_once_the_usual_is_known() -> None:
    usual = [paid(each, after=each) for each in range(20)]
    told = looked(*usual, paid(20, amount=59000))[-1]
    assert [(odd.reason, odd.facts["usual"], odd.facts["sample"]) for odd in told] == [("oversize", 5900, 20)]
    assert looked(*usual[:10], paid(20, amount=59000))[-1] == []


def test_a_flood_of_odd_orders_is_looked_at_quickly() -> None:
    flood = [paid(each, after=each / 1000, data={"device": "d", "region": "某地"}) for each in range(20_000)]
    began = time.process_time()
    looked(*flood)
    assert len(flood) / (time.process_time() - began) > 5_000


def test_a_region_that_suddenly_fills_is_told() -> None:
    before = [paid(each, after=each, data={"region": "浙江"}) for each in range(REGION_KNOWN)]
    burst = [paid(500 + each, after=300 + each, data={"region": "某地"}) for each in range(5)]
    told = looked(*before, *burst)[-5:]
    assert [[odd.reason for odd in each] for each in told] == [[], [], [], ["region"], ["region"]]
    assert looked(*burst) == [[]] * 5
