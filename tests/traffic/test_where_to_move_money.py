"""The page says where money could be moved, and only where enough stands behind it."""

from __future__ import annotations

import random
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from cast import Actor
from kaibo.kit.units import Unit
from kaibo.metrics.api import Number
from kaibo.traffic.queries.apart import FEWEST, apart
from metrics.shelf import DAY
from traffic.room import Room

pytestmark = pytest.mark.django_db
MARCH = {"from": "2025-03-01", "to": "2025-03-31"}


def findings(actor: Actor, page: str) -> dict[str, dict[str, Any]]:
    answer = actor.get(f"/api/v1/traffic/{page}", **MARCH)
    assert answer.status_code == 200, answer.content
    return {each["key"]: each for each in answer.json()["findings"]}


def evenings(room: Room, shows: int, empty_orders: int = 0) -> None:
    for number in range(shows):
        day = DAY + timedelta(days=number)
        room.show(f"s{number}", day=day)
        room.channel(f"s{number}", "自然推荐", day=day, views=1000 + number, orders=30 + number % 5)
        room.channel(f"s{number}", "短视频引流", day=day, views=800, orders=empty_orders)


def test_a_channel_of_viewers_who_do_not_buy_is_named(operator: Actor, room: Room) -> None:
    evenings(room, 12, empty_orders=1)
    found = findings(operator, "channels")["channel_empty"]
    assert found["severity"] == "warn"
    for word in ("短视频引流", "44%", "9,600 次", "0.12%", "12 场", "12 单", "相关不等于因果"):
        assert word in found["zh"]
    assert "association" in found["en"]
    assert operator.get(f"/api/v1/metrics/passport?{found['passport']}").status_code == 200


def test_a_channel_that_sold_nothing_at_all_is_named_too(operator: Actor, room: Room) -> None:
    evenings(room, 12)
    assert "0.00%" in findings(operator, "channels")["channel_empty"]["zh"]


def test_of_few_shows_nothing_is_said(operator: Actor, room: Room) -> None:
    evenings(room, FEWEST - 1, empty_orders=1)
    assert findings(operator, "channels") == {}


def test_two_paid_channels_far_apart_say_what_could_be_moved(operator: Actor, room: Room) -> None:
    for number in range(10):
        day = DAY + timedelta(days=number)
        room.show(f"s{number}", day=day)
        for name, sold in (("千川付费", 60_000 + number * 100), ("随心推", 10_000 + number * 100)):
            room.channel(f"s{number}", name, day=day, views=500, orders=20, amount=sold, spend=10_000)
    found = findings(operator, "channels")
    assert {"paid_below", "paid_above", "paid_move"} <= set(found)
    assert "“随心推”" in found["paid_below"]["zh"] and "CNY 100" in found["paid_below"]["zh"]
    assert "数据里没有" in found["paid_move"]["zh"]


def test_an_hour_that_returns_far_less_is_named(operator: Actor, room: Room) -> None:
    for number in range(12):
        day = DAY + timedelta(days=number)
        room.show(f"s{number}", since="19:00", day=day)
        room.spent("19:00", 10_000, day=day, amount=20_000 + 500 * (number % 3), orders=10)
        room.spent("20:00", 10_000, day=day, amount=60_000 + 900 * (number % 3), orders=10)
    found = findings(operator, "spend")
    assert "19点" in found["hour_below"]["zh"] and "20点" in found["hour_above"]["zh"]
    assert "12 天" in found["hour_below"]["zh"] and "120 单" in found["hour_below"]["zh"]
    assert "试几天" in found["hour_move"]["zh"]


def test_a_host_who_sells_more_for_the_same_spend_is_named(operator: Actor, room: Room) -> None:
    for number in range(20):
        day = DAY + timedelta(days=number)
        host, sold = ("阿栀", 90_000) if number % 2 else ("晚柠", 40_000)
        room.show(f"s{number}", day=day, host=host, amount=sold + number * 200, orders=40)
        room.spent("20:00", 10_000, day=day)
    found = findings(operator, "spend")
    assert "阿栀" in found["host_above"]["zh"] and "晚柠" in found["host_below"]["zh"]


def number(value: float) -> Number:
    return Number(Decimal(value), Unit.QUANTITY)


def test_chance_is_not_told_as_a_difference() -> None:
    """The same return, scattered: one in twenty may stand apart, not more."""
    dice, said = random.Random(7), 0
    for _ in range(300):
        parts = [(max(dice.gauss(50, 25), 1.0), 10.0) for _ in range(12)]
        own = sum(above for above, _ in parts) / 120
        stands = apart(number(own), number(5.0), parts)
        assert stands is not None
        said += bool(stands.side)
    assert said / 300 < 0.06
