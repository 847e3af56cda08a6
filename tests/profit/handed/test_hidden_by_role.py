"""Costs and pay are seen by those whose role shows them, on the page, in numbers asked for, in passports and files."""

from __future__ import annotations

import pytest

from cast import Actor
from connectors.flows.drop import Drop
from kaibo.accounts.permissions import Role
from kaibo.connectors.models import Import
from profit.handed.workday import API, SEPTEMBER, asked_for, typed, values

pytestmark = pytest.mark.django_db(transaction=True)
BLIND = (Role.OPERATOR, Role.HOST, Role.CONTROLLER, Role.VIEWER, Role.COMPLIANCE)


@pytest.fixture
def costed(finance: Actor, evening: Drop) -> None:
    typed(finance, "costs", {"product_id": "3700001", "unit_cost": 30}, {"product_id": "3700002", "unit_cost": 10})
    typed(finance, "pay", {"host": "苏婉", "per_hour": 12.34})


def test_the_page_is_for_those_who_may_see_costs(cast: dict[Role, Actor], stranger: Actor, costed: None) -> None:
    allowed = {Role.OWNER, Role.FINANCE, Role.BUYER}
    for path in ("statement", "costs"):
        seen = {role for role, actor in cast.items() if actor.get(f"{API}/{path}").status_code == 200}
        assert seen == allowed
        assert stranger.get(f"{API}/{path}").status_code == 401
    body = {"kind": "costs", "currency": "CNY", "rows": [{"product": "珍珠", "unit_cost": 1}]}
    writers = {role for role, actor in cast.items() if actor.post(f"{API}/costs", body).status_code == 202}
    assert writers == {Role.OWNER, Role.FINANCE}
    assert stranger.post(f"{API}/costs", body).status_code == 401


def test_a_buyer_sees_costs_and_no_pay(buyer: Actor, finance: Actor, costed: None) -> None:
    told = asked_for(buyer)
    keys = {column["key"] for column in told["columns"]}
    assert {"goods_cost", "profit_before_pay"} <= keys
    assert not keys & {"host_pay", "true_profit", "profit_per_hour", "pay_coverage"}
    assert {row["kind"] for row in buyer.get(f"{API}/costs").json()["rows"]} == {"costs"}
    assert {row["kind"] for row in finance.get(f"{API}/costs").json()["rows"]} == {"costs", "pay"}


def test_numbers_and_passports_are_hidden_from_the_others(cast: dict[Role, Actor], costed: None) -> None:
    asked = {"keys": "profit_gmv,goods_cost,true_profit", **SEPTEMBER}
    for role in BLIND:
        told = cast[role].get("/api/v1/metrics/query", **asked).json()["rows"][0]["numbers"]
        assert (told["goods_cost"]["value"], told["goods_cost"]["reason"]) == (None, "metrics.reason.hidden")
        assert told["true_profit"]["value"] is None
        refused = cast[role].get("/api/v1/metrics/passport", key="goods_cost", **SEPTEMBER)
        assert (refused.status_code, refused.json()["code"]) == (403, "accounts.not_allowed")
    told = cast[Role.FINANCE].get("/api/v1/metrics/query", **asked).json()["rows"][0]["numbers"]
    assert told["goods_cost"]["value"] == 70
    passport = cast[Role.FINANCE].get("/api/v1/metrics/passport", key="goods_cost", **SEPTEMBER).json()
    assert [file["ranges"] for file in passport["files"] if file["file"].startswith("手填商品成本")] == [[[2, 3]]]


def test_files_of_costs_are_not_shown_to_whoever_may_not_see_costs(
    operator: Actor, finance: Actor, costed: None
) -> None:
    batch = Import.objects.get(kind="costs").batch
    listed = {row["kind"] for row in operator.get("/api/v1/connectors/batches").json()["rows"]}
    assert listed == {"shows", "orders"}
    assert operator.get(f"/api/v1/connectors/batches/{batch}").status_code == 404
    assert operator.get(f"/api/v1/connectors/batches/{batch}/refused").status_code == 404
    assert operator.post(f"/api/v1/connectors/batches/{batch}/undo").status_code == 404
    assert finance.post(f"/api/v1/connectors/batches/{batch}/undo").status_code == 204
    assert values(asked_for(finance)["whole"])["goods_cost"] is None


def test_a_key_shows_what_it_was_given_for(finance: Actor, costed: None) -> None:
    made = finance.post(
        "/api/v1/accounts/keys", {"name": "看板", "permissions": ["metrics.numbers.read"], "days": 7, "password": ""}
    )
    if made.status_code == 422:
        made = finance.post("/api/v1/accounts/keys", {"name": "看板", "permissions": ["metrics.numbers.read"]})
    assert made.status_code < 300, made.content
    headers = {"HTTP_AUTHORIZATION": f"Bearer {made.json()['key']}"}
    told = Actor().client.get("/api/v1/metrics/query", {"keys": "goods_cost", **SEPTEMBER}, **headers).json()
    assert told["rows"][0]["numbers"]["goods_cost"]["reason"] == "metrics.reason.hidden"
