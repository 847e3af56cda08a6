"""Platforms hear how many they may sell: the newest level, whatever was lost on the way."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta

import pytest
from stock_shelf import do, fresh_key, make_item

from cast import Actor
from kaibo.goods.api import Level, pushes_to
from kaibo.goods.models import StockItem, StockPushed
from kaibo.goods.stock import pushing
from kaibo.goods.stock.commands import Line, Reserve
from kaibo.goods.work import look
from kaibo.jobs.api import Job
from kaibo.kit import clock


class Recorded:
    """A platform that notes what it was told, and refuses or hangs up when a test says so."""

    platform = "douyin"

    def __init__(self) -> None:
        self.told: list[tuple[str, int]] = []
        self.refuses: set[str] = set()
        self.is_away = False

    def push(self, levels: Sequence[Level]) -> Mapping[int, str]:
        if self.is_away:
            raise TimeoutError
        self.told += [(each.product_id, each.units) for each in levels]
        return {place: "停售" for place, each in enumerate(levels) if each.product_id in self.refuses}


@pytest.fixture
def douyin(monkeypatch: pytest.MonkeyPatch) -> Iterator[Recorded]:
    monkeypatch.setattr(pushing, "_sinks", {})
    sink = Recorded()
    pushes_to(sink)
    return sink


def later(monkeypatch: pytest.MonkeyPatch, seconds: int) -> None:
    at = clock.now() + timedelta(seconds=seconds)
    monkeypatch.setattr(clock, "now", lambda: at)


def test_many_changes_are_one_level(douyin: Recorded, lamp: StockItem) -> None:
    assert pushing.push("douyin") == 1 and douyin.told == [("p-lamp", 10)]
    for _ in range(4):
        do(Reserve(fresh_key(), (Line("lamp"),)))
    assert pushing.push("douyin") == 1 and douyin.told[-1] == ("p-lamp", 6)
    assert pushing.push("douyin") == 0, "nothing changed"


def test_a_platform_hears_of_its_own_pool_and_never_of_the_buffer(
    douyin: Recorded, buyer: Actor, lamp: StockItem
) -> None:
    act = f"/api/v1/goods/stock/items/{lamp.id}"
    buyer.post(f"{act}/move", {"key": "1", "quantity": 4, "target": "kuaishou"})
    buyer.post(f"{act}/move", {"key": "2", "quantity": 2, "target": "douyin"})
    buyer.post(f"{act}/keep", {"key": "3", "quantity": 1})
    pushing.push("douyin")
    assert douyin.told == [("p-lamp", 5)], "10, less 4 of another channel's and 1 kept back"


def test_what_is_lost_or_refused_is_told_again(
    douyin: Recorded, lamp: StockItem, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_item("mug", 3)
    douyin.is_away = True
    assert pushing.push("douyin") == 0
    assert not pushing.due("douyin"), "not at once"
    douyin.is_away, douyin.refuses = False, {"p-mug"}
    later(monkeypatch, 3)
    assert pushing.push("douyin") == 1
    failed = StockPushed.objects.get(listing__product_id="p-mug")
    assert (failed.error, failed.failures, failed.units) == ("停售", 2, None)
    douyin.refuses = set()
    later(monkeypatch, 60)
    assert pushing.push("douyin") == 1 and not pushing.due("douyin")


def test_the_worker_looks_what_is_due(douyin: Recorded, lamp: StockItem) -> None:
    look()
    look()
    assert [job.args for job in Job.objects.filter(kind="goods.push_stock")] == [{"platform": "douyin"}]
