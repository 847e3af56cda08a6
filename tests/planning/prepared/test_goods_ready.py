"""Goods are held on the stock ledger until the show begins, asked for elsewhere, and free again once not wanted."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cast import Actor
from goods.stock.stock_shelf import counts, make_item
from kaibo.accounts.api import CLI
from kaibo.events.api import catch_up
from kaibo.goods.api import hold_units
from kaibo.kit.clock import now
from kaibo.planning import handlers as _of_planning  # noqa: F401
from kaibo.planning.drafts.writing import NewPlan, make_plan
from kaibo.planning.items.acts import add
from kaibo.planning.models import Plan, StockRequest
from kaibo.planning.stock.reading import shortage
from kaibo.shows.models import Account

PLANS = "/api/v1/planning/plans"


@pytest.fixture
def plan(db: None) -> Iterator[Plan]:
    """In three days: 30 of 50 lamps, 10 of the 4 vases there are, and scarves nobody keeps stock of."""
    Account.objects.create(id="a1", platform="douyin", handle="a1", name="林间小铺")
    make_item("lamp", 50)
    make_item("vase", 4)
    made = make_plan(CLI, NewPlan("三天后", "ordinary", now() + timedelta(days=3), 7_200, account="a1"))
    goods = [("p-lamp", "台灯", 30), ("p-vase", "花瓶", 10), ("p-scarf", "丝巾", 5), ("p-mug", "杯子", None)]
    add(CLI, made.id, [{"product": product, "name": name, "units": units} for product, name, units in goods])
    yield made


def at(plan: Plan, rest: str = "") -> str:
    return f"{PLANS}/{plan.id}/goods{rest}"


def row(told: dict[str, Any], name: str) -> dict[str, Any]:
    return next(each for each in told["rows"] if each["name"] == name)


def reserve(actor: Actor, plan: Plan) -> dict[str, Any]:
    told: dict[str, Any] = actor.post(at(plan, "/reserve")).json()
    return told


def test_what_there_is_is_held_and_what_there_is_not_says_so(plan: Plan, operator: Actor) -> None:
    told = reserve(operator, plan)
    lamp, vase, scarf = (row(told, name) for name in ("台灯", "花瓶", "丝巾"))
    assert (lamp["held"], lamp["available"], lamp["short"], lamp["refused"]) == (30, 20, 0, None)
    assert (vase["held"], vase["available"], vase["short"]) == (0, 4, 6) and "4" in vase["refused"]["zh"]
    assert (scarf["held"], scarf["available"], scarf["short"]) == (0, None, None) and scarf["refused"]
    assert counts("lamp") == {"total": 50, "available": 20, "held": 30}
    assert not row(told, "杯子")["reserve"]


def test_a_hold_lasts_longer_than_a_day_and_ends_when_the_show_begins(plan: Plan, operator: Actor) -> None:
    until = row(reserve(operator, plan), "台灯")["until"]
    assert until[:16] == plan.planned_at.isoformat()[:16]


def test_more_units_are_held_once_they_are_wanted_and_a_moved_show_holds_longer(plan: Plan, operator: Actor) -> None:
    reserve(operator, plan)
    item = plan.items.get(product="p-lamp").id
    operator.patch(f"{PLANS}/{plan.id}/items/{item}", {"units": 45})
    moved = plan.planned_at + timedelta(days=4)
    operator.patch(f"{PLANS}/{plan.id}", {"planned_at": moved.isoformat()})
    catch_up()
    lamp = row(operator.get(at(plan)).json(), "台灯")
    assert (lamp["held"], lamp["available"], lamp["until"][:16]) == (45, 5, moved.isoformat()[:16])


def test_what_was_held_stays_where_no_more_can_be_had(plan: Plan, operator: Actor) -> None:
    reserve(operator, plan)
    item = plan.items.get(product="p-lamp").id
    operator.patch(f"{PLANS}/{plan.id}/items/{item}", {"units": 60})
    catch_up()
    lamp = row(operator.get(at(plan)).json(), "台灯")
    assert (lamp["held"], lamp["available"], lamp["short"]) == (30, 20, 10) and lamp["refused"]
    assert counts("lamp") == {"total": 50, "available": 20, "held": 30}


@pytest.mark.parametrize("state", ["cancelled", "done"])
def test_a_plan_that_is_dropped_holds_nothing(plan: Plan, operator: Actor, state: str) -> None:
    reserve(operator, plan)
    operator.patch(f"{PLANS}/{plan.id}", {"state": state})
    catch_up()
    assert counts("lamp") == {"total": 50, "available": 50}
    operator.patch(f"{PLANS}/{plan.id}", {"state": "ready"})
    catch_up()
    assert counts("lamp")["held"] == 30


def test_a_copy_holds_nothing_until_somebody_says_so(plan: Plan, operator: Actor) -> None:
    reserve(operator, plan)
    later = (plan.planned_at + timedelta(days=7)).isoformat()
    copy = operator.post(f"{PLANS}/{plan.id}/copy", {"planned_at": later}).json()
    catch_up()
    assert counts("lamp")["held"] == 30
    assert not any(each["reserve"] for each in operator.get(f"{PLANS}/{copy['id']}/goods").json()["rows"])


def test_a_product_that_falls_out_frees_its_units_and_undo_holds_them_again(plan: Plan, operator: Actor) -> None:
    reserve(operator, plan)
    make_item("bowl", 20)
    add(CLI, plan.id, [{"product": "p-bowl", "name": "碗", "units": 8}])
    before = Plan.objects.get(id=plan.id).version
    item = plan.items.get(product="p-lamp").id
    operator.post(f"{PLANS}/{plan.id}/items/{item}/fall-out", {"reason": "断货", "substitute": "p-bowl"})
    catch_up()
    assert counts("lamp") == {"total": 50, "available": 50} and counts("bowl")["held"] == 8
    operator.post(f"{PLANS}/{plan.id}/restore", {"number": before})
    catch_up()
    assert counts("lamp")["held"] == 30 and counts("bowl") == {"total": 20, "available": 20}


def test_a_substitute_takes_the_short_ones_place_role_and_units_and_is_held(plan: Plan, operator: Actor) -> None:
    make_item("bowl", 20)
    add(CLI, plan.id, [{"product": "p-bowl", "name": "碗"}])
    vase = plan.items.get(product="p-vase")
    operator.patch(f"{PLANS}/{plan.id}/items/{vase.id}", {"role": "hit", "substitute": "p-bowl"})
    told = row(reserve(operator, plan), "花瓶")
    assert (told["short"], told["substitute"]) == (6, "p-bowl")
    body = {"reason": "缺 6 件", "substitute": told["substitute"]}
    after = operator.post(f"{PLANS}/{plan.id}/items/{vase.id}/fall-out", body).json()
    assert [each["name"] for each in after["items"]] == ["台灯", "碗", "花瓶", "丝巾", "杯子"]
    assert (after["items"][1]["role"], after["items"][1]["units"]) == ("hit", 10)
    catch_up()
    assert counts("bowl")["held"] == 10 and row(operator.get(at(plan)).json(), "花瓶")["short"] is None
    operator.post(f"{PLANS}/{plan.id}/restore", {"number": after["version"] - 1, "seen": after["version"]})
    assert plan.items.get(product="p-bowl").units is None and plan.items.get(product="p-vase").fallen_out == ""


def test_nobody_holds_what_another_already_has(plan: Plan, operator: Actor) -> None:
    hold_units(CLI, "p-lamp", 25, platform="douyin", key="order-1", seconds=900)
    lamp = row(reserve(operator, plan), "台灯")
    assert (lamp["held"], lamp["available"], lamp["short"]) == (0, 25, 5)


def test_asking_and_answering_takes_a_measured_time(plan: Plan, buyer: Actor, operator: Actor) -> None:
    item = plan.items.get(product="p-vase").id
    told = operator.post(at(plan, "/requests"), {"item": item, "units": 6, "asked_of": "仓库"}).json()
    assert told["response"] == {"answered": 0, "waiting": 1, "median_s": None}
    asked = told["requests"][0]["id"]
    StockRequest.objects.filter(id=asked).update(asked_at=now() - timedelta(minutes=30))
    assert buyer.post(at(plan, f"/requests/{asked}/answer"), {"granted": 7}).status_code == 422
    told = buyer.post(at(plan, f"/requests/{asked}/answer"), {"granted": 5, "text": "明早到"}).json()
    assert told["response"]["median_s"] == pytest.approx(1800, abs=60)
    assert (row(told, "花瓶")["coming"], row(told, "花瓶")["short"]) == (5, 1)
    assert buyer.post(at(plan, f"/requests/{asked}/answer"), {"granted": 1}).status_code == 409


def test_presale_is_said_and_taken_back(plan: Plan, operator: Actor) -> None:
    item = plan.items.get(product="p-vase").id
    for days in (15, None):
        told = operator.patch(at(plan, f"/items/{item}"), {"presale_days": days}).json()
        assert row(told, "花瓶")["presale_days"] == days


def test_units_must_be_known_before_they_are_held(plan: Plan, operator: Actor, viewer: Actor) -> None:
    item = plan.items.get(product="p-mug").id
    assert operator.patch(at(plan, f"/items/{item}"), {"reserve": True}).status_code == 422
    assert viewer.post(at(plan, "/reserve")).status_code == 403


@given(st.integers(0, 500), st.integers(0, 500), st.integers(0, 500), st.integers(0, 500))
def test_a_shortage_is_what_nobody_has(wanted: int, held: int, available: int, coming: int) -> None:
    short = shortage(wanted, held, available, coming)
    assert short is not None and short >= 0
    assert (short == 0) == (held + available + coming >= wanted)
    assert shortage(None, held, available, coming) is None is shortage(wanted, held, None, coming)
