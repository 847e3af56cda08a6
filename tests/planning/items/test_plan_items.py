"""An operator puts a plan's products together: pasted, priced, put in order; one falls out and everything follows."""

from __future__ import annotations

from base64 import b64encode
from typing import Any

import pytest

from cast import Actor
from kaibo.goods.models import Product
from kaibo.goods.stock.asking import ask as ask_stock
from kaibo.goods.stock.commands import Receive
from kaibo.goods.stock.items import Listing, NewItem, add_item
from kaibo.planning.models import Plan, Version
from planning.rundown.rehearsal import PLANS, make_plan_of

pytestmark = pytest.mark.django_db

PASTED = (
    "商品ID\t商品名称\t角色\t直播价\t成本\t备货\n"
    "8001\t珍珠项链\t爆款\t299\t120\t100件\n"
    "8002\t银耳钉\t引流款\t9.9\t6\t200\n"
)


def items_of(actor: Actor, plan: Plan) -> dict[str, Any]:
    answer = actor.get(f"{PLANS}/{plan.id}/items")
    assert answer.status_code == 200, answer.content
    return answer.json()  # type: ignore[no-any-return]


def pasted(actor: Actor, plan: Plan, text: str = PASTED) -> dict[str, Any]:
    answer = actor.post(f"{PLANS}/{plan.id}/items/sheet", {"data": b64encode(text.encode()).decode()})
    assert answer.status_code == 200, answer.content
    return answer.json()  # type: ignore[no-any-return]


def added(actor: Actor, plan: Plan, *rows: dict[str, Any]) -> dict[str, Any]:
    sent = [{name: value for name, value in row.items() if name != "line"} for row in rows]
    answer = actor.post(f"{PLANS}/{plan.id}/items", {"items": sent})
    assert answer.status_code == 201, answer.content
    return answer.json()  # type: ignore[no-any-return]


def test_pasted_products_are_in_the_plan_as_one_version(owner: Actor, operator: Actor) -> None:
    plan = make_plan_of(operator)
    told = pasted(owner, plan)
    assert told["errors"] == []
    shown = added(owner, plan, *told["items"])
    first = shown["items"][0]
    assert (first["product"], first["role"], first["price"], first["cost"], first["units"]) == (
        "8001", "hit", 29_900, 12_000, 100,
    )  # fmt: skip
    assert list(Version.objects.filter(plan=plan).values_list("what", flat=True)) == ["made", "item_added"]
    assert len(added(owner, plan, *told["items"])["items"]) == 2, "again adds nothing"


def test_a_category_that_is_known_comes_with_the_product(operator: Actor) -> None:
    plan = make_plan_of(operator)
    for product, category in (("8001", "项链"), ("8002", "耳饰")):
        Product.objects.create(platform="douyin", product_id=product, name="x", category=category, first_batch=1)
    rows = [{"product": "8001"}, {"product": "8002", "category": "耳钉"}, {"product": "8003"}]
    shown = added(operator, plan, *rows)["items"]
    assert [each["category"] for each in shown] == ["项链", "耳钉", ""], "what is typed is kept"


def test_wrong_lines_are_named(operator: Actor) -> None:
    plan = make_plan_of(operator)
    told = pasted(operator, plan, "品名,角色,价格\n项链,主角,299\n,引流款,9\n项圈,,九十九\n手链,,88\n手链,,88\n")
    assert [each["line"] for each in told["errors"]] == [2, 3, 4, 6]
    assert "主角" in told["errors"][0]["zh"]
    assert [each["name"] for each in told["items"]] == ["手链"]


def test_costs_are_for_those_who_may_see_them(owner: Actor, operator: Actor) -> None:
    plan = make_plan_of(operator)
    shown = added(owner, plan, {"product": "8001", "price": 29_900, "cost": 12_000})
    assert shown["items"][0]["cost"] == 12_000
    told = items_of(operator, plan)
    assert told["costs"] is False and told["items"][0]["cost"] is None
    body = {"items": [{"product": "8002", "cost": 1}]}
    assert operator.post(f"{PLANS}/{plan.id}/items", body).status_code == 403
    assert "cost" not in {
        name for row in pasted(operator, plan)["items"] for name, value in row.items() if value == 600
    }


