"""The made-up show of ninety minutes: the same for a seed, consistent in itself, with what goes wrong in it."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import UTC, datetime, timedelta
from functools import cache

import pytest

from kaibo.demo.rehearsal import MINUTES, items, make, parts, phrases
from kaibo.demo.rehearsal.plan import MENDED, STUCK
from kaibo.demo.sources import data
from kaibo.events.api import KINDS, Signal

START = datetime(2026, 3, 8, 12, tzinfo=UTC)
SEEDS = (7, 8, 2026)


@cache
def _made(seed: int) -> list[Signal]:
    return make(seed, START)


def _minute(signal: Signal) -> float:
    return (signal.at - START).total_seconds() / 60


def test_a_seed_is_a_show() -> None:
    assert make(3, START, minutes=8) == make(3, START, minutes=8) != make(4, START, minutes=8)


@pytest.mark.parametrize("seed", SEEDS)
def test_it_is_in_order_with_known_kinds_and_ids_of_its_own(seed: int) -> None:
    told = _made(seed)
    assert {signal.kind for signal in told} <= KINDS and len({signal.id for signal in told}) == len(told)
    assert [signal.at for signal in told] == sorted(signal.at for signal in told)
    assert told[0].at >= START and told[-1].at < START + timedelta(minutes=MINUTES)
    wanted = {"room_enter", "room_leave", "comment", "like", "view_item", "add_to_cart", "order_placed", "purchase"}
    wanted |= {
        "refund",
        "order_closed",
        "stock_changed",
        "incident_start",
        "incident_end",
        "benefit_claim",
        "pitch_start",
    }
    assert wanted <= {signal.kind for signal in told}


@pytest.mark.parametrize("seed", SEEDS)
def test_who_is_there_came_and_has_not_left(seed: int) -> None:
    here: set[str] = set()
    last = 0
    for signal in sorted(_made(seed), key=lambda each: int(each.id[1:])):
        if signal.kind == "room_enter":
            here.add(signal.person)
        elif signal.kind == "room_leave":
            here.remove(signal.person)
        elif signal.kind == "online_count":
            assert signal.count == len(here)
            last = signal.count
    assert last > 0


@pytest.mark.parametrize("seed", SEEDS)
def test_money_and_stock_add_up(seed: int) -> None:
    told = _made(seed)
    prices = {item.product: item.price for item in items()}
    orders: dict[str, dict[str, Signal]] = defaultdict(dict)
    for signal in told:
        if signal.order:
            assert signal.kind not in orders[signal.order]
            orders[signal.order][signal.kind] = signal
    for steps in orders.values():
        placed = steps["order_placed"]
        assert placed.amount == prices[placed.product] * (placed.quantity or 0) and placed.currency == "CNY"
        assert not {"purchase", "order_closed"} <= set(steps) and ("refund" not in steps or "purchase" in steps)
        assert all(each.at >= placed.at for each in steps.values())
    for item in items():
        levels = [each.quantity or 0 for each in told if each.kind == "stock_changed" and each.product == item.product]
        placed = sum(steps["order_placed"].quantity or 0 for steps in orders.values() if _of(steps, item.product))
        back = sum(steps["order_closed"].quantity or 0 for steps in orders.values() if _closed(steps, item.product))
        assert min(levels) >= 0 and item.units - placed + back >= 0


def _of(steps: dict[str, Signal], product: str) -> bool:
    return steps["order_placed"].product == product


def _closed(steps: dict[str, Signal], product: str) -> bool:
    return "order_closed" in steps and _of(steps, product)


@pytest.mark.parametrize("seed", SEEDS)
def test_what_goes_wrong(seed: int) -> None:
    told = _made(seed)
    assert any(each.kind == "stock_changed" and each.quantity == 0 for each in told)
    online = {round(_minute(each)): each.count or 0 for each in told if each.kind == "online_count"}
    assert online[MENDED] < 0.75 * online[STUCK - 1] and online[MENDED + 8] > 0.9 * online[STUCK - 1]
    odd = [each for each in told if each.kind == "order_placed" and each.person == "v-odd"]
    assert len(odd) >= 8 and odd[-1].at - odd[0].at < timedelta(minutes=1)
    assert max(each.quantity or 0 for each in told if each.kind == "order_placed") == 80


@pytest.mark.parametrize("seed", SEEDS)
def test_viewers_write_of_everything_and_never_a_blank(seed: int) -> None:
    comments = [each for each in _made(seed) if each.kind == "comment"]
    meant = Counter(each.data["meant"] for each in comments)
    assert set(meant) == set(data("comments")) and meant["noise"] > meant["price"] > meant["abuse"]
    assert all(each.text and "{" not in each.text for each in comments)


def test_every_part_has_words_and_one_of_them_goes_too_far() -> None:
    said = [phrases(part) for part in parts()]
    assert all(len(each) >= 2 for each in said)
    assert sum("再不抢就没了" in phrase for each in said for phrase in each) == 1


def test_its_parts_follow_one_another() -> None:
    at = 0
    for part in parts():
        assert part.start == at and part.minutes > 0
        at += part.minutes
    assert at == MINUTES and len({item.short for item in items()}) == len(items())
