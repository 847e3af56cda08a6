"""Below the floor a price holds only once a second person agreed, with a reason, on the record."""

from __future__ import annotations

from typing import Any

import pytest

from cast import Actor
from kaibo.accounts.models import Entry
from kaibo.planning.models import Item
from live.evening import RUNS
from metrics.shelf import Shelf
from planning.pricing.desk import Desk, desk_of, sold

pytestmark = pytest.mark.django_db
FLOOR = "/api/v1/planning/margin-floor"


def floored(owner: Actor, share: int | None = 3_000) -> None:
    answer = owner.put(FLOOR, {"share": share})
    assert answer.status_code == 200 and answer.json()["share"] == share


def decide(desk: Desk, by: Actor, crossing: str, *, agree: bool = True) -> Any:
    return by.post(f"{desk.path}/crossings/{crossing}", {"agree": agree})


def test_only_the_owner_sets_the_floor(operator: Actor, finance: Actor, owner: Actor) -> None:
    floored(owner)
    assert owner.get(FLOOR).json()["by"] == "林悦"
    for each in (operator, finance):
        assert each.get(FLOOR).status_code == 403 and each.put(FLOOR, {"share": 0}).status_code == 403


def test_a_second_person_lets_it_pass(
    shelf: Shelf, owner: Actor, operator: Actor, buyer: Actor, finance: Actor
) -> None:
    floored(owner)
    desk = desk_of(buyer)
    assert "理由" in desk.set(price=15_900, status=422)["message"]
    told = desk.set(price=15_900, why="清仓换季")
    assert told["terms"]["price"] == 29_900, "nothing holds yet"
    asked = told["crossing"]
    assert (asked["price"], asked["mine"], asked["share"]) == (15_900, True, (15_900 - 12_000) * 10_000 // 15_900)
    assert decide(desk, buyer, asked["id"]).status_code == 403, "not who asked"
    assert decide(desk, operator, asked["id"]).status_code == 403, "not who may see no costs"
    agreed = decide(desk, finance, asked["id"]).json()
    assert agreed["terms"]["price"] == 15_900 and agreed["crossing"] is None
    assert agreed["reckoning"]["below"] is False
    assert decide(desk, owner, asked["id"]).status_code == 404, "once"
    trail = list(Entry.objects.filter(what__startswith="planning.crossing").values_list("what", "name"))
    assert trail == [("planning.crossing.asked", "江涛"), ("planning.crossing.decided", "钱算")]
    desk.set(price=16_900), "what was agreed to covers what is better"
    assert "理由" in desk.set(price=14_900, status=422)["message"]


def test_refused_is_refused_and_a_new_request_takes_the_place_of_the_old(
    shelf: Shelf, owner: Actor, buyer: Actor, finance: Actor
) -> None:
    floored(owner)
    desk = desk_of(buyer)
    first = desk.set(price=15_900, why="清仓")["crossing"]["id"]
    second = desk.set(price=14_900, why="清仓")["crossing"]["id"]
    assert decide(desk, finance, first).status_code == 404
    assert decide(desk, finance, second, agree=False).json()["terms"]["price"] == 29_900
    assert "理由" in desk.set(price=14_900, status=422)["message"]


def test_the_list_of_products_is_no_way_around_it(shelf: Shelf, owner: Actor, operator: Actor) -> None:
    floored(owner)
    desk = desk_of(operator)
    refused = operator.patch(desk.path, {"price": 15_900})
    assert refused.status_code == 422 and "价格机制" in refused.json()["message"]
    assert operator.patch(desk.path, {"price": 25_900}).status_code == 200


def test_a_product_has_a_floor_of_its_own(shelf: Shelf, owner: Actor, buyer: Actor) -> None:
    floored(owner)
    desk = desk_of(buyer)
    assert desk.set(price=9_900, floor=-5_000, status=403)
    desk.set(by=owner, price=9_900, floor=-5_000)
    assert desk.set(price=8_900)["terms"]["floor"] == -5_000


def test_unknown_costs_cross_nothing_and_are_said(shelf: Shelf, owner: Actor) -> None:
    floored(owner)
    desk = desk_of(owner, cost=None)
    told = desk.set(price=100)["reckoning"]
    assert told["below"] is False and "cost" in told["lowest"]["lacking"] and told["lowest"]["share"] is None


def test_the_live_shelf_has_the_price_to_pay_and_a_struck_out_price_that_stands(shelf: Shelf, operator: Actor) -> None:
    desk = desk_of(operator)
    sold(shelf, 39_900, ago=3)
    desk.set(anchor=39_900, basis={"kind": "lowest"}, offer={"coupons": [{"channel": "live", "off": 1_000}]})
    run = operator.post(RUNS, {"plan": desk.plan.id}).json()
    on_air = operator.get(f"{RUNS}/{run['id']}").json()["products"][0]
    assert (on_air["price"], on_air["anchor"]) == (28_900, 39_900)
    sold(shelf, 31_900, ago=1)
    operator.post(f"{RUNS}/{run['id']}/plan")
    assert operator.get(f"{RUNS}/{run['id']}").json()["products"][0]["anchor"] is None


def test_what_nobody_agreed_to_does_not_go_on_air(shelf: Shelf, owner: Actor, operator: Actor) -> None:
    desk = desk_of(operator)
    floored(owner)
    Item.objects.filter(id=desk.item.id).update(cost=28_000)
    refused = operator.post(RUNS, {"plan": desk.plan.id})
    assert refused.status_code == 409 and "珍珠项链" in refused.json()["message"]
    floored(owner, None)
    assert operator.post(RUNS, {"plan": desk.plan.id}).status_code == 201
