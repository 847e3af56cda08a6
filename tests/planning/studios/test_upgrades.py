"""An upgrade is asked for with reason and cost, decided by another person, and its effect is counted afterwards."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cast import Actor
from kaibo.kit.clock import now
from kaibo.live.models import Incident, Run
from kaibo.planning.devices.upgrades import may_become
from kaibo.planning.models import Upgrade
from planning.rundown.rehearsal import make_plan_of
from planning.studios.rooms import API, add_studio

UPGRADES = f"{API}/upgrades"


def ask(actor: Actor, studio: str, **told: Any) -> dict[str, Any]:
    body = {
        "title": "全画幅相机",
        "kind": "camera",
        "studio": studio,
        "reason": "上月卡顿 3 次",
        "cost": 1_899_900,
        **told,
    }
    answer = actor.post(UPGRADES, body)
    assert answer.status_code == 201, answer.content
    return answer.json()  # type: ignore[no-any-return]


def act(actor: Actor, id: str, what: str, body: Any = None) -> Any:
    return actor.post(f"{UPGRADES}/{id}/{what}", body)


def show_in(actor: Actor, days: int, kinds: list[str] | None) -> None:
    """A show of the room so many days from now; without `kinds` nobody ran it in the control room."""
    plan = make_plan_of(actor, room="1 号棚", planned_at=now() + timedelta(days=days))
    if kinds is None:
        return
    told = {"plan": plan.id, "account": plan.account, "title": plan.title, "currency": "CNY", "made_at": now()}
    run = Run.objects.create(id=f"run_{plan.id}", state=Run.State.ENDED, **told)
    for place, kind in enumerate(kinds):
        Incident.objects.create(
            id=f"inc_{place}_{plan.id}", run=run, kind=kind, title={}, owner="", within_s=60, steps=[],
            opened_at=now(), opened_by="韩墨",
        )  # fmt: skip


@pytest.mark.django_db
def test_another_person_decides_then_it_is_ordered_and_stands_in_the_room(operator: Actor, finance: Actor) -> None:
    studio = add_studio(operator)["id"]
    told = ask(operator, studio)
    assert (told["cost_minor"], told["currency"], told["state"], told["own"]) == (1_899_900, "CNY", "open", True)
    assert act(operator, told["id"], "order").status_code == 409, "nobody agreed yet"
    assert act(operator, told["id"], "decide", {"agree": True}).status_code == 403
    agreed = act(finance, told["id"], "decide", {"agree": True, "why": "本季预算内"}).json()
    assert (agreed["state"], agreed["decided_by"], agreed["decided_why"]) == ("agreed", "钱算", "本季预算内")
    assert act(finance, told["id"], "decide", {"agree": False, "why": "再想想"}).status_code == 409
    assert act(operator, told["id"], "order").json()["state"] == "ordered"
    assert act(operator, told["id"], "receive").json()["state"] == "arrived"
    listed = operator.get(f"{API}/devices").json()
    assert [(each["name"], each["studio"], each["state"]) for each in listed] == [("全画幅相机", studio, "in_use")]
    assert listed[0]["bought_on"], "the day it arrived"


@pytest.mark.django_db
def test_nobody_decides_on_what_they_asked_for(owner: Actor, finance: Actor) -> None:
    told = ask(owner, add_studio(owner)["id"])
    assert act(owner, told["id"], "decide", {"agree": True}).status_code == 403
    assert Upgrade.objects.get().state == "open", "a refusal leaves it as it was"
    assert act(finance, told["id"], "decide", {"agree": False}).status_code == 422, "why?"
    refused = act(finance, told["id"], "decide", {"agree": False, "why": "先修旧的"}).json()
    assert refused["state"] == "refused"
    assert act(owner, told["id"], "order").status_code == 409


@pytest.mark.django_db
def test_who_asked_may_withdraw_until_it_is_ordered(operator: Actor, controller: Actor, finance: Actor) -> None:
    studio = add_studio(operator)["id"]
    told = ask(operator, studio)
    assert act(controller, told["id"], "withdraw").status_code == 403
    assert act(operator, told["id"], "withdraw").json()["state"] == "withdrawn"
    second = ask(operator, studio)["id"]
    act(finance, second, "decide", {"agree": True})
    act(operator, second, "order")
    assert act(operator, second, "withdraw").status_code == 409


@pytest.mark.django_db
def test_incidents_before_and_since_are_counted_over_shows_the_control_room_ran(
    operator: Actor, finance: Actor, host: Actor, stranger: Actor
) -> None:
    told = ask(operator, add_studio(operator)["id"])
    assert told["effect"] is None
    show_in(operator, -3, ["lag", "lag", "silence", "price"])
    show_in(operator, -2, [])
    show_in(operator, -1, None)
    act(finance, told["id"], "decide", {"agree": True})
    act(operator, told["id"], "order")
    effect = act(operator, told["id"], "receive").json()["effect"]
    counts = {each["kind"]: each["count"] for each in effect["before"]["incidents"]}
    assert (effect["before"]["shows"], counts) == (2, {"lag": 2, "silence": 1, "network": 0})
    assert effect["since"]["shows"] == 0, "nothing is known yet"
    show_in(operator, 1, ["network"])
    since = operator.get(UPGRADES).json()[0]["effect"]["since"]
    assert (since["shows"], {each["kind"]: each["count"] for each in since["incidents"]}["network"]) == (1, 1)
    assert host.get(UPGRADES).status_code == 403 and stranger.get(UPGRADES).status_code == 401


STATES = st.sampled_from([str(each) for each in Upgrade.State])


@given(STATES, st.lists(STATES, max_size=12))
def test_nothing_is_ordered_before_somebody_agreed(first: str, wanted: list[str]) -> None:
    way = ["open"]
    for each in wanted:
        if may_become(way[-1], each):
            way.append(each)
    assert len(set(way)) == len(way), "no state twice"
    for later, before in (("ordered", "agreed"), ("arrived", "ordered")):
        assert later not in way or way[way.index(later) - 1] == before
    assert not may_become(first, first)
