"""A plan keeps every version of itself, gives each back whole, and lets nobody overwrite what they haven't seen."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from cast import Actor
from kaibo.accounts.api import CLI
from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError
from kaibo.kit.ids import new_id
from kaibo.planning.models import Item, Plan, Segment, Task, Version
from kaibo.planning.plans.changing import changing, not_passed, restore
from kaibo.shows.api import open_account

pytestmark = pytest.mark.django_db


def planned() -> Plan:
    account = open_account("douyin", "青禾珠宝", currency="CNY", zone="Asia/Shanghai")
    told: dict[str, Any] = {"title": "双旦专场", "kind": "festival", "planned_s": 7_200, "currency": "CNY", "by": "林"}
    times = {"planned_at": now() + timedelta(days=1), "made_at": now(), "changed_at": now()}
    return Plan.objects.create(id=new_id("pln"), account=account, **told, **times)


def add(plan: Plan, title: str, position: int) -> Segment:
    with changing(CLI, plan.id, "segment_added", title) as held:
        told = {"title": title, "position": position, "planned_s": 300, "changed": held.version}
        return Segment.objects.create(id=new_id("seg"), plan=held, **told)


def test_a_version_comes_back_whole() -> None:
    plan = planned()
    first = add(plan, "开场", 0)
    with changing(CLI, plan.id, "item_added") as held:
        Item.objects.create(id=new_id("itm"), plan=held, product="8001", name="珍珠项链", position=0, price=29_900)
    with changing(CLI, plan.id, "segment_removed") as held:
        held.title = "改了名"
        held.segments.all().delete()
        held.items.all().delete()
    back = restore(CLI, plan.id, 2)
    assert (back.title, back.version) == ("双旦专场", 4)
    assert [each.id for each in back.segments.all()] == [first.id]
    assert back.items.get().price == 29_900
    assert list(Version.objects.values_list("what", flat=True)) == [
        "segment_added",
        "item_added",
        "segment_removed",
        "restored",
    ]


def test_nobody_overwrites_what_they_have_not_seen() -> None:
    plan = planned()
    segment = add(plan, "开场", 0)
    not_passed(segment, 1)
    with changing(CLI, plan.id, "segment_changed") as held:
        Segment.objects.filter(id=segment.id).update(title="换了", changed=held.version)
    segment.refresh_from_db()
    with pytest.raises(KaiboError, match="as it is now"):
        not_passed(segment, 1)
    with pytest.raises(KaiboError, match="as it is now"):
        restore(CLI, plan.id, 1, seen=1)
    assert Plan.objects.get(id=plan.id).version == 2


def test_what_fails_half_way_leaves_no_version() -> None:
    plan = planned()
    with pytest.raises(RuntimeError), changing(CLI, plan.id, "segment_added"):
        raise RuntimeError
    assert Version.objects.count() == 0
    assert Plan.objects.get(id=plan.id).version == 0


def test_a_change_of_the_plans_own_fields_is_told_in_words(operator: Actor) -> None:
    plan = planned()
    path = f"/api/v1/planning/plans/{plan.id}"
    assert operator.patch(path, {"theme": "送妈妈", "goals": {"gmv": 20_000}}).status_code == 200
    newest = operator.get(f"{path}/versions").json()[0]
    assert (newest["zh"], newest["en"], newest["text"]) == ("改了策划：主题、目标", "Plan changed: Theme, Goals", "")


def test_a_version_keeps_times_lists_and_what_is_empty_to_the_letter() -> None:
    plan = planned()
    due = datetime(2026, 12, 1, 9, 30, 15, 123456, tzinfo=UTC)
    with changing(CLI, plan.id, "task_added") as held:
        told = {"title": "预告 🎁 “引号”\\斜线", "due_at": due, "changed": held.version}
        task = Task.objects.create(id=new_id("tsk"), plan=held, phase="warm_up", **told)
        words = {"points": ["一行\t制表", "二"], "phrases": [], "goal_orders": None, "locked": True}
        segment = Segment.objects.create(id=new_id("seg"), plan=held, title="开场", position=0, planned_s=300, **words)
        held.goals, held.hosts = {"gmv": 2_000_000}, ["苏婉"]
    with changing(CLI, plan.id, "plan_changed") as held:
        held.goals, held.hosts = {}, []
        held.tasks.all().delete()
        held.segments.all().delete()
    back = restore(CLI, plan.id, 1)
    assert (back.goals, back.hosts, back.planned_at) == ({"gmv": 2_000_000}, ["苏婉"], plan.planned_at)
    again, here = back.tasks.get(), back.segments.get()
    assert (again.id, again.title, again.due_at) == (task.id, task.title, due)
    fields = ("id", *words)
    assert [getattr(here, name) for name in fields] == [getattr(segment, name) for name in fields]
