"""Who is in the room, words between roles, and the host's shift that a hand-over cuts."""

from __future__ import annotations

from datetime import timedelta

import pytest

from cast import Actor
from kaibo.events.api import read
from kaibo.live.models import Presence, Shift
from live.evening import RUNS, Evening

pytestmark = pytest.mark.django_db


def test_who_was_seen_within_half_a_minute_is_here(evening: Evening, controller: Actor, host: Actor) -> None:
    evening.act("presence", {"role": "controller"}, by=controller, status=204)
    evening.act("presence", {"role": "host"}, by=host, status=204)
    assert [(each["name"], each["role"]) for each in evening.now()["people"]] == [
        ("韩墨", "controller"),
        ("苏婉", "host"),
    ]
    gone = Presence.objects.get(role="controller")
    gone.seen_at -= timedelta(seconds=31)
    gone.save()
    assert [each["name"] for each in evening.now()["people"]] == ["苏婉"]
    evening.act("presence", {"role": "assistant"}, by=controller, status=204)
    back = evening.now()["people"]
    assert back[-1]["role"] == "assistant" and back[-1]["since"] > back[0]["since"]


def test_a_cue_tells_who_has_seen_it_each_once_in_their_role(evening: Evening, controller: Actor, host: Actor) -> None:
    evening.act("presence", {"role": "host"}, by=host, status=204)
    cue = evening.act("cues", {"to": "host", "text": " 语速慢一点 "}, by=controller, status=201)
    assert (cue["text"], cue["by"], cue["seen"]) == ("语速慢一点", "韩墨", [])
    for _ in range(2):
        (seen,) = evening.act(f"cues/{cue['id']}/seen", by=host)["seen"]
        assert (seen["name"], seen["role"]) == ("苏婉", "host")
    kinds = [event.kind for event in read(subject=evening.id)][-2:]
    assert kinds == ["live.cue_sent", "live.cue_seen"]


@pytest.mark.parametrize("role", ["assistant", "controller", "operator", "customer_service", "all"])
def test_a_cue_goes_to_one_role_or_to_all_and_its_sender_sees_who_has_seen(
    evening: Evening, controller: Actor, host: Actor, role: str
) -> None:
    sent = evening.act("cues", {"to": role, "text": "下一款提前上"}, by=controller, status=201)
    evening.act(f"cues/{sent['id']}/seen", by=host)
    evening.act(f"cues/{sent['id']}/seen")
    (told,) = evening.now()["cues"]
    assert told["to"] == role and [each["name"] for each in told["seen"]] == ["苏婉", "周琦"]
    assert evening.act("cues", {"to": "boss", "text": "喂"}, status=422)


def test_a_hand_over_cuts_the_shift_and_is_told(evening: Evening, host: Actor) -> None:
    evening.act("start")
    assert evening.act("handover", {"host": "顾言"})["host"] == "顾言"
    assert evening.act("handover", {"host": "顾言"}, status=409)["code"] == "live.same_host"
    evening.act("end")
    first, second = Shift.objects.all()
    assert (first.host, second.host) == ("苏婉", "顾言") and first.ended_at == second.started_at
    assert second.ended_at is not None
    changed = read(subject=evening.id, kinds=None)
    told = next(event for event in changed if event.kind == "live.host_changed")
    assert (told.payload.before, told.payload.after, told.payload.began_at) == ("苏婉", "顾言", second.started_at)
    assert host.get(evening.path).status_code == 200, "who was on air may see the run afterwards"


def test_a_host_sees_their_own_runs_alone(evening: Evening, host: Actor, operator: Actor) -> None:
    other = operator.post(RUNS, {"title": "别人的", "account": "acc_1", "host": "别人"}).json()["id"]
    assert [row["id"] for row in host.get(RUNS).json()["rows"]] == [evening.id]
    assert host.get(f"{RUNS}/{other}").status_code == 404


def test_a_stranger_says_nothing(evening: Evening, stranger: Actor, viewer: Actor) -> None:
    assert stranger.post(f"{evening.path}/cues", {"text": "你好"}).status_code == 401
    assert viewer.post(f"{evening.path}/cues", {"text": "你好"}).status_code == 403
    assert stranger.post(f"{evening.path}/presence", {"role": "host"}).status_code == 401
    assert viewer.post(f"{evening.path}/handover", {"host": "我"}).status_code == 403
