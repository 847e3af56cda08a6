"""What stands out comes with one thing to do; people say what they did, and it is measured again."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from cast import Actor
from kaibo.events.api import read, take
from kaibo.kit.clock import now
from kaibo.live.advice.looking import helped, look
from kaibo.live.advice.proposing import propose
from kaibo.live.advice.situation import Situation
from kaibo.live.models import Advice, Run
from kaibo.live.opening import open_room
from kaibo.live.room import LiveRoom
from live.evening import Evening, signal, sold

pytestmark = pytest.mark.django_db

CALM = Situation("耳钉", "p1", "耳钉", 0, 500, 0, "", 0.0, 0, True, ())


def minutes(evening: Evening, levels: list[int], *, end: datetime) -> None:
    """One level of viewers a minute, the last one in the minute before `end`."""
    first = end - timedelta(minutes=len(levels))
    told = [
        signal("online_count", show=evening.id, count=level, at=first + timedelta(minutes=place, seconds=30))
        for place, level in enumerate(levels)
    ]
    take("bridge", told)


def room_of(evening: Evening, at: datetime) -> LiveRoom:
    room = open_room(Run.objects.select_related("account").get(id=evening.id))
    room.at = at
    return room


def this_minute() -> datetime:
    return now().replace(second=0, microsecond=0).astimezone(UTC)


def test_a_fall_of_viewers_comes_with_one_thing_to_do_and_is_judged_afterwards(evening: Evening) -> None:
    evening.act("start")
    end = this_minute()
    minutes(evening, [600] * 30 + [300], end=end)
    look(room_of(evening, end + timedelta(seconds=20)))
    look(room_of(evening, end + timedelta(seconds=40)))
    told = evening.now()["advice"]
    (row,) = told["rows"]
    assert (row["rule"], row["action"], row["because"]) == ("viewers_drop", "push_benefit", "no_benefit_lately")
    assert "300" in row["text"]["zh"] and "-50%" in row["text"]["zh"] and row["before"] == 300
    assert row["facts"]["happening"]["segment"] == "开场" and told["false_per_hour"]["viewers"] <= 0.1
    done = evening.act(f"advice/{row['id']}/done")
    assert done["state"] == "done" and done["helped"] is None
    assert evening.act(f"advice/{row['id']}/dismissed", status=409)["code"] == "live.advice_decided"
    Advice.objects.update(decided_at=end)
    take(
        "bridge",
        [signal("online_count", show=evening.id, count=580, at=end + timedelta(seconds=each)) for each in (5, 65)],
    )
    look(room_of(evening, end + timedelta(minutes=6)))
    judged = evening.now()["advice"]["rows"][0]
    assert judged["helped"] is True and judged["after"] > 400
    told_of = [event.payload.what for event in read(subject=evening.id) if event.kind == "live.advice_acted"]
    assert told_of == ["given", "done", "judged"]


def test_a_question_that_many_wait_on_is_told(evening: Evening) -> None:
    evening.act("start")
    asked = ({"kind": "comment", "text": "敏感肌能用吗", "person": f"v{each}", "ago": 50} for each in range(6))
    evening.told(*asked)
    look(room_of(evening, now()))
    row = evening.now()["advice"]["rows"][0]
    assert (row["rule"], row["action"]) == ("questions_wait", "answer_doubt") and "敏感肌能用吗" in row["text"]["zh"]


@pytest.mark.parametrize(
    ("rule", "differs", "action"),
    [
        ("viewers_drop", {"asking": 4}, "answer_doubt"),
        ("viewers_drop", {"stock": 3}, "restock"),
        ("viewers_drop", {"over_s": 90}, "change_order"),
        ("viewers_drop", {"benefit": False}, "push_benefit"),
        ("conversion_valley", {}, "change_order"),
        ("viewers_surge", {}, "catch_crowd"),
        ("viewers_surge", {"stock": 0}, "restock"),
        ("conversion_peak", {"stock": None}, "stay_on"),
        ("questions_wait", {"asking": 30}, "slow_down"),
        ("bad_mood", {}, "calm"),
    ],
)
def test_the_action_follows_from_what_is_happening(rule: str, differs: dict[str, object], action: str) -> None:
    told = {name: getattr(CALM, name) for name in CALM.__struct_fields__} | differs
    assert propose(rule, Situation(**told)).action == action


def test_helping_is_coming_back_holding_or_calming() -> None:
    assert helped("viewers_drop", 300, 320) and not helped("viewers_drop", 300, 305)
    assert helped("conversion_peak", 10, 9.5) and not helped("viewers_surge", 100, 80)
    assert helped("bad_mood", 0.5, 0.2) and not helped("bad_mood", 0.3, 0.3)


def test_odd_orders_are_held_for_a_person(evening: Evening, customer_service: Actor, host: Actor) -> None:
    evening.act("start")
    evening.told(*(sold(f"o{each}", "p1", 5900, person="v1") for each in range(3)))
    evening.told(sold("big", "p2", 12900, person="v2", quantity=50))
    evening.told(*(sold(f"d{each}", "p1", 5900, person=f"w{each}", data={"device": "dev9"}) for each in range(5)))
    rows = evening.now()["odd_orders"]
    assert sorted((each["order"], each["reason"]) for each in rows) == [
        ("big", "oversize"),
        ("d4", "burst"),
        ("o2", "repeated"),
    ]
    again = evening.now()["odd_orders"]
    assert len(again) == 3
    big = next(each for each in rows if each["order"] == "big")
    path = f"odd-orders/{big['id']}"
    fine = evening.act(f"{path}/fine", {"note": "单位团购，已电话确认"}, by=customer_service)
    assert (fine["state"], fine["decided_by"]) == ("fine", "罗兰")
    assert evening.act(f"{path}/refused", {}, status=409)["code"] == "live.odd_decided"
    assert host.post(f"{evening.path}/{path}/fine", {}).status_code == 403


def test_who_only_watches_decides_nothing_and_a_stranger_is_refused(
    evening: Evening, host: Actor, stranger: Actor
) -> None:
    evening.act("start")
    path = f"{evening.path}/advice/adv_1/done"
    assert (host.post(path).status_code, stranger.post(path).status_code) == (403, 401)
    assert evening.act("advice/adv_1/done", status=404)["code"] == "kit.not_found"
