"""The demo's rehearsal is on air while the demo is served, ends with it, and moves on by itself."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kaibo.accounts.api import CLI
from kaibo.accounts.models import Key
from kaibo.demo.rehearsal import items
from kaibo.events.inbox.inbox import inbox
from kaibo.goods.api import stock_of
from kaibo.goods.models import StockMovement, StockPool
from kaibo.goods.stock.asking import ask_all
from kaibo.goods.stock.commands import Confirm, Line, Reserve, Return
from kaibo.goods.stock.items import Listing, NewItem, add_item
from kaibo.live.models import Entry, Run, Segment
from kaibo.live.rundown.acts import skip
from kaibo.site.demo import on_air, on_hand
from kaibo.site.demo.people import fresh_sign_in

NOWHERE = "http://127.0.0.1:9"


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, db: None) -> Iterator[None]:
    monkeypatch.setenv("KAIBO_HOME", str(tmp_path / "home"))
    yield
    inbox().close()


def test_a_show_is_planned_with_rundown_and_shelf_and_ends_when_told_to_stop() -> None:
    on_air._one_show(NOWHERE, "kaibo_a_b", lambda: True)
    run = Run.objects.get()
    assert (run.state, run.title) == (Run.State.ENDED, on_air.TITLE)
    assert run.segments.count() == 11 and Entry.objects.filter(run=run).count() == 9


def test_what_there_is_to_sell_is_counted_before_anybody_is_told_it_is_sold_out() -> None:
    for _ in range(2):
        before = StockMovement.objects.count()
        on_air._one_show(NOWHERE, "kaibo_a_b", lambda: True)
        run = Run.objects.order_by("-made_at")[0]
        assert run.started_at
        counted = StockMovement.objects.filter(at__lte=run.started_at).count() - before
        assert counted >= len(items()), "each product is counted up before the run is on air"


def test_what_a_kill_left_on_air_ends_before_the_next_begins() -> None:
    left = on_air._planned(1)
    assert left.state == Run.State.RUNNING
    on_air._one_show(NOWHERE, "kaibo_a_b", lambda: True)
    assert set(Run.objects.values_list("state", flat=True)) == {Run.State.ENDED} and Run.objects.count() == 2


def test_the_rundown_moves_on_where_nobody_moved_it() -> None:
    run = on_air._planned(1)

    def running() -> int:
        return Segment.objects.get(run=run, state=Segment.State.RUNNING).position

    on_air._move_on(run.id, 5 * 60 + 10)
    first = running()
    on_air._move_on(run.id, 5 * 60 + 25)
    assert running() == first + 1
    assert Entry.objects.get(run=run, pitching_since__isnull=False).position == 0
    on_air._move_on(run.id, 5 * 60 + 26)
    assert running() == first + 1
    skip(CLI, run.id, Segment.objects.get(run=run, position=2).id)
    on_air._move_on(run.id, 14 * 60 + 25)
    assert running() == first + 1


def test_its_key_may_write_signals_and_the_one_before_has_ended() -> None:
    fresh_sign_in()
    first, second = on_air._fresh_key(), on_air._fresh_key()
    assert first != second
    keys = Key.objects.filter(name=on_air.KEY)
    assert [key.permissions for key in keys.filter(revoked_at=None)] == [["events.signals.write", "goods.stock.write"]]
    assert keys.count() == 2


def test_what_a_killed_rehearsal_sold_is_back_before_the_next_and_stock_is_filled_up_after_it() -> None:
    first, platform = items()[0], "douyin"
    item = on_hand.set_up()[first.product]
    asked = [Reserve(f"k{each}", (Line(item, 2),)) for each in range(3)]
    reserved = [answer.told()["reservation"] for answer in ask_all(CLI, asked)]
    ask_all(CLI, [Confirm(reserved[0], "o1"), Confirm(reserved[1], "o2"), Return("r", reserved[1], item, 1)])

    def stands() -> tuple[int, int, int]:
        told = stock_of([first.product], platform=platform)[first.product]
        return told.available, told.held, told.sold

    assert stands() == (first.units - 5, 2, 3)
    on_hand.set_up()
    assert stands() == (first.units, 0, 0)
    on_hand.clear()
    assert stands() == (on_hand.between_shows()[first.product], 0, 0)


def test_between_shows_all_is_restocked_and_of_what_none_sells_one_is_sold_out_and_one_runs_low() -> None:
    on_hand.lay_in()
    told = stock_of([item.product for item in items()])
    assert all(each.available > 200 for each in told.values())
    others = StockPool.objects.exclude(item__code__startswith="REHEARSAL-").values_list("available", flat=True)
    assert sorted(others)[0] == 0 < sorted(others)[1] < 20 and len(others) == 2
    on_hand.set_up()
    on_hand.lay_in()
    assert stock_of([items()[0].product])[items()[0].product].available == items()[0].units, "once"


def test_items_that_somebody_keeps_for_himself_are_left_alone() -> None:
    first = items()[0]
    add_item(CLI, NewItem("own", "自己的", listings=[Listing("douyin", first.product)]))
    assert first.product not in on_hand.set_up() and len(on_hand.set_up()) == len(items()) - 1
    assert stock_of([first.product])[first.product].available == 0
