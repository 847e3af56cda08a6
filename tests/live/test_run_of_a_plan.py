"""What is planned is what is run: a run takes its plan over, and later what changed in it."""

from __future__ import annotations

from typing import Any

import pytest

from cast import Actor
from kaibo.accounts.api import CLI
from kaibo.events.api import catch_up
from kaibo.live import handlers as _of_live  # noqa: F401
from kaibo.live.models import Run
from kaibo.planning.models import Item
from kaibo.planning.plans.changing import changing
from kaibo.planning.rundown.falling import product_out
from live.evening import RUNS, Evening, sold
from planning.rundown.rehearsal import Rehearsal, item, make_plan_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def rehearsal(operator: Actor) -> Rehearsal:
    """A plan of three segments and two products, with one substitute."""
    plan = make_plan_of(operator, account="acc_plan", hosts=["苏婉", "顾言"])
    item(plan, "p1", "耳钉", price=5_900, substitute="p3")
    item(plan, "p2", "丝巾", price=12_900)
    made = Rehearsal(operator, plan)
    made.add("开场", 5, kind="opening")
    made.add("耳钉", 10, kind="product", product="p1", goal_amount=200_000, goal_orders=40, phrases=["纯银"])
    made.add("丝巾", 10, kind="product", product="p2")
    made.add("收尾", 10, kind="closing")
    made.let_through()
    return made


def begin(rehearsal: Rehearsal, **told: Any) -> Evening:
    answer = rehearsal.actor.post(RUNS, {"plan": rehearsal.plan.id, **told})
    assert answer.status_code == 201, answer.content
    return Evening(rehearsal.actor, answer.json()["id"])


def rows(evening: Evening) -> list[tuple[Any, ...]]:
    return [(each["title"], each["state"], each["planned_s"]) for each in evening.now()["segments"]]


def test_the_run_has_the_plans_rundown_goals_phrases_and_shelf(rehearsal: Rehearsal) -> None:
    told = begin(rehearsal).now()
    run = told["run"]
    assert (run["title"], run["host"], run["account"]) == ("双12专场", "苏婉", rehearsal.plan.account_id)
    assert (run["plan"], run["plan_version"], run["currency"]) == (rehearsal.plan.id, 5, "CNY")
    assert [each["title"] for each in told["segments"]] == ["开场", "耳钉", "丝巾", "收尾"]
    ring = told["segments"][1]
    assert (ring["goal_orders"], ring["goal_amount"], ring["phrases"]) == (40, 200_000, ["纯银"])
    assert [(each["product"], each["name"], each["price"], each["position"]) for each in told["products"]] == [
        ("p1", "耳钉", 5_900, 0),
        ("p2", "丝巾", 12_900, 1),
    ]
    assert told["run"]["planned_ends_at"] == "2026-12-12T12:35:00Z"


def test_a_plan_has_one_run_at_a_time(rehearsal: Rehearsal) -> None:
    first = begin(rehearsal)
    refused = rehearsal.actor.post(RUNS, {"plan": rehearsal.plan.id})
    assert refused.status_code == 409 and refused.json()["params"]["run"] == first.id
    first.act("start")
    first.act("end")
    assert begin(rehearsal, title="返场").now()["run"]["title"] == "返场"


def test_a_plan_leads_to_its_runs(rehearsal: Rehearsal, evening: Evening) -> None:
    first = begin(rehearsal)
    first.act("start")
    first.act("end")
    second = begin(rehearsal)
    listed = rehearsal.actor.get(f"{RUNS}?plan={rehearsal.plan.id}").json()
    assert [(each["id"], each["state"]) for each in listed["rows"]] == [(second.id, "planned"), (first.id, "ended")]
    assert evening.id in {each["id"] for each in rehearsal.actor.get(RUNS).json()["rows"]}


def test_what_has_not_begun_is_taken_over_anew_and_what_ran_stays(rehearsal: Rehearsal) -> None:
    evening = begin(rehearsal)
    evening.act("start")
    evening.act(f"segments/{evening.segment('耳钉')['id']}/go")
    told = {each["title"]: each["id"] for each in rehearsal.now()["segments"]}
    rehearsal.change(told["耳钉"], {"planned_s": 60})
    rehearsal.change(told["丝巾"], {"planned_s": 900})
    rehearsal.add("加播", 5, kind="benefit", after=told["丝巾"])
    Item.objects.filter(plan=rehearsal.plan, product="p2").update(price=9_900)
    assert rows(evening)[2] == ("丝巾", "waiting", 600), "nothing changes by itself"
    evening.act("plan")
    assert rows(evening) == [
        ("开场", "done", 300),
        ("耳钉", "running", 600),
        ("丝巾", "waiting", 900),
        ("加播", "waiting", 300),
        ("收尾", "waiting", 600),
    ]
    assert evening.product("p2")["price"] == 9_900
    assert evening.now()["run"]["plan_version"] == rehearsal.now()["version"]


