"""What people do on the stock page: add, book in, count, move, keep back, agree, note refunds."""

from __future__ import annotations

from typing import Any

import pytest
from stock_shelf import counts, do, fresh_key, make_item

from cast import Actor
from kaibo.goods.api import stock_of
from kaibo.goods.models import StockItem, StockMovement, StockRefund
from kaibo.goods.stock.commands import Confirm, Line, Reserve

API = "/api/v1/goods/stock"


def items(actor: Actor, **asked: Any) -> Any:
    return actor.get(API, **asked).json()


def act(actor: Actor, code: str, verb: str, quantity: int, **more: Any) -> Any:
    return actor.post(f"{API}/items/{code}/{verb}", {"key": fresh_key(), "quantity": quantity, **more})


def test_an_item_is_added_and_booked_in(buyer: Actor, host: Actor, stranger: Actor) -> None:
    body = {"code": "lamp", "name": "台灯", "low": 3, "listings": [{"platform": "douyin", "product_id": "36"}]}
    assert buyer.post(f"{API}/items", body).status_code == 201
    assert buyer.post(f"{API}/items", body).json()["code"] == "goods.item_known"
    assert host.post(f"{API}/items", body).status_code == 403 and stranger.post(f"{API}/items", body).status_code == 401
    told = act(buyer, "lamp", "receive", 10, why="到货").json()
    assert (told["available"], told["state"]) == (10, "in_stock")
    page = items(buyer, q="36")
    assert [row["code"] for row in page["rows"]] == ["lamp"] and page["total"] == 1
    movement = buyer.get(f"{API}/items/lamp/movements").json()["rows"][0]
    assert (movement["kind"], movement["available"], movement["by"], movement["why"]) == ("receive", 10, "江涛", "到货")


def test_booked_in_twice_with_one_key_counts_once(buyer: Actor, lamp: StockItem) -> None:
    for _ in range(2):
        answer = buyer.post(f"{API}/items/lamp/receive", {"key": "tap", "quantity": 5})
        assert answer.json()["available"] == 15
    other = buyer.post(f"{API}/items/lamp/receive", {"key": "tap", "quantity": 6})
    assert (other.status_code, other.json()["code"]) == (422, "goods.key_reused")


def test_units_for_one_channel_alone(buyer: Actor, lamp: StockItem) -> None:
    act(buyer, "lamp", "move", 4, target="douyin")
    assert counts("lamp") == {"total": 6, "available": 6}
    assert counts("lamp", "douyin") == {"total": 4, "available": 4}
    assert do(Reserve("a", (Line("lamp", 7),), channel="kuaishou")).status == 409
    assert do(Reserve("b", (Line("lamp", 7),), channel="douyin")).status == 201
    assert counts("lamp", "douyin") == {"total": 4, "held": 4}, "its own first"
    assert counts("lamp") == {"total": 6, "available": 3, "held": 3}
    shown = stock_of(["p-lamp"], platform="douyin")["p-lamp"]
    assert (shown.available, shown.held) == (3, 7) and stock_of(["p-lamp"])["p-lamp"].held == 3
    assert act(buyer, "lamp", "move", 1, source="douyin").status_code == 409
    assert act(buyer, "lamp", "move", 1).json()["code"] == "goods.same_pool"


def test_what_is_kept_back_is_not_sold(buyer: Actor, lamp: StockItem) -> None:
    act(buyer, "lamp", "keep", 9)
    assert items(buyer)["rows"][0]["state"] == "low" and items(buyer, state="low")["total"] == 1
    assert do(Reserve("a", (Line("lamp", 2),))).status == 409
    act(buyer, "lamp", "keep", 0)
    act(buyer, "lamp", "spoil", 10)
    assert counts("lamp") == {"total": 10, "damaged": 10}
    assert items(buyer)["sold_out"] == 1 and items(buyer, state="in_stock")["total"] == 0


def test_a_small_count_is_made_and_a_large_one_waits_for_a_second_person(
    buyer: Actor, operator: Actor, viewer: Actor
) -> None:
    make_item("pen", 500)
    assert act(buyer, "pen", "adjust", -100, why="盘点").json()["pool"]["available"] == 400
    waits = act(buyer, "pen", "adjust", -101, why="盘点").json()["request"]
    assert counts("pen")["available"] == 400 and waits["own"] is True
    decide = f"{API}/adjustments/{waits['id']}"
    assert buyer.post(decide, {"agree": True}).json()["code"] == "goods.own_request"
    assert viewer.post(decide, {"agree": True}).status_code == 403
    assert operator.get(f"{API}/adjustments").json()[0]["own"] is False
    assert operator.post(decide, {"agree": True}).json()["state"] == "made"
    assert operator.post(decide, {"agree": True}).status_code == 404, "once"
    assert counts("pen")["available"] == 299
    assert StockMovement.objects.latest("id").why == "盘点（江涛）"
    refused = act(operator, "pen", "adjust", 1000, why="多了").json()["request"]
    assert buyer.post(f"{API}/adjustments/{refused['id']}", {"agree": False}).json()["state"] == "refused"
    assert counts("pen")["available"] == 299


def test_the_limit_is_the_installations(buyer: Actor, lamp: StockItem, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KAIBO_STOCK_ALONE", "1")
    assert act(buyer, "lamp", "adjust", -2, why="盘点").json()["request"]
    monkeypatch.setenv("KAIBO_STOCK_ALONE", "many")
    assert act(buyer, "lamp", "adjust", -2, why="盘点").json()["code"] == "kit.bad_setting"


def test_a_late_payment_stays_on_the_list_until_it_is_refunded(buyer: Actor, lamp: StockItem) -> None:
    reservation = do(Reserve("a", (Line("lamp"),), seconds=1, order="o1")).told()["reservation"]
    do(Confirm(reservation), later_ms=1000)
    due = buyer.get(f"{API}/refunds").json()
    assert [(each["order"], each["quantity"], each["why"]) for each in due] == [("o1", 1, "expired")]
    done = f"{API}/refunds/{due[0]['id']}/done"
    assert (buyer.post(done).status_code, buyer.post(done).status_code) == (204, 404)
    assert StockRefund.objects.get().done_by == "江涛"


def test_many_commands_in_one_request(operator: Actor, lamp: StockItem) -> None:
    wanted = [{"key": f"k{n}", "lines": [{"item": "lamp", "quantity": 4}]} for n in range(3)]
    told = operator.post(f"{API}/many", {"commands": wanted}).json()
    assert [each["status"] for each in told] == [201, 201, 409]
    assert told[2]["code"] == "goods.not_enough" and told[2]["answer"] is None
    held = [each["answer"]["reservation"] for each in told[:2]]
    ends = [{"reservation": held[0], "order": "o1"}, {"reservation": held[1], "why": "不要了"}]
    told = operator.post(f"{API}/many", {"commands": ends}).json()
    assert [each["answer"]["state"] for each in told] == ["confirmed", "released"]
