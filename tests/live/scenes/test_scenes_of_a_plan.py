"""A scene that a plan names is OBS's where OBS has it; what the desk set stays when the plan is taken over anew."""

from __future__ import annotations

import pytest

from cast import Actor
from kaibo.kit.clock import now
from kaibo.live.models import SceneLink
from live.evening import RUNS, Evening
from planning.rundown.rehearsal import Rehearsal, make_plan_of

pytestmark = pytest.mark.django_db


def test_scenes_come_with_the_plan(operator: Actor) -> None:
    plan = make_plan_of(operator, account="acc_plan", hosts=["苏婉"])
    rehearsal = Rehearsal(operator, plan)
    rehearsal.add("开场", 5, kind="opening", scene="近景")
    rehearsal.add("耳钉", 10, kind="product", scene="桌边补光")
    rehearsal.add("收尾", 5, kind="closing")
    told = {"host": "127.0.0.1", "port": 4455, "scenes": ["近景", "远景"], "since": now(), "made_at": now()}
    SceneLink.objects.create(id="obs_1", account_id=plan.account_id, **told)
    made = operator.post(RUNS, {"plan": plan.id})
    assert made.status_code == 201, made.content
    evening = Evening(operator, made.json()["id"])
    assert [each["scene"] for each in evening.now()["segments"]] == ["近景", "", ""]
    place = f"{evening.path}/scenes/segments/{evening.segment('收尾')['id']}"
    assert operator.put(place, {"scene": "远景"}).status_code == 200
    rehearsal.change(evening_segment(rehearsal, "耳钉"), {"planned_s": 60})
    evening.act("plan")
    assert [each["scene"] for each in evening.now()["segments"]] == ["近景", "", "远景"]


def evening_segment(rehearsal: Rehearsal, title: str) -> str:
    return next(each["id"] for each in rehearsal.now()["segments"] if each["title"] == title)
