"""What a debut gives to the first is held on the stock ledger for its show, and for nobody else."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from cast import Actor
from goods.stock.stock_shelf import counts, make_item
from kaibo.accounts.api import CLI
from kaibo.goods.api import hold_units
from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError
from kaibo.planning.drafts.writing import NewPlan, make_plan
from kaibo.planning.items.acts import add
from kaibo.planning.models import Plan
from kaibo.shows.models import Account

PLANS = "/api/v1/planning/plans"


@pytest.fixture
def debut(db: None) -> Plan:
    """In three days: 50 numbered boxes, which are all there are."""
    Account.objects.create(id="a1", platform="douyin", handle="a1", name="林间小铺")
    make_item("box", 50)
    made = make_plan(CLI, NewPlan("星河首发", "new_product", now() + timedelta(days=3), 7_200, account="a1"))
    add(CLI, made.id, [{"product": "p-box", "name": "星河礼盒", "units": 50, "price": 19_900}])
    return made


def begun(actor: Actor, plan: Plan) -> str:
    path = f"{PLANS}/{plan.id}/launch"
    assert actor.post(path, {"products": ["p-box"]}).status_code == 201
    return path


def gift(units: int) -> dict[str, Any]:
    return {"privileges": [{"kind": "numbered", "product": "p-box", "text": f"前 {units} 名限量编号", "units": units}]}


def stock_known(actor: Actor, plan: Plan) -> bool:
    told = actor.get(f"{PLANS}/{plan.id}/readiness").json()["known"]
    return next(bool(each["fine"]) for each in told if each["key"] == "stock")


def test_units_held_for_the_debut_are_its_firsts_and_nobody_elses(debut: Plan, operator: Actor) -> None:
    path = begun(operator, debut)
    assert operator.post(f"{PLANS}/{debut.id}/goods/reserve").status_code == 200
    assert counts("box") == {"total": 50, "held": 50}
    told = operator.patch(path, gift(50))
    assert told.status_code == 200, told.content
    assert told.json()["privileges"][0]["units"] == 50 and told.json()["terms"][0]["left"] == 50
    refused = operator.patch(path, gift(51))
    assert refused.status_code == 422 and "50" in refused.json()["message"]
    with pytest.raises(KaiboError):
        hold_units(CLI, "p-box", 1, platform="douyin", key="somebody-else", seconds=900)


def test_what_is_held_for_a_show_is_not_short_in_it(debut: Plan, operator: Actor) -> None:
    operator.post(f"{PLANS}/{debut.id}/goods/reserve")
    item = operator.get(f"{PLANS}/{debut.id}/items").json()["items"][0]
    assert (item["stock"], item["short"]) == (50, False)
    assert stock_known(operator, debut)
    assert operator.patch(f"{PLANS}/{debut.id}/items/{item['id']}", {"units": 51}).status_code == 200
    assert not stock_known(operator, debut)


def test_another_show_sees_that_they_are_gone(debut: Plan, operator: Actor) -> None:
    operator.post(f"{PLANS}/{debut.id}/goods/reserve")
    other = make_plan(CLI, NewPlan("返场", "new_product", now() + timedelta(days=9), 7_200, account="a1"))
    add(CLI, other.id, [{"product": "p-box", "name": "星河礼盒", "units": 5}])
    assert operator.get(f"{PLANS}/{other.id}/items").json()["items"][0]["stock"] == 0
    assert operator.patch(begun(operator, other), gift(5)).status_code == 422