def test_what_fell_out_of_the_plan_leaves_the_run_too(rehearsal: Rehearsal) -> None:
    evening = begin(rehearsal)
    with changing(CLI, rehearsal.plan.id, "item_fallen_out") as plan:
        gone = plan.items.get(product="p2")
        gone.fallen_out = "断货"
        gone.save()
        product_out(plan, gone, None)
    evening.act("plan")
    assert [(title, seconds) for title, _, seconds in rows(evening)] == [("开场", 300), ("耳钉", 1_200), ("收尾", 600)]
    assert [each["product"] for each in evening.now()["products"]] == ["p1"]


def test_an_ended_run_and_one_of_no_plan_take_nothing_over(rehearsal: Rehearsal, evening: Evening) -> None:
    evening.act("plan", status=409)
    made = begin(rehearsal)
    made.act("start")
    made.act("end")
    made.act("plan", status=409)


def test_two_who_take_over_and_go_on_at_once(rehearsal: Rehearsal, controller: Actor) -> None:
    evening = begin(rehearsal)
    turn = evening.act("start")["turn"]
    evening.act(f"segments/{evening.segment('耳钉')['id']}/go", by=controller)
    assert evening.act("plan", {"turn": turn}, status=409)["code"] == "live.turn_passed"


def test_why_a_segment_was_left_out_is_kept(rehearsal: Rehearsal) -> None:
    evening = begin(rehearsal)
    evening.act("start")
    scarf = evening.segment("丝巾")["id"]
    evening.act(f"segments/{scarf}/skip", {"reason": "货没到"})
    assert evening.segment("丝巾")["reason"] == "货没到"
    evening.act("end")
    answer = evening.actor.put(f"{evening.path}/segments/{scarf}/reason", {"reason": "货还在路上"})
    assert answer.status_code == 200 and evening.segment("丝巾")["reason"] == "货还在路上"


def test_others_plans_are_nobodys_business(rehearsal: Rehearsal, host: Actor, stranger: Actor, viewer: Actor) -> None:
    assert stranger.post(RUNS, {"plan": rehearsal.plan.id}).status_code == 401
    assert viewer.post(RUNS, {"plan": rehearsal.plan.id}).status_code == 403
    assert rehearsal.actor.post(RUNS, {"plan": "pln_none"}).status_code == 404
    assert rehearsal.actor.post(RUNS, {"account": rehearsal.plan.account_id}).json()["code"] == "live.no_title"
    assert Run.objects.count() == 0


def test_after_the_show_it_is_held_against_its_plan(rehearsal: Rehearsal, viewer: Actor, stranger: Actor) -> None:
    evening = begin(rehearsal)
    evening.act("start")
    evening.act(f"segments/{evening.segment('丝巾')['id']}/go")
    evening.told(sold("o1", "p2", 12_900, person="a"))
    evening.act("segments", {"title": "临时返场", "planned_s": 60, "begin": True}, status=201)
    evening.act(f"segments/{evening.segment('耳钉')['id']}/go")
    evening.act(f"segments/{evening.segment('收尾')['id']}/skip", {"reason": "超时了"})
    evening.act("end")
    answer = viewer.get(f"{evening.path}/plan")
    assert answer.status_code == 200, answer.content
    told = answer.json()
    rows = {each["title"]: each for each in told["rows"]}
    assert {title: each["state"] for title, each in rows.items()} == {
        "开场": "done",
        "耳钉": "done",
        "丝巾": "done",
        "临时返场": "done",
        "收尾": "skipped",
    }
    assert (rows["收尾"]["reason"], rows["收尾"]["actual_s"], rows["收尾"]["planned_at_s"]) == ("超时了", None, 1_500)
    assert rows["临时返场"]["planned_s"] is None
    assert [title for title, each in rows.items() if each["moved"]] == ["耳钉", "丝巾"]
    assert rows["丝巾"]["orders"] == 1 and rows["丝巾"]["gmv"] == {"CNY": 12_900}
    assert {each["product"]: (each["planned_s"], each["goal_orders"], each["orders"]) for each in told["products"]} == {
        "p1": (600, 40, 0),
        "p2": (600, None, 1),
    }
    sums = told["sums"]
    assert (sums["ran"], sums["skipped"], sums["unplanned"], sums["moved"], sums["planned_s"]) == (4, 1, 1, 2, 2_100)
    assert stranger.get(f"{evening.path}/plan").status_code == 401


def test_a_plan_changed_after_the_show_does_not_change_what_was_planned(rehearsal: Rehearsal) -> None:
    evening = begin(rehearsal)
    evening.act("start")
    evening.act("end")
    rehearsal.change(rehearsal.now()["segments"][1]["id"], {"title": "改了", "planned_s": 9})
    told = evening.actor.get(f"{evening.path}/plan").json()
    assert [(each["title"], each["planned_s"]) for each in told["rows"]][1] == ("耳钉", 600)


def test_a_plan_whose_show_is_over_is_done_and_not_run_twice(rehearsal: Rehearsal) -> None:
    evening = begin(rehearsal)
    evening.act("start")
    evening.act("end")
    catch_up()
    rehearsal.plan.refresh_from_db()
    assert rehearsal.plan.state == "done"
    refused = rehearsal.actor.post(RUNS, {"plan": rehearsal.plan.id})
    assert (refused.status_code, refused.json()["code"]) == (409, "live.plan_over")
