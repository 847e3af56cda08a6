"""Who is needed, who is rostered, and who is wanted in two places at once."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from cast import Actor
from kaibo.accounts.api import CLI, Scope
from kaibo.planning.drafts.writing import NewPlan, make_plan
from kaibo.planning.models import Plan
from kaibo.shows.models import Account

PLANS = "/api/v1/planning/plans"
AT = datetime(2026, 12, 12, 12, tzinfo=UTC)


@pytest.fixture
def plan(db: None) -> Plan:
    for id in ("a1", "a2"):
        Account.objects.create(id=id, platform="douyin", handle=id, name=f"林间 {id}")
    return make_plan(CLI, NewPlan("双12", "festival", AT, 7_200, account="a1", hosts=("苏婉", "顾言")))


def at(plan: Plan, rest: str = "") -> str:
    return f"{PLANS}/{plan.id}/crew{rest}"


def add(actor: Actor, plan: Plan, role: str, name: str) -> dict[str, Any]:
    answer = actor.post(at(plan), {"role": role, "name": name})
    assert answer.status_code == 201, answer.content
    told: dict[str, Any] = answer.json()
    return told


def states(told: dict[str, Any]) -> dict[str, tuple[int, str]]:
    return {each["role"]: (each["here"], each["state"]) for each in told["needs"]}


def test_the_house_wants_three_hosts_and_two_operators(plan: Plan, operator: Actor) -> None:
    told = operator.get(at(plan)).json()
    assert states(told) == {"host": (2, "short"), "operator": (0, "short")} and not told["own"]
    for name in ("小满", "阿泽"):
        told = add(operator, plan, "operator", name)
    told = add(operator, plan, "host", "韩墨")
    assert states(told) == {"host": (3, "enough"), "operator": (2, "enough")}
    assert Plan.objects.get().hosts == ["苏婉", "顾言", "韩墨"]


def test_a_plan_may_want_otherwise(plan: Plan, operator: Actor) -> None:
    wanted = {"needs": [{"role": "host", "least": 1, "most": 1}, {"role": "ads", "least": 1}]}
    told = operator.put(at(plan, "/needs"), wanted).json()
    assert states(told) == {"host": (2, "over"), "ads": (0, "short")} and told["own"]
    assert states(operator.put(at(plan, "/needs"), {"needs": []}).json())["host"] == (2, "short")
    wrong = [{"role": "host", "least": 3, "most": 1}]
    assert operator.put(at(plan, "/needs"), {"needs": wrong}).status_code == 422
    assert operator.put(at(plan, "/needs"), {"needs": [wrong[0] | {"most": 4}] * 2}).status_code == 422


def test_nobody_is_in_one_role_twice(plan: Plan, operator: Actor) -> None:
    add(operator, plan, "operator", "小满")
    for role, name in (("operator", "小满"), ("host", "苏婉")):
        assert operator.post(at(plan), {"role": role, "name": name}).status_code == 409
    assert add(operator, plan, "ads", "小满")["members"][-1]["role"] == "ads"


def test_who_is_on_another_show_then_is_named_with_it(plan: Plan, operator: Actor) -> None:
    later = make_plan(CLI, NewPlan("另一场", "ordinary", AT + timedelta(hours=1), 7_200, account="a2", hosts=("苏婉",)))
    add(operator, later, "operator", "小满")
    told = add(operator, plan, "director", "小满")
    elsewhere = {each["name"]: [other["title"] for other in each["elsewhere"]] for each in told["members"]}
    assert elsewhere == {"苏婉": ["另一场"], "顾言": [], "小满": ["另一场"]}
    day = operator.get("/api/v1/planning/calendar", **{"from": "2026-12-12", "to": "2026-12-12"}).json()
    clashes = {each["what"]: each["names"] for each in day["conflicts"]}
    assert clashes == {"host": ["苏婉"], "person": ["小满"]}
    assert [each["names"] for each in day["rosters"] if each["plan"] == plan.id] == [["苏婉", "顾言", "小满"]]


def test_shows_one_after_the_other_do_not_clash(plan: Plan, operator: Actor) -> None:
    make_plan(CLI, NewPlan("下一场", "ordinary", AT + timedelta(hours=2), 7_200, account="a2", hosts=("苏婉",)))
    assert not any(each["elsewhere"] for each in operator.get(at(plan)).json()["members"])


def test_of_a_show_that_is_not_theirs_people_learn_the_hour_alone(plan: Plan, controller: Actor) -> None:
    make_plan(CLI, NewPlan("密谋", "ordinary", AT, 7_200, account="a2", hosts=("苏婉",)))
    assert controller.person
    controller.person.scope = Scope(accounts=("a1",))
    controller.person.save()
    other = controller.get(at(plan)).json()["members"][0]["elsewhere"][0]
    assert (other["plan"], other["title"]) == ("", "") and other["planned_at"].startswith("2026-12-12T12")


def test_people_come_off_and_back_by_undo(plan: Plan, operator: Actor) -> None:
    member = add(operator, plan, "operator", "小满")["members"][-1]["id"]
    assert [each["name"] for each in operator.delete(at(plan, f"/{member}")).json()["members"]] == ["苏婉", "顾言"]
    assert operator.delete(at(plan, "/host:顾言")).json()["members"][0]["name"] == "苏婉"
    assert operator.delete(at(plan, "/host:顾言")).status_code == 404
    operator.post(f"{PLANS}/{plan.id}/restore", {"number": 2})
    names = [each["name"] for each in operator.get(at(plan)).json()["members"]]
    assert names == ["苏婉", "顾言", "小满"]


def test_who_may_only_look_changes_nothing(plan: Plan, viewer: Actor) -> None:
    assert viewer.get(at(plan)).status_code == 200
    assert viewer.post(at(plan), {"role": "ads", "name": "阿泽"}).status_code == 403


def test_a_template_brings_the_roles_it_was_saved_with(plan: Plan, operator: Actor) -> None:
    wanted = [{"role": "host", "least": 1, "most": 2}, {"role": "ads", "least": 1, "most": None}]
    operator.put(at(plan, "/needs"), {"needs": wanted})
    own = operator.post(f"{PLANS}/{plan.id}/template", {"name": "小场"}).json()[-1]
    told = {"title": "下一场", "planned_at": "2026-12-20T12:00:00Z", "account": "a1", "template": own["id"]}
    made = operator.post(PLANS, told).json()
    needs = operator.get(f"{PLANS}/{made['id']}/crew").json()["needs"]
    assert {each["role"]: (each["least"], each["most"]) for each in needs} == {"host": (1, 2), "ads": (1, None)}
