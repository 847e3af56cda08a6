"""A show that is played again sells through the true stock ledger: what it tells is what the ledger says."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Thread
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, make_server

import pytest
from django.core.handlers.wsgi import WSGIHandler
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cast import Actor
from kaibo.accounts.api import CLI
from kaibo.demo.rehearsal import items, make
from kaibo.events.api import Signal, take
from kaibo.events.inbox.inbox import inbox
from kaibo.goods.models import StockMovement, StockPool
from kaibo.goods.stock.asking import ask
from kaibo.goods.stock.commands import Receive
from kaibo.goods.stock.items import Listing, NewItem, add_item
from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError
from kaibo.site.bridge.playing import Player
from kaibo.site.bridge.shop import Shop, shop_at
from kaibo.site.bridge.stock_door import HttpStockDoor
from kaibo.site.cli.keys import SCOPES
from kaibo.site.demo import on_air, on_hand
from kaibo.site.demo.people import fresh_sign_in

START = datetime(2026, 3, 8, 12, tzinfo=UTC)
STOCK = "/api/v1/goods/stock"
STEP = timedelta(seconds=4)
"""What a round of 0.2 s is at twenty times the speed."""
_numbers = itertools.count()


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("KAIBO_HOME", str(tmp_path / "home"))
    yield
    inbox().close()


class Desk:
    """The stock's operations as somebody with a browser asks them; answers for which `lost` says so never come."""

    def __init__(self, actor: Actor, *, lost: Callable[[], bool] = lambda: False) -> None:
        self._actor, self._lost = actor, lost

    def items(self) -> dict[str, str]:
        rows = self._actor.get(STOCK, size=500).json()["rows"]
        return {each["product_id"]: row["id"] for row in rows for each in row["listings"]}

    def many(self, commands: Sequence[dict[str, Any]]) -> list[dict[str, Any]] | None:
        answer = self._actor.post(f"{STOCK}/many", {"commands": list(commands)})
        assert answer.status_code == 200, answer.content
        return None if self._lost() else answer.json()  # type: ignore[no-any-return]