def test_the_ledger_says_what_is_left_and_what_is_short(owner: Actor, operator: Actor) -> None:
    plan = make_plan_of(operator)
    kept = add_item(owner.caller, NewItem("ZX-1", "珍珠项链", 0, 0, [Listing("douyin", "8001", "")]))
    ask_stock(owner.caller, Receive("first", kept.id, 30, "", ""))
    shown = added(owner, plan, {"product": "8001", "units": 50}, {"product": "8002", "units": 50})
    assert [(each["stock"], each["short"]) for each in shown["items"]] == [(30, True), (None, False)]


def test_nobody_overwrites_a_price_they_have_not_seen(operator: Actor, owner: Actor) -> None:
    plan = make_plan_of(operator)
    shown = added(operator, plan, {"product": "8001", "price": 29_900})
    path, seen = f"{PLANS}/{plan.id}/items/{shown['items'][0]['id']}", shown["version"]
    assert owner.patch(path, {"price": 25_900, "seen": seen}).status_code == 200
    refused = operator.patch(path, {"price": 19_900, "seen": seen})
    assert refused.status_code == 409 and "林悦" in refused.json()["message"]
    assert operator.patch(path, {"substitute": "8001"}).status_code == 422


def test_a_product_in_the_rundown_falls_out_and_comes_back(operator: Actor) -> None:
    plan = make_plan_of(operator)
    shown = added(operator, plan, {"product": "8001", "name": "珍珠项链"}, {"product": "8002", "name": "银耳钉"})
    segments = f"{PLANS}/{plan.id}/segments"
    operator.post(segments, {"title": "珍珠项链", "planned_s": 600, "kind": "product", "product": "8001"})
    path = f"{PLANS}/{plan.id}/items/{shown['items'][0]['id']}"
    assert operator.delete(path).status_code == 409, "what is in the rundown isn't deleted under it"
    before = items_of(operator, plan)["version"]
    told = operator.post(f"{path}/fall-out", {"reason": "质检没过", "substitute": "8002"}).json()
    assert told["version"] == before + 1, "list and rundown in one version"
    stands = [(each["product"], each["fallen_out"]) for each in told["items"][:2]]
    assert stands == [("8002", ""), ("8001", "质检没过")], "the substitute has its place"
    assert operator.get(segments).json()["segments"][0]["product"] == "8002"
    assert operator.post(f"{path}/fall-out", {"reason": "再来"}).status_code == 409
    operator.post(f"{PLANS}/{plan.id}/restore", {"number": before})
    first = items_of(operator, plan)["items"][0]
    assert (first["product"], first["fallen_out"]) == ("8001", "")
    assert operator.get(segments).json()["segments"][0]["product"] == "8001"


def test_who_may_not_is_refused(operator: Actor, viewer: Actor, supplier: Actor, stranger: Actor) -> None:
    plan = make_plan_of(operator)
    path = f"{PLANS}/{plan.id}/items"
    assert viewer.get(path).status_code == 200
    assert viewer.post(path, {"items": [{"product": "8001"}]}).status_code == 403
    assert supplier.get(path).status_code == 403
    assert stranger.get(path).status_code == 401


def test_where_a_product_goes_the_others_places_arent_told(owner: Actor, operator: Actor) -> None:
    plan = make_plan_of(operator)
    shown = added(owner, plan, *pasted(owner, plan)["items"])
    assert owner.delete(f"{PLANS}/{plan.id}/items/{shown['items'][0]['id']}").status_code == 200
    lines = owner.get(f"{PLANS}/{plan.id}/versions/3/difference").json()
    assert [(each["what"], each["name"]) for each in lines] == [("removed", "珍珠项链")]
