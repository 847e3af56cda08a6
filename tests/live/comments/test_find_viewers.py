"""A viewer who wrote nothing is found by what they did, and blocked: live, after a restart, and after the show."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cast import Actor
from kaibo.connectors.chat.people import person_of
from kaibo.kit.clock import now
from kaibo.live.models import Run, Viewer
from kaibo.live.opening import open_room, save
from kaibo.live.viewers.guests import DID, MOST, ORDERS, Guests
from live.evening import Evening, signal, sold

pytestmark = pytest.mark.django_db


def viewers(evening: Evening, by: Actor | None = None, **asked: str) -> list[dict[str, Any]]:
    answer = (by or evening.actor).get(f"{evening.path}/viewers", **asked)
    assert answer.status_code == 200, answer.content
    return answer.json()  # type: ignore[no-any-return]


@pytest.fixture
def crowd(evening: Evening) -> Evening:
    """One who only entered, one who liked, one who bought, one without an id."""
    evening.act("start")
    evening.told(
        {"kind": "room_enter", "person": "silent-1"},
        {"kind": "room_enter", "person": "liker-2"},
        {"kind": "like", "person": "liker-2", "count": 99},
        {"kind": "like", "person": "liker-2", "count": 1},
        {"kind": "room_enter", "person": ""},
    )
    evening.told(sold("o-77", "p1", 5900, person="buyer-3"))
    return evening


def test_by_nothing_by_id_by_order(crowd: Evening) -> None:
    everybody = viewers(crowd)
    assert [(each["person"], each["did"], each["orders"]) for each in everybody] == [
        ("buyer-3", ["bought"], ["o-77"]),
        ("liker-2", ["entered", "liked"], []),
        ("silent-1", ["entered"], []),
    ]
    assert [each["person"] for each in viewers(crowd, q="o-77")] == ["buyer-3"]
    assert [each["person"] for each in viewers(crowd, q=" sil ")] == ["silent-1"]
    assert viewers(crowd, q="nobody") == []


def test_by_the_platforms_own_id_and_from_an_earlier_show(crowd: Evening) -> None:
    ours = person_of("douyin", "88001")
    Viewer.objects.create(account="acc_1", person=ours, first_run="earlier", first_at=now())
    Viewer.objects.create(account="acc_elsewhere", person="88001", first_run="earlier", first_at=now())
    found = viewers(crowd, q="88001")
    assert [(each["person"], each["did"]) for each in found] == [(ours, [])]
    crowd.told({"kind": "room_enter", "person": ours})
    assert [each["did"] for each in viewers(crowd, q="88001")] == [["entered"]]


def test_one_who_only_entered_is_blocked_and_shown_so(crowd: Evening, customer_service: Actor, viewer: Actor) -> None:
    facts = {"reason": "spam", "kind": "block", "minutes": 1440, "facts": "私信引流其他观众"}
    made = crowd.act("penalties", {"person": "silent-1", **facts}, by=customer_service, status=201)
    assert (made["person"], made["kind"], made["run"]) == ("silent-1", "block", crowd.id)
    told = {each["person"]: (each["kind"], each["until"]) for each in viewers(crowd)}
    assert told == {"silent-1": ("block", made["until"]), "liker-2": ("", None), "buyer-3": ("", None)}
    assert viewer.get(f"{crowd.path}/viewers").status_code == 403


def test_after_the_show_they_are_still_found(crowd: Evening) -> None:
    save(open_room(Run.objects.get(id=crowd.id)))
    crowd.act("end")
    assert [each["person"] for each in viewers(crowd)] == ["buyer-3", "liker-2", "silent-1"]


TOLD = st.builds(
    lambda kind, person, order, ago: signal(kind, person=person, order=order, ago=ago),
    st.sampled_from([*DID, "online_count"]),
    st.sampled_from(["", "a", "b", "c"]),
    st.sampled_from(["", "o1", "o2", "o3", "o4"]),
    st.integers(0, 600),
)


@given(st.lists(TOLD, max_size=40))
def test_told_twice_or_over_a_restart_nothing_changes(told: list[Any]) -> None:
    guests = Guests()
    for each in told:
        guests.add(each)
    known = {each.person: (each.at, each.did) for each in guests.newest(MOST)}
    assert set(known) == {each.person for each in told if each.kind in DID} - {""}
    assert all(len(each.orders) <= ORDERS for each in guests.newest(MOST))
    again = Guests.restore(guests.save())
    assert again.newest(MOST) == guests.newest(MOST)
    for each in told:
        again.add(each)
    assert {each.person: (each.at, each.did) for each in again.newest(MOST)} == known


def test_who_did_nothing_for_longest_is_forgotten_first() -> None:
    guests = Guests()
    for number in range(MOST):
        guests.add(signal("room_enter", person=f"v{number}", at=now() + timedelta(seconds=number)))
    guests.add(signal("like", person="v0"))
    guests.add(signal("room_enter", person="new"))
    assert (guests.first(["v1"]), guests.first(["v0"]), guests.first(["new"])) == ("", "v0", "new")
