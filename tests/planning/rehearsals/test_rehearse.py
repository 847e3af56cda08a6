"""A team rehearses a rundown: seconds of each segment, what was found goes to the rundown and to the next rehearsal."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cast import Actor
from kaibo.planning.models import Rehearsal as Held
from kaibo.planning.rehearsals.timing import timed, total_s
from planning.rundown.rehearsal import PLANS, Rehearsal, make_plan_of

AT = datetime(2026, 12, 11, 12, tzinfo=UTC)


@dataclass
class Stage:
    """A plan's rehearsals as an actor sees them; every answer is all of them."""

    actor: Actor
    rundown: Rehearsal

    @property
    def path(self) -> str:
        return f"{PLANS}/{self.rundown.plan.id}"

    def now(self, actor: Actor | None = None) -> dict[str, Any]:
        answer = (actor or self.actor).get(f"{self.path}/rehearsals")
        assert answer.status_code == 200, answer.content
        return answer.json()  # type: ignore[no-any-return]

    def act(self, path: str, body: Any = None, *, by: Actor | None = None, status: int = 200) -> dict[str, Any]:
        answer = (by or self.actor).post(f"{self.path}/{path}", body)
        assert answer.status_code == status, answer.content
        return answer.json()  # type: ignore[no-any-return]

    def begin(self) -> str:
        return str(self.act("rehearsals", status=201)["rehearsals"][0]["id"])

    def note(self, title: str) -> str:
        return next(str(each["note"]) for each in self.rundown.now()["segments"] if each["title"] == title)


@pytest.fixture
def stage(host: Actor, operator: Actor, db: None) -> Stage:
    """Three segments; the host of the show rehearses."""
    rundown = Rehearsal(operator, make_plan_of(operator, hosts=["苏婉"]))
    rundown.add("开场", 5, kind="opening")
    rundown.add("耳钉", 10, kind="product", note="灯打左边")
    rundown.add("收尾", 5, kind="closing")
    return Stage(host, rundown)


def test_each_segment_is_timed_and_behind_the_last_it_is_over(stage: Stage) -> None:
    id = stage.begin()
    running = stage.now()["rehearsals"][0]
    assert (running["laps"][0]["title"], running["next"]["title"], running["total_s"]) == ("开场", "耳钉", None)
    stage.act("rehearsals", status=409)
    for _ in range(3):
        stage.act(f"rehearsals/{id}/go")
    over = stage.now()["rehearsals"][0]
    assert [each["title"] for each in over["laps"]] == ["开场", "耳钉", "收尾"]
    assert over["planned_s"] == 1_200 and over["next"] is None and over["ended_at"]
    assert sum(each["seconds"] for each in over["laps"]) == over["total_s"]
    assert stage.act(f"rehearsals/{id}/go", status=409)["code"] == "planning.rehearsal_over"


def test_a_segment_is_jumped_to_and_the_seconds_are_the_clocks(stage: Stage) -> None:
    id = stage.begin()
    closing = stage.rundown.now()["segments"][2]["id"]
    stage.act(f"rehearsals/{id}/go", {"segment": closing})
    stage.act(f"rehearsals/{id}/go", {"segment": "seg_none"}, status=404)
    stage.act(f"rehearsals/{id}/end")
    row = Held.objects.get()
    row.laps[0]["at"], row.laps[1]["at"] = AT.isoformat(), (AT + timedelta(seconds=320)).isoformat()
    row.ended_at = AT + timedelta(seconds=500)
    row.save()
    told = stage.now()["rehearsals"][0]
    assert [(each["title"], each["seconds"]) for each in told["laps"]] == [("开场", 320), ("收尾", 180)]
    assert (told["total_s"], told["planned_s"]) == (500, 600)


def test_what_was_found_stands_in_the_rundown_until_it_is_put_right(stage: Stage, operator: Actor) -> None:
    id = stage.begin()
    ring = stage.rundown.now()["segments"][1]["id"]
    told = {"text": "特写镜头没对焦", "segment": ring, "owner": "韩墨", "task": True}
    found = stage.act(f"rehearsals/{id}/findings", told, status=201)["findings"][0]
    assert (found["number"], found["segment_title"], found["owner"], found["done_at"]) == (1, "耳钉", "韩墨", None)
    assert stage.note("耳钉") == "灯打左边\n【彩排1】特写镜头没对焦"
    task = operator.get(f"{stage.path}/tasks").json()[0]
    assert (task["id"], task["owner"], task["state"]) == (found["task"], "韩墨", "open")
    stage.act(f"rehearsals/{id}/end")
    stage.begin()
    assert [each["text"] for each in stage.now()["findings"] if not each["done_at"]] == ["特写镜头没对焦"]
    settled = stage.act(f"findings/{found['id']}/settle", by=operator)["findings"][0]
    assert settled["done_by"] == "周琦" and stage.note("耳钉") == "灯打左边"
    assert operator.get(f"{stage.path}/tasks").json()[0]["state"] == "done"
    stage.act(f"findings/{found['id']}/settle", status=409)


def test_a_full_note_is_left_as_it_is(stage: Stage) -> None:
    ring = stage.rundown.now()["segments"][1]["id"]
    stage.rundown.change(ring, {"note": "字" * 490})
    id = stage.begin()
    stage.act(f"rehearsals/{id}/findings", {"text": "话筒离得太远了", "segment": ring}, status=201)
    assert stage.note("耳钉") == "字" * 490 and stage.now()["findings"][0]["text"] == "话筒离得太远了"


def test_without_a_rundown_there_is_nothing_to_rehearse(operator: Actor, db: None) -> None:
    answer = operator.post(f"{PLANS}/{make_plan_of(operator).id}/rehearsals")
    assert answer.status_code == 409 and answer.json()["code"] == "planning.nothing_to_rehearse"


def test_who_only_looks_does_not_rehearse(stage: Stage, viewer: Actor, stranger: Actor) -> None:
    stage.act("rehearsals", by=viewer, status=403)
    assert stage.now(viewer)["rehearsals"] == []
    assert stranger.get(f"{stage.path}/rehearsals").status_code == 401


@given(st.lists(st.floats(0, 5_000, allow_nan=False), min_size=1, max_size=30))
def test_the_laps_of_any_rehearsal_add_up_to_it(gone: list[float]) -> None:
    moments = [AT]
    for seconds in gone:
        moments.append(moments[-1] + timedelta(seconds=seconds))
    laps = [
        {"segment": str(place), "title": "", "planned_s": 0, "at": at.isoformat()}
        for place, at in enumerate(moments[:-1])
    ]
    told = timed(laps, moments[-1])
    assert sum(each["seconds"] for each in told) == total_s(laps, moments[-1])
    assert all(each["seconds"] >= 0 for each in told)
    assert timed(laps, None)[-1]["seconds"] is None and total_s(laps, None) is None
