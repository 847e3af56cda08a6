"""A joint show: both sides' content and tasks, joint products, promised traffic, and what came of it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from cast import Actor
from kaibo.accounts.api import Scope
from kaibo.metrics.models import Batch
from kaibo.planning.models import Plan
from kaibo.shows.models import Account, Show, Source
from metrics.shelf import Shelf
from planning.cobrands.test_partners import PARTNERS, add
from planning.rundown.rehearsal import PLANS, item, make_plan_of

HOUR = 3600
AT = datetime(2026, 11, 1, 12, tzinfo=UTC)
TRAFFIC = [
    {"side": "theirs", "channel": "达人投放", "views": 3_000},
    {"side": "ours", "channel": "粉丝群", "views": 500},
]


def joint(actor: Actor, **told: Any) -> Plan:
    plan = make_plan_of(actor, kind="co_branded", **{"planned_at": AT, **told})
    item(plan, "p1", "青瓷耳坠")
    item(plan, "p2", "银链")
    return plan


def put(actor: Actor, plan: Plan, partner: str, status: int = 200, **told: Any) -> dict[str, Any]:
    answer = actor.put(f"{PLANS}/{plan.id}/cobrand", {"partner": partner, **told})
    assert answer.status_code == status, answer.content
    return answer.json()  # type: ignore[no-any-return]


@pytest.mark.django_db
def test_both_sides_share_goods_content_and_tasks(operator: Actor) -> None:
    plan, partner = joint(operator), add(operator)["id"]
    told = put(operator, plan, partner, goods=["p1"], traffic=TRAFFIC)
    assert (told["partner_name"], told["goods"], told["traffic"]) == ("青瓷记", ["p1"], TRAFFIC)
    assert told["result"]["show"] == "" and told["result"]["traffic"][0]["came"]["value"] is None
    assert operator.put(f"{PLANS}/{plan.id}/cobrand", {"partner": partner, "goods": ["p9"]}).status_code == 422
    twice = {"partner": partner, "traffic": [TRAFFIC[0], TRAFFIC[0]]}
    assert operator.put(f"{PLANS}/{plan.id}/cobrand", twice).status_code == 422
    body = {
        "kind": "content",
        "title": "联名短片",
        "ours": "小满",
        "theirs": "青瓷记品牌部",
        "due_at": "2026-10-28T02:00:00Z",
    }
    tasks = operator.post(f"{PLANS}/{plan.id}/cobrand/tasks", body).json()["tasks"]
    path = f"{PLANS}/{plan.id}/cobrand/tasks/{tasks[0]['id']}"
    done = operator.patch(path, {"done": True}).json()
    assert [(each["ours"], each["theirs"], each["done"]) for each in done["tasks"]] == [("小满", "青瓷记品牌部", True)]
    assert operator.post(f"{PLANS}/{plan.id}/cobrand/tasks", {**body, "title": "全国第一联名"}).status_code == 422
    assert operator.delete(path).json()["tasks"] == []


@pytest.mark.django_db
def test_it_is_part_of_the_plans_versions(operator: Actor, owner: Actor) -> None:
    plan, partner = joint(operator), add(operator)["id"]
    first = put(operator, plan, partner, goods=["p1"])
    second = put(owner, plan, partner, goods=["p1", "p2"], seen=first["version"])
    late = {"partner": partner, "goods": [], "seen": first["version"]}
    assert operator.put(f"{PLANS}/{plan.id}/cobrand", late).status_code == 409
    told = operator.get(f"{PLANS}/{plan.id}/versions/{second['version']}/difference").json()
    assert [(each["part"], each["fields"][0]["after"]) for each in told] == [("cobrands", "p1、p2")]
    operator.post(f"{PLANS}/{plan.id}/restore", {"number": first["version"]})
    assert operator.get(f"{PLANS}/{plan.id}/cobrand").json()["goods"] == ["p1"]


@pytest.mark.django_db
def test_a_show_on_another_day_moves_what_is_open_and_a_copy_begins_anew(operator: Actor) -> None:
    plan, partner = joint(operator), add(operator)["id"]
    put(operator, plan, partner)
    body = {"kind": "task", "title": "寄样", "due_at": "2026-10-28T02:00:00Z"}
    task = operator.post(f"{PLANS}/{plan.id}/cobrand/tasks", body).json()["tasks"][0]
    operator.patch(f"{PLANS}/{plan.id}", {"planned_at": "2026-11-02T12:00:00Z"})
    assert operator.get(f"{PLANS}/{plan.id}/cobrand").json()["tasks"][0]["due_at"] == "2026-10-29T02:00:00Z"
    operator.patch(f"{PLANS}/{plan.id}/cobrand/tasks/{task['id']}", {"done": True})
    copied = operator.post(f"{PLANS}/{plan.id}/copy", {"planned_at": "2026-12-02T12:00:00Z"}).json()
    told = operator.get(f"{PLANS}/{copied['id']}/cobrand").json()
    assert told["partner"] == partner
    assert [(each["done"], each["due_at"]) for each in told["tasks"]] == [(False, "2026-11-28T02:00:00Z")]


@pytest.mark.django_db
def test_another_type_of_show_is_no_joint_one(operator: Actor) -> None:
    plan, partner = make_plan_of(operator), add(operator)["id"]
    put(operator, plan, partner, 409)
    body = {"kind": "task", "title": "寄样"}
    assert operator.post(f"{PLANS}/{plan.id}/cobrand/tasks", body).status_code == 409


@pytest.fixture
def past(shelf: Shelf) -> None:
    """Six ordinary evenings of 10,000 to 60,000 yuan, then the joint show of 90,000 with two channels told."""
    account = Account.objects.create(id="acc_1", platform="douyin", handle="qh", name="青禾珠宝", currency="CNY")
    batch = shelf.batch()
    for number in range(1, 7):
        held(shelf, batch, account, AT - timedelta(days=7 * number), 10_000 * number)
    show = held(shelf, batch, account, AT, 90_000)
    for channel, views in (("达人 投放", 2_400), ("自然推荐", 4_000)):
        shelf.tell(
            batch, grain="channel", show_id=show.id, business_day=AT.date(), account="acc_1", channel=channel,
            subject=f"{show.id}|{channel}", views=views,
        )  # fmt: skip


def held(shelf: Shelf, batch: Batch, account: Account, at: datetime, yuan: int) -> Show:
    show = Show.objects.create(
        id=f"show_{at:%Y%m%d}", account=account, host="苏婉", started_at=at, business_day=at.date()
    )
    Source.objects.create(show=show, batch=batch.pk)
    told = {"orders": 20, "views": 2_000, "duration": 2 * HOUR * 1000, "host": "苏婉", "account": account.id}
    shelf.tell(batch, show_id=show.id, business_day=at.date(), at=at, amount=yuan * 100, **told)
    return show


def test_what_came_stands_beside_what_was_promised_and_what_is_usual(operator: Actor, past: None) -> None:
    plan, partner = joint(operator), add(operator)["id"]
    Plan.objects.filter(id=plan.id).update(show="show_20261101")
    whole = put(operator, plan, partner, traffic=TRAFFIC)
    assert whole["channels"] == ["自然推荐", "达人 投放"], "the most viewed first"
    told = whole["result"]
    came = {each["channel"]: (each["views"], each["came"]["value"], each["came"]["reason"]) for each in told["traffic"]}
    assert came == {"达人投放": (3_000, 2_400, None), "粉丝群": (500, None, "metrics.reason.no_data")}
    gmv = next(each for each in told["numbers"] if each["key"] == "gmv")
    assert (gmv["num"]["value"], gmv["usual"]["value"], gmv["n"]) == (90_000, 35_000, 6)
    passport = operator.get(f"/api/v1/metrics/passport?{gmv['usual']['passport']}").json()
    assert passport["value"]["value"] == 210_000, "the six shows behind the median"
    follows = next(each for each in told["numbers"] if each["key"] == "follows")
    assert (follows["num"]["value"], follows["usual"]["value"], follows["n"]) == (None, None, 0), (
        "nobody told, so nothing is said"
    )


def test_the_next_stage_is_decided_on_the_show(operator: Actor, customer_service: Actor, past: None) -> None:
    plan, partner = joint(operator), add(operator)["id"]
    stay = {"stage": "screening", "reason": "数据还要再看一场", "plan": plan.id}
    assert operator.post(f"{PARTNERS}/{partner}/stage", stay).status_code == 404, "no joint show of theirs"
    put(operator, plan, partner)
    assert operator.post(f"{PARTNERS}/{partner}/stage", stay).json()["stage"] == "screening"
    told = operator.get(f"{PLANS}/{plan.id}/cobrand").json()
    assert (told["decision"]["reason"], told["decision"]["plan_title"]) == ("数据还要再看一场", plan.title)
    assert told["partner_stage"] == "screening"
    shut = customer_service.get(f"{PLANS}/{plan.id}/cobrand").json()
    assert shut["result"] is None and shut["decision"] is None


@pytest.mark.django_db
def test_a_partners_shows_are_told_within_the_scope(operator: Actor, controller: Actor, stranger: Actor) -> None:
    plan, partner = joint(operator), add(operator)["id"]
    put(operator, plan, partner)
    assert [each["plan"] for each in controller.get(f"{PARTNERS}/{partner}").json()["shows"]] == [plan.id]
    assert controller.person
    controller.person.scope = Scope(accounts=("acc_elsewhere",))
    controller.person.save()
    assert controller.get(f"{PARTNERS}/{partner}").json()["shows"] == []
    assert controller.get(f"{PLANS}/{plan.id}/cobrand").status_code == 404
    assert stranger.get(f"{PLANS}/{plan.id}/cobrand").status_code == 401
