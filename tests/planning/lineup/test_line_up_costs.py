"""The most margin is asked for before anybody opened the goods: costs are found first, and what is unknown is said."""

from __future__ import annotations

import pytest
from django.db import transaction

from cast import Actor
from kaibo.planning import work as registered
from kaibo.planning.items import costing
from kaibo.planning.lineup.margins import supposed_margins
from kaibo.planning.models import Item, Plan
from kaibo.planning.pricing.history import today
from metrics.shelf import DAY, Shelf
from planning.lineup.shelves import good
from planning.lineup.test_line_up_taken import made, work_until_all_is_done
from planning.rundown.rehearsal import PLANS, item, make_plan_of
from profit.evening_told import cost, shelve

__all__ = ["registered"]
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def plan(shelf: Shelf, owner: Actor, monkeypatch: pytest.MonkeyPatch) -> Plan:
    """Two products of the account of the profit tests, whose evening lies in the window; nobody typed a cost."""
    monkeypatch.setattr(costing, "DAYS", (today() - DAY).days + 1)
    shelve(shelf)
    with transaction.atomic():
        plan = make_plan_of(owner, account="a1", planned_s=4_200)
    item(plan, "P1", "耳钉", role="profit", price=9_900)
    item(plan, "P8", "手链", role="profit", price=19_800)
    return plan


def test_costs_are_found_before_the_first_line_up(shelf: Shelf, owner: Actor, plan: Plan) -> None:
    cost(shelf, "P1", 2_500)
    result = made(owner, plan)["result"]
    told = plan.items.get(product="P1").cost
    assert told, "the cost table's, though nobody opened the goods"
    assert result["total"]["margin"]["value"] > 0
    assert result["uncosted"] == ["手链"]
    assert {run["name"]: run["margin"] is None for run in result["runs"]} == {"耳钉": False, "手链": True}


def test_without_any_cost_the_most_margin_is_refused_and_gmv_is_not(owner: Actor, plan: Plan) -> None:
    answer = owner.post(f"{PLANS}/{plan.id}/line-ups", {"seconds": 3})
    work_until_all_is_done()
    told = owner.get(f"{PLANS}/{plan.id}/line-ups/{answer.json()['id']}").json()
    assert (told["state"], told["result"]) == ("failed", None)
    assert told["error"]["message_zh"] == "商品没有成本，先填成本，或按成交额排"
    by_gmv = made(owner, plan, objective="gmv")["result"]
    assert by_gmv["total"]["margin"] is None and by_gmv["total"]["gmv"]["value"] > 0
    assert sorted(by_gmv["uncosted"]) == ["手链", "耳钉"]


def test_who_may_not_see_costs_is_not_told_which_are_missing(shelf: Shelf, operator: Actor, plan: Plan) -> None:
    cost(shelf, "P1", 2_500)
    result = made(operator, plan)["result"]
    assert (result["uncosted"], result["total"]["uncosted"], result["total"]["margin"]) == ([], 0, None)


def test_a_product_without_a_cost_is_placed_by_goods_of_its_role() -> None:
    rows = [
        Item(product="a", role="profit", price=100, cost=40),
        Item(product="b", role="hook", price=100, cost=90),
        Item(product="c", role="profit", price=1_000),
        Item(product="d", role="image", price=1_000),
    ]
    assert supposed_margins(rows) == {"c": 600, "d": 350}
    assert supposed_margins(rows[2:]) == {}
    costless = good(0, margin=None, supposed=600)
    assert (costless.worth("profit"), costless.worth("gmv")) == (600, 9_900)


def test_a_rule_that_asks_nothing_says_so(owner: Actor, plan: Plan) -> None:
    rules = {each["rule"]: each for each in made(owner, plan, objective="gmv")["result"]["rules"]}
    assert (rules["no_neighbours"]["state"], rules["no_neighbours"]["lacking"]) == ("idle", 2), "no category is known"
    assert rules["hits_in_middle"]["state"] == "idle"
    assert rules["opens_with_hook"]["state"] == "dropped"
    plan.items.filter(product="P1").update(category="耳饰")
    rules = {each["rule"]: each for each in made(owner, plan, objective="gmv")["result"]["rules"]}
    assert (rules["no_neighbours"]["state"], rules["no_neighbours"]["lacking"]) == ("kept", 1)
