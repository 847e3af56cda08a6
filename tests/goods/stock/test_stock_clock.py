"""The wall's clock may jump by days: no hold ends early, none is kept long."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from stock_shelf import counts, do

from kaibo.goods.models import StockItem, StockLedger
from kaibo.goods.stock import clock
from kaibo.goods.stock.commands import Expire, Line, Reserve

DAYS = 3 * 86_400_000


@pytest.fixture(autouse=True)
def _a_new_process() -> Iterator[None]:
    """One that hasn't asked for the time yet."""
    clock.anchor.cache_clear()
    yield
    clock.anchor.cache_clear()


@pytest.mark.parametrize("jump", [DAYS, -DAYS])
def test_a_jump_of_the_wall_clock_frees_nothing(lamp: StockItem, monkeypatch: pytest.MonkeyPatch, jump: int) -> None:
    do(Reserve("k", (Line("lamp"),), seconds=60))
    true_wall = clock._wall_ms
    monkeypatch.setattr(clock, "_wall_ms", lambda: true_wall() + jump)
    clock.anchor.cache_clear()
    do(Expire())
    assert counts("lamp")["held"] == 1
    do(Expire(), later_ms=60_001)
    assert counts("lamp") == {"total": 10, "available": 10}


def test_after_a_start_of_the_machine_time_never_runs_back(lamp: StockItem, monkeypatch: pytest.MonkeyPatch) -> None:
    before = clock.now_ms()
    do(Reserve("k", (Line("lamp"),), seconds=60))
    monkeypatch.setattr(clock, "_boot", lambda: "another start")
    monkeypatch.setattr(clock, "_wall_ms", lambda: before - DAYS)
    clock.anchor.cache_clear()
    assert clock.now_ms() >= before
    assert StockLedger.objects.get().boot == "another start"
