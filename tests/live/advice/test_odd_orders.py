"""Which orders look odd, and which don't."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kaibo.events.api import Signal, take
from kaibo.kit.clock import now
from kaibo.live.advice.odd import REGION_KNOWN, Ledger, Odd
from kaibo.live.models import Run
from kaibo.live.opening import open_room, save
from kaibo.live.room import LiveRoom
from live.evening import Evening, signal, sold

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


ORDERS = st.lists(
    st.tuples(st.integers(0, 240), st.sampled_from("ab"), st.sampled_from("xy"), st.sampled_from([1, 1, 1, 30])),
    min_size=1,
    max_size=60,
)


@given(ORDERS, st.integers(0, 60))
def test_a_restart_at_any_moment_changes_nothing_of_what_is_flagged(
    orders: list[tuple[int, str, str, int]], cut: int
) -> None:
    at, told = 0, []
    for number, (gap, person, product, times) in enumerate(orders):
        at += gap
        about = {
            "person": person,
            "product": product,
            "amount": 100 * times,
            "data": {"device": person, "region": "某地"},
        }
        told.append(paid(number, after=at, **about))
    first, cut = Ledger(), min(cut, len(told))
    before = [first.look(each) for each in told[:cut]]
    second = Ledger.restore(first.save())
    assert before + [second.look(each) for each in told[cut:]] == looked(*told)


@pytest.mark.django_db
def test_a_repeated_order_is_flagged_after_a_restart(evening: Evening) -> None:
    """Killed after its sums were saved: what came before and after is one story; what was flagged isn't twice."""
    evening.act("start")
    evening.told(*(sold(f"o{each}", "p1", 5900, person="v1") for each in range(2)))
    save(_opened(evening))
    assert evening.now()["odd_orders"] == []
    evening.told(sold("o2", "p1", 5900, person="v1"))
    for _ in range(2):
        assert [(each["order"], each["reason"]) for each in evening.now()["odd_orders"]] == [("o2", "repeated")]
    save(_opened(evening))
    take("bridge", [signal("purchase", show=evening.id, order="o9", product="p1", person="v1", at=now())])
    assert [each["order"] for each in evening.now()["odd_orders"]] == ["o9", "o2"]


@pytest.mark.django_db
def test_bytes_of_another_release_keep_no_run_from_opening(evening: Evening) -> None:
    evening.act("start")
    room = _opened(evening)
    room.memory["advice.orders"] = _Unknown()
    save(room)
    evening.told(*(sold(f"o{each}", "p1", 5900, person="v1") for each in range(3)))
    assert [each["order"] for each in evening.now()["odd_orders"]] == ["o2"]


class _Unknown(Ledger):
    def save(self) -> bytes:
        return b"\xc1"


def _opened(evening: Evening) -> LiveRoom:
    return open_room(Run.objects.select_related("account").get(id=evening.id))
