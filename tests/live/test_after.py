"""After its end a run stays readable: rows, sums, late signals; also when the inbox no longer holds them."""

from __future__ import annotations

import pytest

from kaibo.events.inbox.inbox import inbox
from kaibo.kit.clock import now
from kaibo.live.desk import AFTER, Desk
from kaibo.live.models import Run, Tally
from kaibo.live.opening import open_room
from live.evening import Evening, sold

pytestmark = pytest.mark.django_db


def test_what_was_seen_outlives_the_inbox(evening: Evening) -> None:
    evening.act("start")
    evening.told(sold("o1", "p1", 5900, person="a"), {"kind": "online_count", "count": 40})
    desk = Desk.open(evening.id)
    evening.act("end")
    evening.told(sold("o2", "p1", 5900, person="b"))
    desk.keep_up(Run.objects.select_related("account").get(id=evening.id))
    assert not desk.idle(now()), "it waits for what comes late"
    assert desk.idle(now() + 2 * AFTER)
    Desk.open(evening.id).save()
    before = evening.now()
    inbox().close()
    inbox().path.unlink()
    after = evening.now()
    assert after["totals"]["gmv"] == {"CNY": 11800} and after["totals"]["buyers"] == 2
    for key in ("totals", "minutes", "marks", "segments", "products"):
        assert after[key] == before[key], key
    assert Tally.objects.get().run_id == evening.id


def test_its_numbers_stand_still(evening: Evening) -> None:
    evening.act("start")
    entered = [{"kind": "room_enter", "person": each, "ago": 60} for each in ("a", "b", "c")]
    evening.told(*entered, {"kind": "room_leave", "person": "a"})
    evening.act("end")
    room = open_room(Run.objects.select_related("account").get(id=evening.id))
    first, later = room.snapshot(now()), room.snapshot(now() + AFTER)
    assert first["totals"]["stay_s"] == later["totals"]["stay_s"] == 60
    assert first["clock"] == later["clock"] and first["segments"] == later["segments"]
