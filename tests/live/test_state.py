"""What signals add up to: whatever their order, however they come in batches, over a restart, and sent twice."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from kaibo.events.api import Signal, Taken
from kaibo.live.state import LiveState, fold, minute_rows, remember, totals

BEGAN = datetime(2026, 11, 20, 15, 50, tzinfo=UTC)
NOW = (BEGAN + timedelta(hours=1)).timestamp()
COUNTED = ("room_enter", "room_leave", "comment", "like", "view_item", "add_to_cart")
KINDS = ("online_count", "purchase", "refund", *COUNTED)


@st.composite
def evenings(draw: st.DrawFn) -> list[Signal]:
    """Up to eighty signals of twenty minutes, across midnight in UTC+8."""
    made = []
    for number in range(draw(st.integers(1, 80))):
        kind = draw(st.sampled_from(KINDS))
        at = BEGAN + timedelta(seconds=draw(st.integers(0, 1200)), milliseconds=number)
        count = draw(st.integers(0, 5000)) if kind == "online_count" else draw(st.sampled_from([None, 1, 7]))
        made.append(
            Signal(
                id=f"s{number}",
                kind=kind,
                at=at,
                product=draw(st.sampled_from(["", "p1", "p2"])),
                person=draw(st.sampled_from(["", "a", "b", "c"])),
                order=draw(st.sampled_from(["", "o1", "o2", "o3"])),
                amount=draw(st.sampled_from([None, 0, 1, 5900])),
                currency=draw(st.sampled_from(["CNY", "USD"])),
                quantity=draw(st.sampled_from([None, 1, 3])),
                count=count,
            )
        )
    return made


def taken(signals: list[Signal], first: int = 1) -> list[Taken]:
    at = BEGAN + timedelta(minutes=21)
    return [Taken(place, "bridge", at, signal) for place, signal in enumerate(signals, first)]


def told(state: LiveState) -> object:
    return totals(state, NOW), minute_rows(state, "CNY"), state.products, state.gmv, state.refunds, state.orders


@settings(max_examples=150, deadline=None)
@given(evenings(), st.randoms())
def test_the_order_changes_nothing(signals: list[Signal], shuffled: random.Random) -> None:
    one, other = LiveState(), LiveState()
    fold(one, taken(signals))
    mixed = list(signals)
    shuffled.shuffle(mixed)
    fold(other, taken(mixed))
    assert told(one) == told(other)


@settings(max_examples=100, deadline=None)
@given(evenings(), st.integers(1, 80))
def test_batches_a_restart_and_repeats_change_nothing(signals: list[Signal], cut: int) -> None:
    whole, parts = LiveState(), LiveState()
    every = taken(signals)
    fold(whole, every)
    fold(parts, every[:cut])
    parts = msgspec.structs.replace(parts, seen=set(), seen_before=set())
    parts = msgspec.msgpack.decode(msgspec.msgpack.encode(parts), type=LiveState)
    remember(parts, every[:cut])
    fold(parts, every)
    behaviour = [each for each in signals if each.kind not in {"purchase", "refund"}]
    fold(parts, taken(behaviour, len(every) + 1))
    assert told(whole) == told(parts)


@settings(max_examples=100, deadline=None)
@given(evenings())
def test_the_minutes_sum_to_the_totals(signals: list[Signal]) -> None:
    state = LiveState()
    fold(state, taken(signals))
    rows, all_ = minute_rows(state, "CNY"), totals(state, NOW)
    for place, key in ((2, "entered"), (3, "left"), (4, "comments"), (5, "likes"), (7, "clicks")):
        assert sum(row[place] or 0 for row in rows) == (all_[key] or 0)
    assert sum(row[9] or 0 for row in rows) == (all_["gmv"] or {}).get("CNY", 0)
    assert [row[0] for row in rows] == list(range(rows[0][0], rows[-1][0] + 60, 60)) if rows else True


def test_a_signal_with_a_time_out_of_the_world_counts_in_the_minute_it_came() -> None:
    state = LiveState()
    received = BEGAN + timedelta(minutes=3)
    for number, at in enumerate((BEGAN + timedelta(days=400), BEGAN - timedelta(days=3))):
        fold(state, [Taken(number + 1, "bridge", received, Signal(id=str(number), kind="like", at=at))])
    assert list(state.minutes) == [int(received.timestamp()) // 60 * 60]
    assert totals(state, NOW)["likes"] == 2
