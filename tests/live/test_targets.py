"""What was reached stands beside the goals: of the whole, by now, and while each segment ran."""

from __future__ import annotations

from datetime import timedelta

import pytest

from kaibo.kit.clock import now
from kaibo.live import room as room_module
from kaibo.live.models import Run, Segment
from kaibo.live.opening import open_room
from kaibo.live.parts import Part
from live.evening import Evening, sold

pytestmark = pytest.mark.django_db


def test_goals_by_now_and_by_segment(evening: Evening) -> None:
    evening.act("start")
    assert evening.now()["targets"] == {"orders": None, "amount": {"goal": 230_000, "due": 0, "reached": None}}
    began = now() - timedelta(seconds=600)
    Segment.objects.filter(title="开场").update(state="done", started_at=began, ended_at=began + timedelta(seconds=150))
    Segment.objects.filter(title="耳钉").update(state="running", started_at=began + timedelta(seconds=150))
    evening.told({**sold("o1", "p1", 5900), "ago": 500}, {**sold("o2", "p1", 5900), "ago": 300})
    evening.told({**sold("o2", "p2", 100), "ago": 200}, {**sold("o3", "p1", 700, currency="USD"), "ago": 100})
    told = evening.now()["targets"]["amount"]
    assert told["reached"] == 11900 and 99_000 <= told["due"] <= 101_000, "half of the earrings' time is over"
    assert (evening.segment("开场")["orders"], evening.segment("开场")["gmv"]) == (1, {"CNY": 5900})
    assert (evening.segment("耳钉")["orders"], evening.segment("耳钉")["gmv"]) == (2, {"CNY": 6000, "USD": 700})
    assert evening.segment("收尾")["orders"] is None


def test_a_part_that_fails_takes_no_other_away(evening: Evening, monkeypatch: pytest.MonkeyPatch) -> None:
    evening.act("start")
    room = open_room(Run.objects.select_related("account").get(id=evening.id))
    whole = room.snapshot(now())

    def broken(_: object) -> object:
        raise RuntimeError("a bug")

    known = {**room_module.parts(), "totals": Part("totals", broken)}
    monkeypatch.setattr(room_module, "parts", lambda: known)
    told = room.snapshot(now())
    assert told["totals"] == whole["totals"] and told["run"]["id"] == evening.id
