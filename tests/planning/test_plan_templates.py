"""A plan begins with a template, the house's or the team's own, or with an earlier plan."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cast import Actor
from kaibo.planning.models import Segment
from kaibo.planning.plans.kinds import KINDS
from kaibo.planning.templates.content import Part, house
from kaibo.planning.templates.fitting import lengths
from kaibo.shows.models import Account

PLANNING = "/api/v1/planning"
PLANS = f"{PLANNING}/plans"
AT = "2026-12-12T11:00:00Z"


@pytest.fixture
def shop(db: None) -> Account:
    return Account.objects.create(id="acc_1", platform="douyin", handle="qh", name="青禾珠宝", currency="CNY")


def made(actor: Actor, **more: Any) -> dict[str, Any]:
    told = {"title": "工厂溯源", "kind": "factory", "planned_at": AT, "planned_s": 7_200, "account": "acc_1", **more}
    answer = actor.post(PLANS, told)
    assert answer.status_code == 201, answer.content
    plan: dict[str, Any] = answer.json()
    return plan


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_show_has_a_template(kind: str) -> None:
    for language in ("zh", "en"):
        content = house(language)[kind]
        assert sum(part.minutes for part in content.segments) * 60 == content.planned_s
        assert (content.segments[0].kind, content.segments[-1].kind) == ("opening", "closing")
        assert {part.kind for part in content.segments} >= {"product", "benefit", "interaction"}
        assert {task.phase for task in content.tasks} == {"warm_up", "ferment", "main", "afterglow"}
        assert all(part.kind in Segment.Kind.values for part in content.segments)
        assert content.checks
        assert content.roles


def test_the_phases_lie_where_the_four_steps_say() -> None:
    days = {"warm_up": (-7 * 24, -3 * 24), "ferment": (-48, -24), "main": (-1, 6), "afterglow": (0, 7 * 24)}
    for content in house("zh").values():
        for task in content.tasks:
            first, last = days[task.phase]
            assert first * 60 <= task.due <= last * 60, task.title
            assert (task.after == "end") == (task.phase == "afterglow")


@given(st.lists(st.integers(0, 300), min_size=1, max_size=30), st.integers(60, 48 * 3600))
def test_the_parts_fill_the_show(minutes: list[int], planned_s: int) -> None:
    kinds = ["opening", *["product"] * (len(minutes) - 2), "closing"][-len(minutes) :]
    parts = [Part(kind, "x", number) for kind, number in zip(kinds, minutes, strict=True)]
    seconds = lengths(parts, planned_s)
    assert sum(seconds) == (planned_s if sum(minutes) else 0)
    assert min(seconds) >= 0


def test_a_plan_from_the_house(operator: Actor, shop: Account) -> None:
    plan = made(operator, template="house")
    segments = Segment.objects.filter(plan=plan["id"])
    assert sum(each.planned_s for each in segments) == 7_200
    assert (segments[0].planned_s, segments.last().planned_s) == (300, 600)  # type: ignore[union-attr]
    assert "成本构成" in " ".join(each.title for each in segments)
    tasks = operator.get(f"{PLANS}/{plan['id']}/tasks").json()
    assert tasks[0]["due_at"] == "2026-12-05T11:00:00Z"
    assert {each["phase"] for each in tasks} == {"warm_up", "ferment", "main", "afterglow"}
    assert plan["version"] == 1


def test_the_teams_own_template(operator: Actor, shop: Account) -> None:
    plan = made(operator, template="house")
    last = operator.get(f"{PLANS}/{plan['id']}/tasks").json()[-1]
    operator.patch(f"{PLANS}/{plan['id']}/tasks/{last['id']}", {"title": "我们的复盘"})
    saved = operator.post(f"{PLANS}/{plan['id']}/template", {"name": "我们的工厂场"}).json()[-1]
    assert (saved["name"], saved["kind"]) == ("我们的工厂场", "factory")
    again = made(operator, template=saved["id"], planned_at="2027-01-12T11:00:00Z", planned_s=14_400)
    tasks = operator.get(f"{PLANS}/{again['id']}/tasks").json()
    assert (tasks[-1]["title"], tasks[-1]["due_at"]) == ("我们的复盘", "2027-01-15T02:00:00Z"), "at ten, not at 23:00"
    assert sum(Segment.objects.filter(plan=again["id"]).values_list("planned_s", flat=True)) == 14_400
    assert operator.delete(f"{PLANNING}/templates/{saved['id']}").status_code == 204
    answer = operator.post(PLANS, {"title": "x", "planned_at": AT, "account": "acc_1", "template": saved["id"]})
    assert answer.status_code == 404


def test_a_copy_has_everything_on_another_day(operator: Actor, shop: Account) -> None:
    plan = made(operator, template="house", goals={"gmv": 100_000}, budget=2_000)
    path = f"{PLANS}/{plan['id']}"
    first = operator.get(f"{path}/tasks").json()[0]
    operator.patch(f"{path}/tasks/{first['id']}", {"state": "done", "owner": "小满"})
    copy = operator.post(f"{path}/copy", {"planned_at": "2026-12-19T11:00:00Z"}).json()
    assert copy["id"] != plan["id"]
    assert {name: copy[name] for name in ("goals", "budget", "segments", "kind")} == {
        name: plan[name] for name in ("goals", "budget", "segments", "kind")
    }
    task = operator.get(f"{PLANS}/{copy['id']}/tasks").json()[0]
    assert (task["state"], task["owner"], task["due_at"]) == ("open", "小满", "2026-12-12T11:00:00Z")
    assert operator.get(path).json()["segments"] == plan["segments"], "the source keeps its own"
    assert operator.get(f"{path}/tasks").json()[0]["state"] == "done"


def test_tasks_move_with_the_show(operator: Actor, shop: Account) -> None:
    plan = made(operator, template="house")
    path = f"{PLANS}/{plan['id']}"
    before = operator.get(f"{path}/tasks").json()
    operator.patch(f"{path}/tasks/{before[0]['id']}", {"state": "done"})
    operator.patch(path, {"planned_at": "2026-12-13T11:00:00Z", "planned_s": 10_800})
    after = {each["id"]: each for each in operator.get(f"{path}/tasks").json()}
    for task in before:
        hours = {"afterglow": 25}.get(task["phase"], 24) if task != before[0] else 0
        moved = datetime.fromisoformat(after[task["id"]]["due_at"]) - datetime.fromisoformat(task["due_at"])
        assert moved == timedelta(hours=hours), task


def test_tasks_are_laid_out_once(operator: Actor, shop: Account) -> None:
    path = f"{PLANS}/{made(operator)['id']}"
    assert operator.get(f"{path}/tasks").json() == []
    assert len(operator.post(f"{path}/tasks/lay-out").json()) == len(house("zh")["factory"].tasks)
    assert operator.post(f"{path}/tasks/lay-out").json()["code"] == "planning.tasks_there"


def test_a_task_is_changed_by_one_at_a_time(operator: Actor, controller: Actor, shop: Account) -> None:
    path = f"{PLANS}/{made(operator)['id']}"
    told = {"phase": "warm_up", "title": "海报", "due_at": "2026-12-01T02:00:00Z", "asset": "poster"}
    (task,) = operator.post(f"{path}/tasks", told).json()
    where = f"{path}/tasks/{task['id']}"
    assert operator.patch(where, {"owner": "小满", "seen": 2}).status_code == 200
    assert controller.patch(where, {"owner": "阿远", "seen": 2}).status_code == 409
    operator.delete(where)
    assert controller.patch(where, {"owner": "阿远"}).status_code == 404
    back = operator.post(f"{path}/restore", {"number": 3}).json()
    assert back["version"] == 5
    assert operator.get(f"{path}/tasks").json()[0]["owner"] == "小满"
