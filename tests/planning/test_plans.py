"""Shows are planned: made, listed, changed by two people, brought back."""

from __future__ import annotations

from typing import Any

import pytest

from cast import Actor
from kaibo.accounts.api import Scope
from kaibo.shows.models import Account

pytestmark = pytest.mark.django_db
PLANS = "/api/v1/planning/plans"
EVENING = {"title": "双12珍珠专场", "kind": "festival", "planned_at": "2026-12-12T11:00:00Z", "planned_s": 14_400}


@pytest.fixture
def shop(db: None) -> Account:
    return Account.objects.create(id="acc_1", platform="douyin", handle="qh", name="青禾珠宝", currency="CNY")


@pytest.fixture
def plan(operator: Actor, shop: Account) -> dict[str, Any]:
    return made(operator, account=shop.id, hosts=["苏婉"], budget=30_000, goals={"gmv": 250_000, "refund_rate": 0.2})


def made(actor: Actor, **more: Any) -> dict[str, Any]:
    answer = actor.post(PLANS, {**EVENING, **more})
    assert answer.status_code == 201, answer.content
    told: dict[str, Any] = answer.json()
    return told


def test_a_plan_is_made_and_found(operator: Actor, plan: dict[str, Any]) -> None:
    assert (plan["version"], plan["state"], plan["currency"]) == (1, "draft", "CNY")
    assert plan["planned_ends_at"] == "2026-12-12T15:00:00Z"
    assert plan["budget"] == 30_000
    assert {goal["metric"]: goal["value"] for goal in plan["goals"]} == {"gmv": 250_000, "refund_rate": 0.2}
    assert [row["id"] for row in operator.get(PLANS, q="珍珠").json()["rows"]] == [plan["id"]]
    assert operator.get(PLANS, q="翡翠").json()["total"] == 0


def test_a_first_account_is_opened_with_the_plan(operator: Actor) -> None:
    plan = made(operator, platform="douyin", account_name="新号")
    assert (plan["account_name"], plan["platform"]) == ("新号", "douyin")
    assert operator.post(PLANS, EVENING).json()["code"] == "planning.no_account"


def test_a_show_across_midnight_is_on_both_days(operator: Actor, shop: Account) -> None:
    late = made(operator, account=shop.id, planned_at="2026-12-12T15:00:00Z", planned_s=2 * 3600)
    for day, there in (("2026-12-11", 0), ("2026-12-12", 1), ("2026-12-13", 1), ("2026-12-14", 0)):
        rows = operator.get(PLANS, **{"from": day, "to": day}).json()["rows"]
        assert [row["id"] for row in rows] == [late["id"]] * there, day


def test_two_people_change_different_fields(operator: Actor, controller: Actor, plan: dict[str, Any]) -> None:
    path = f"{PLANS}/{plan['id']}"
    assert operator.patch(path, {"theme": "暖冬送礼", "seen": 1}).status_code == 200
    both = controller.patch(path, {"room": "2号直播间", "seen": 1}).json()
    assert (both["theme"], both["room"], both["version"]) == ("暖冬送礼", "2号直播间", 3)


def test_nobody_writes_over_what_the_other_wrote(operator: Actor, controller: Actor, plan: dict[str, Any]) -> None:
    path = f"{PLANS}/{plan['id']}"
    operator.patch(path, {"theme": "暖冬送礼", "goals": {"gmv": 300_000}, "seen": 1})
    refused = controller.patch(path, {"theme": "年终感恩", "seen": 1})
    assert refused.status_code == 409
    assert "周琦" in refused.json()["message_zh"]
    assert controller.patch(path, {"goals": {"gmv": 1}, "seen": 1}).status_code == 409
    assert controller.patch(path, {"theme": "暖冬送礼", "seen": 1}).status_code == 200, "wanted as it stands"
    assert operator.get(path).json()["theme"] == "暖冬送礼"
    assert controller.patch(path, {"theme": "年终感恩", "seen": 2}).status_code == 200


def test_a_version_is_brought_back(operator: Actor, plan: dict[str, Any]) -> None:
    path = f"{PLANS}/{plan['id']}"
    operator.patch(path, {"title": "改坏了", "budget": None, "hosts": [], "goals": {}})
    back = operator.post(f"{path}/restore", {"number": 1, "seen": 2}).json()
    assert {name: back[name] for name in ("title", "budget", "hosts", "goals")} == {
        name: plan[name] for name in ("title", "budget", "hosts", "goals")
    }
    told = [(each["number"], each["zh"]) for each in operator.get(f"{path}/versions").json()]
    assert told == [(3, "恢复到第 1 版"), (2, "改了策划：名称、主播、预算、目标"), (1, "新建策划")]
    assert operator.post(f"{path}/restore", {"number": 2, "seen": 2}).status_code == 409


def test_a_version_says_what_it_changed(operator: Actor, customer_service: Actor, plan: dict[str, Any]) -> None:
    path = f"{PLANS}/{plan['id']}"
    operator.patch(path, {"theme": "暖冬送礼", "hosts": ["苏婉", "顾言"], "budget": 40_000, "goals": {"gmv": 1.5e6}})
    (own,) = operator.get(f"{path}/versions/2/difference").json()
    fields = {each["zh"]: (each["before"], each["after"], each["money"]) for each in own["fields"]}
    assert fields == {
        "主题": ("", "暖冬送礼", False),
        "主播": ("苏婉", "苏婉、顾言", False),
        "预算": ("30000.00", "40000.00", True),
        "成交金额": ("250000", "1500000", False),
        "退款率（金额）": ("0.2", "", False),
    }
    (shut,) = customer_service.get(f"{path}/versions/2/difference").json()
    assert {each["zh"] for each in shut["fields"]} == {"主题", "主播"}
    operator.post(f"{path}/tasks", {"phase": "main", "title": "起投", "due_at": "2026-12-12T11:00:00Z"})
    (added,) = operator.get(f"{path}/versions/3/difference").json()
    assert (added["zh"], added["what"], added["name"]) == ("营销任务", "added", "起投")
    operator.post(f"{path}/restore", {"number": 1})
    assert {each["what"] for each in operator.get(f"{path}/versions/4/difference").json()} == {"changed", "removed"}
    assert operator.get(f"{path}/versions/1/difference").json() == []
    assert operator.get(f"{path}/versions/9/difference").status_code == 404


@pytest.mark.parametrize(
    "wrong",
    [
        {"goals": {"no_such": 1}},
        {"goals": {"gmv": -1}},
        {"planned_s": 10},
        {"kind": "other"},
        {"planned_at": "2026-12-12T11:00:00"},
    ],
)
def test_what_makes_no_sense_is_refused(operator: Actor, shop: Account, wrong: dict[str, Any]) -> None:
    assert operator.post(PLANS, {**EVENING, "account": shop.id, **wrong}).status_code == 422


def test_who_sees_it(
    operator: Actor, host: Actor, viewer: Actor, supplier: Actor, stranger: Actor, plan: dict[str, Any]
) -> None:
    path = f"{PLANS}/{plan['id']}"
    assert host.get(path).status_code == 200, "her own show"
    assert viewer.get(path).status_code == 200
    assert viewer.patch(path, {"theme": "我改"}).status_code == 403
    assert supplier.get(path).status_code == 403
    assert stranger.get(path).status_code == 401
    assert operator.person is not None
    operator.person.scope = Scope(accounts=("acc_else",))
    operator.person.save()
    assert operator.get(path).status_code == 404
    assert operator.post(PLANS, {**EVENING, "account": "acc_1"}).status_code == 404
