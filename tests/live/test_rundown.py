"""The rundown is written, moved on in by one key, and holds when two people act at once."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from cast import Actor
from kaibo.kit.clock import now
from kaibo.live.models import Run, Segment
from kaibo.live.opening import open_room
from live.evening import Evening

pytestmark = pytest.mark.django_db


def titles(evening: Evening) -> list[str]:
    return [each["title"] for each in evening.now()["segments"]]


def go(evening: Evening, title: str, **more: object) -> object:
    return evening.act(f"segments/{evening.segment(title)['id']}/go", **more)  # type: ignore[arg-type]


def test_go_skip_insert_and_swap_stand_on_the_timeline_with_who_and_when(evening: Evening, controller: Actor) -> None:
    evening.act("start")
    first, second = evening.segment("耳钉")["id"], evening.segment("丝巾")["id"]
    evening.act("swap", {"first": first, "second": second}, by=controller)
    assert titles(evening) == ["开场", "丝巾", "耳钉", "收尾"]
    evening.act("segments", {"title": "抽奖", "kind": "benefit", "planned_s": 120}, by=controller, status=201)
    assert titles(evening) == ["开场", "抽奖", "丝巾", "耳钉", "收尾"]
    go(evening, "丝巾", by=controller)
    assert evening.segment("开场")["state"] == "done" and evening.segment("丝巾")["state"] == "running"
    evening.act(f"segments/{evening.segment('抽奖')['id']}/skip", by=controller)
    own = {"swap", "insert", "go", "skip"}
    marks = [(each["kind"], each["text"], each["by"]) for each in evening.now()["marks"] if each["kind"] in own]
    assert marks[1:] == [
        ("swap", "耳钉 ⇄ 丝巾", "韩墨"),
        ("insert", "抽奖", "韩墨"),
        ("go", "丝巾", "韩墨"),
        ("skip", "抽奖", "韩墨"),
    ]


def test_a_segments_product_is_pitched_with_it(evening: Evening) -> None:
    evening.act("start")
    go(evening, "耳钉")
    assert evening.product("p1")["pitching"] and evening.product("p1")["on_shelf"]
    go(evening, "丝巾")
    assert (evening.product("p1")["pitching"], evening.product("p2")["pitching"]) == (False, True)


def test_a_full_shelf_holds_no_segment_up(evening: Evening) -> None:
    Run.objects.filter(id=evening.id).update(most_shown=1)
    evening.act("shelf/p3/list")
    evening.act("start")
    go(evening, "耳钉")
    assert evening.segment("耳钉")["state"] == "running" and not evening.product("p1")["on_shelf"]


def test_a_segment_may_be_put_in_and_begun_at_once(evening: Evening) -> None:
    evening.act("start")
    evening.act("segments", {"title": "返场", "planned_s": 60, "begin": True}, status=201)
    assert evening.segment("返场")["state"] == "running" and evening.segment("开场")["state"] == "done"


def test_of_two_who_act_at_once_the_later_hears_what_happened(evening: Evening, controller: Actor) -> None:
    turn = evening.act("start")["turn"]
    go(evening, "耳钉", body={"turn": turn}, by=controller)
    refused = go(evening, "丝巾", body={"turn": turn}, status=409)
    assert refused["code"] == "live.turn_passed"  # type: ignore[index]
    assert (refused["params"]["by"], refused["params"]["what"]) == ("韩墨", "耳钉")  # type: ignore[index]
    again = go(evening, "耳钉", status=409)
    assert again["code"] == "live.segment_not_waiting" and again["params"]["by"] == "韩墨"  # type: ignore[index]
    assert evening.segment("丝巾")["state"] == "waiting"


def test_what_has_begun_stays_when_the_rundown_is_written_anew(evening: Evening, operator: Actor) -> None:
    evening.act("start")
    answer = operator.put(f"{evening.path}/segments", {"segments": [{"title": "新环节", "planned_s": 60}]})
    assert [each["title"] for each in answer.json()] == ["开场", "新环节"]


def test_the_drift_counts_from_the_planned_start_across_midnight(evening: Evening) -> None:
    planned = datetime(2026, 11, 20, 15, 50, tzinfo=UTC)
    run = Run.objects.get(id=evening.id)
    run.planned_at, run.started_at, run.state = planned, planned + timedelta(minutes=4), "running"
    run.planned_ends_at = planned + timedelta(seconds=2100)
    run.save()
    opening = Segment.objects.get(run=run, position=0)
    opening.state, opening.started_at = "running", run.started_at
    opening.save()
    clock = room_clock(run, run.started_at + timedelta(minutes=9))
    assert (clock["elapsed_s"], clock["planned_s"], clock["run_s"]) == (540, 300, 540)
    assert clock["drift_s"] == 240 + 240, "four minutes late to begin, four minutes over in the opening"
    assert clock["advice"]["late_s"] == 480
    assert clock["advice"]["steps"] == [
        {"segment": evening.segment("耳钉")["id"], "title": "耳钉", "action": "shorten", "from_s": 900, "to_s": 620},
        {"segment": evening.segment("丝巾")["id"], "title": "丝巾", "action": "shorten", "from_s": 600, "to_s": 400},
    ], "what brings least gives first, each a third at most; never opening and closing"
    assert clock["advice"]["enough"] is True
    assert room_clock(run, run.started_at + timedelta(minutes=14))["advice"]["steps"][0]["title"] == "耳钉"


def test_where_shortening_is_not_enough_the_least_is_left_out(evening: Evening) -> None:
    run = Run.objects.get(id=evening.id)
    run.started_at, run.state, run.planned_ends_at = now(), "running", now() + timedelta(seconds=900)
    run.save()
    advice = room_clock(run, run.started_at)["advice"]
    assert [(step["title"], step["action"]) for step in advice["steps"]] == [("耳钉", "skip"), ("丝巾", "skip")]
    assert (advice["late_s"], advice["saved_s"], advice["enough"]) == (1200, 1500, True)


def room_clock(run: Run, at: datetime) -> dict[str, object]:
    return open_room(Run.objects.select_related("account").get(id=run.id)).snapshot(at)["clock"]  # type: ignore[no-any-return]


def test_a_viewer_moves_nothing_on(evening: Evening, viewer: Actor, host: Actor, stranger: Actor) -> None:
    evening.act("start")
    place = f"{evening.path}/segments/{evening.segment('耳钉')['id']}/go"
    assert [each.post(place).status_code for each in (viewer, host, stranger)] == [403, 403, 401]