def rounds(signals: Sequence[Signal]) -> Iterator[list[Signal]]:
    """As they fall due, round by round."""
    for _, several in itertools.groupby(signals, key=lambda each: (each.at - signals[0].at) // STEP):
        yield list(several)


def units(told: Sequence[Signal], kind: str, product: str) -> int:
    return sum(each.quantity or 1 for each in told if each.kind == kind and each.product == product)


@pytest.mark.django_db
def test_shelf_stock_page_and_ledger_say_the_same_of_a_whole_show(operator: Actor) -> None:
    shop = Shop(Desk(operator), on_hand.set_up(), hold_s=3600)
    run = on_air._planned(1)
    player = Player(make(7, now()), speed=20, show=run.id)
    told: list[Signal] = []
    for each in rounds([player.shifted(signal) for signal in player.signals]):
        shown = shop.serve(each)
        assert shown is not None
        told += shown
    take("replay", told)
    shelf = {each["product"]: each for each in operator.get(f"/api/v1/live/runs/{run.id}").json()["products"]}
    page = {row["listings"][0]["product_id"]: row for row in operator.get(STOCK, size=500).json()["rows"]}
    assert sum(row["sold"] for row in page.values()) > 500 and any(each["sold_out"] for each in shelf.values())
    for item in items():
        placed, paid, closed, back = (
            units(told, kind, item.product) for kind in ("order_placed", "purchase", "order_closed", "refund")
        )
        row, on_shelf = page[item.product], shelf[item.product]
        assert (row["sold"], row["held"]) == (paid - back, placed - paid - closed)
        assert row["available"] == item.units - row["sold"] - row["held"]
        assert (on_shelf["sold"], on_shelf["held"], on_shelf["stock"]) == (row["sold"], row["held"], row["available"])
        assert on_shelf["units"] == paid
    shop.close()
    assert not StockPool.objects.exclude(held=0).exists()
    on_hand.clear()
    left = StockPool.objects.filter(sold=0, held=0).values_list("available", flat=True)
    assert sorted(left) == sorted(on_hand.between_shows().values())


@pytest.mark.django_db
def test_it_keeps_up_with_twenty_times_the_speed(operator: Actor) -> None:
    """In requests: a round's orders are one or two of them, however many orders there are."""
    asked: Counter[int] = Counter()
    desk = Desk(operator)
    many = desk.many

    def counted(commands: Sequence[dict[str, Any]]) -> list[dict[str, Any]] | None:
        asked[place] += 1
        return many(commands)

    desk.many = counted  # type: ignore[method-assign]
    shop = Shop(desk, on_hand.set_up(), hold_s=3600)
    for place, each in enumerate(rounds(make(8, START, minutes=20))):  # noqa: B007 - counted by place
        shop.serve(each)
    assert asked and max(asked.values()) <= 2


def a_shop(actor: Actor, *, left: int, lost: Callable[[], bool] = lambda: False) -> tuple[Shop, str]:
    """A shop with so many units of one product, and its item's code."""
    number = next(_numbers)
    item = add_item(CLI, NewItem(f"mug-{number}", "马克杯", listings=[Listing("douyin", f"m{number}")]))
    if left:
        ask(CLI, Receive(f"in-{number}", item.id, left))
    return Shop(Desk(actor, lost=lost), {f"m{number}": item.id}, hold_s=900), f"m{number}"


def told(kind: str, order: str, product: str, quantity: int = 1, *, after: float = 0) -> Signal:
    at = START + timedelta(seconds=after)
    return Signal(
        id=f"{kind}-{order}", kind=kind, at=at, order=order, product=product, quantity=quantity, person=f"v{order}"
    )


@pytest.mark.django_db
def test_who_finds_nothing_left_orders_nothing(operator: Actor) -> None:
    shop, mug = a_shop(operator, left=2)
    first, second = told("order_placed", "1", mug, 2), told("order_placed", "2", mug)
    assert shop.serve([first, second]) == [first]
    paid = [told("purchase", each, mug, after=9) for each in "12"]
    assert shop.serve(paid) == paid[:1] and shop.serve([told("refund", "2", mug)]) == []
    back = told("refund", "1", mug, 2, after=20)
    assert shop.serve([back]) == [back]
    assert shop.counts() == {"returned": 1, "refused": 1}
    again = told("order_placed", "3", mug, 2, after=30)
    assert shop.serve([again]) == [again]


@pytest.mark.django_db
def test_a_payment_without_an_order_before_it_is_a_sale_and_other_products_are_left_alone(operator: Actor) -> None:
    shop, mug = a_shop(operator, left=1)
    paid, other = told("purchase", "1", mug), told("purchase", "9", "unkept")
    comment = Signal(id="c", kind="comment", at=START, text="在")
    assert shop.serve([paid, other, comment]) == [paid, other, comment]
    assert shop.counts() == {"sold": 1} and StockMovement.objects.filter(kind="confirm", order_id="1").exists()


STORIES = st.lists(
    st.tuples(st.integers(1, 3), st.sampled_from(["placed", "paid", "closed", "refunded"]), st.integers(0, 9)),
    min_size=1,
    max_size=14,
)


@pytest.mark.django_db
@settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(STORIES, st.integers(0, 12), st.lists(st.booleans(), max_size=30), st.integers(1, 9))
def test_any_stories_of_orders_add_up_though_answers_get_lost(
    operator: Actor, stories: list[tuple[int, str, int]], left: int, losses: list[bool], size: int
) -> None:
    losing = iter(losses)
    shop, mug = a_shop(operator, left=left, lost=lambda: next(losing, False))
    ends = {"placed": (), "paid": ("purchase",), "closed": ("order_closed",), "refunded": ("purchase", "refund")}
    signals: list[Signal] = []
    for number, (quantity, end, at) in enumerate(stories):
        for place, kind in enumerate(("order_placed", *ends[end])):
            signals.append(told(kind, f"{number}", mug, quantity, after=at + 5 * place))
    signals.sort(key=lambda each: each.at)
    shown: list[Signal] = []
    for start in range(0, len(signals), size):
        batch = signals[start : start + size]
        while (served := shop.serve(batch)) is None:
            pass
        shown += served
    pool = StockPool.objects.get(item__listings__product_id=mug)
    placed, paid, closed, back = (
        units(shown, kind, mug) for kind in ("order_placed", "purchase", "order_closed", "refund")
    )
    assert (pool.sold, pool.held, pool.available) == (
        paid - back,
        placed - paid - closed,
        left - placed + closed + back,
    )
    assert pool.total == left


@pytest.fixture
def served(transactional_db: None) -> Iterator[str]:
    """The address at which everything is served."""
    with make_server("127.0.0.1", 0, WSGIHandler(), handler_class=_Quiet) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


class _Quiet(WSGIRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        pass


def test_through_the_true_door_with_a_key(served: str) -> None:
    fresh_sign_in()
    stocked = on_hand.set_up()
    key = on_air._fresh_key()
    door = HttpStockDoor(served, key)
    shop, product = Shop(door, stocked, hold_s=900), items()[0].product
    placed = told("order_placed", "1", product)
    strange = replace_order(placed, "x" * 128)
    assert shop.serve([placed, strange, told("order_placed", "", product)]) is not None
    assert shop.counts()["held"] == 2
    assert shop.serve([told("purchase", "1", product)]) == [told("purchase", "1", product)]
    shop.close()
    assert shop.counts() == {"sold": 1, "released": 1}
    assert shop_at(HttpStockDoor(served, "kaibo_no_key"), 1) is None
    assert shop_at(HttpStockDoor("http://127.0.0.1:9", key), 1) is None
    with pytest.raises(KaiboError) as refused:
        Shop(HttpStockDoor(served, "kaibo_no_key"), stocked, hold_s=9).serve([told("purchase", "7", product)])
    assert refused.value.code == "site.bridge_key"
    assert Shop(HttpStockDoor("http://127.0.0.1:9", key), stocked, hold_s=9).serve([placed]) is None
    door.close()


def replace_order(signal: Signal, order: str) -> Signal:
    return Signal(**{name: getattr(signal, name) for name in signal.__struct_fields__} | {"order": order})


def test_a_key_to_replay_may_write_signals_and_stock_and_nothing_else() -> None:
    assert set(SCOPES["replay"]) == {*SCOPES["ingest"], *SCOPES["stock"]}
