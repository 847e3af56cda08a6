"""Posters, videos and cuts of a show: who makes them, until when, for which platform."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from cast import Actor
from kaibo.accounts.api import CLI
from kaibo.planning.drafts.writing import NewPlan, make_plan
from kaibo.planning.items.acts import add
from kaibo.planning.models import Plan
from kaibo.shows.models import Account

PLANS = "/api/v1/planning/plans"
AT = datetime(2026, 12, 12, 12, tzinfo=UTC)


@pytest.fixture
def plan(db: None) -> Plan:
    Account.objects.create(id="a1", platform="douyin", handle="a1", name="林间小铺")
    made = make_plan(CLI, NewPlan("双12", "festival", AT, 7_200, account="a1"))
    add(CLI, made.id, [{"product": "p1", "name": "耳钉"}, {"product": "p2", "name": "丝巾"}])
    return made


def at(plan: Plan, rest: str = "") -> str:
    return f"{PLANS}/{plan.id}/assets{rest}"


def make(actor: Actor, plan: Plan, title: str, **told: Any) -> str:
    body = {"kind": "scene_video", "title": title, "due_at": "2026-12-10T02:00:00Z", **told}
    answer = actor.post(at(plan), body)
    assert answer.status_code == 201, answer.content
    return str(next(each["id"] for each in answer.json() if each["title"] == title))


def test_an_asset_is_added_done_and_linked(plan: Plan, operator: Actor) -> None:
    id = make(operator, plan, "耳钉上手视频", product="p1", platform="douyin", owner="小满")
    told = operator.patch(at(plan, f"/{id}"), {"state": "done", "link": "https://pan.example.com/1"}).json()[0]
    assert (told["product_name"], told["state"], told["owner"], told["late"]) == ("耳钉", "done", "小满", False)
    assert operator.patch(at(plan, f"/{id}"), {"link": "javascript:alert(1)"}).status_code == 422


def test_all_plans_assets_stand_by_the_day_they_are_due(plan: Plan, operator: Actor) -> None:
    other = make_plan(CLI, NewPlan("返场", "ordinary", AT, 7_200, account="a1"))
    make(operator, plan, "海报", kind="poster", due_at="2026-12-09T02:00:00Z")
    make(operator, other, "预告", kind="trailer", platform="kuaishou")
    make(operator, other, "切片", kind="replay_cut", due_at="2026-12-20T02:00:00Z")
    week = {"from": "2026-12-07", "to": "2026-12-13"}
    told = operator.get("/api/v1/planning/assets", **week).json()
    assert [(each["title"], each["plan_title"]) for each in told] == [("海报", "双12"), ("预告", "返场")]
    Plan.objects.filter(id=other.id).update(state=Plan.State.CANCELLED)
    assert len(operator.get("/api/v1/planning/assets", **week).json()) == 1
    assert operator.get("/api/v1/planning/assets", **{"from": "2026-01-01", "to": "2026-12-13"}).status_code == 422


def test_they_move_with_the_show(plan: Plan, operator: Actor) -> None:
    made = make(operator, plan, "海报")
    done = make(operator, plan, "封面")
    operator.patch(at(plan, f"/{done}"), {"state": "done"})
    operator.patch(f"{PLANS}/{plan.id}", {"planned_at": "2026-12-14T12:00:00Z"})
    due = {each["id"]: each["due_at"][:10] for each in operator.get(at(plan)).json()}
    assert due == {made: "2026-12-12", done: "2026-12-10"}


def test_when_a_product_falls_out_its_assets_follow_and_come_back(plan: Plan, operator: Actor) -> None:
    first = make(operator, plan, "耳钉上手视频", product="p1")
    done = make(operator, plan, "耳钉海报", product="p1")
    operator.patch(at(plan, f"/{done}"), {"state": "done"})
    before = Plan.objects.get().version
    item = plan.items.get(product="p1").id
    operator.post(f"{PLANS}/{plan.id}/items/{item}/fall-out", {"reason": "断货", "substitute": "p2"})
    told = {each["id"]: (each["title"], each["product"]) for each in operator.get(at(plan)).json()}
    assert told == {first: ("丝巾上手视频", "p2"), done: ("耳钉海报", "p1")}
    operator.post(f"{PLANS}/{plan.id}/restore", {"number": before})
    assert {each["product"] for each in operator.get(at(plan)).json()} == {"p1"}
    operator.post(f"{PLANS}/{plan.id}/items/{plan.items.get(product='p1').id}/fall-out", {"reason": "断货"})
    assert {each["id"]: each["state"] for each in operator.get(at(plan)).json()} == {first: "dropped", done: "done"}


def test_nobody_writes_over_what_the_other_wrote(plan: Plan, operator: Actor, controller: Actor) -> None:
    id = make(operator, plan, "海报")
    seen = Plan.objects.get().version
    controller.patch(at(plan, f"/{id}"), {"owner": "阿泽", "seen": seen})
    refused = operator.patch(at(plan, f"/{id}"), {"owner": "小满", "seen": seen})
    assert refused.status_code == 409
