"""An operator sets what a month is meant to reach."""

from __future__ import annotations

import pytest

from cast import Actor
from kaibo.accounts.api import Scope
from kaibo.events.api import read
from kaibo.planning.api import part_name
from kaibo.planning.models import Goal
from kaibo.shows.models import Account

pytestmark = pytest.mark.django_db

GOALS = "/api/v1/planning/goals"
NOVEMBER = {"period": "2026-11", "metric": "gmv", "value": 1_200_000.5}


def test_a_goal_is_kept_in_whole_fen_and_told_as_an_event(operator: Actor) -> None:
    told = operator.put(GOALS, NOVEMBER)
    assert told.status_code == 200
    assert [(goal["metric"], goal["value"], goal["currency"]) for goal in told.json()] == [("gmv", 1_200_000.5, "CNY")]
    assert Goal.objects.get().value == 120_000_050
    assert [event.kind for event in read(subject="2026-11")] == ["planning.goal_set"]


def test_setting_it_again_replaces_it_and_no_value_takes_it_away(operator: Actor) -> None:
    operator.put(GOALS, NOVEMBER)
    assert len(operator.put(GOALS, {**NOVEMBER, "value": 5}).json()) == 1
    assert operator.put(GOALS, {**NOVEMBER, "value": None}).json() == []


@pytest.mark.parametrize(
    ("wrong", "code"),
    [({"period": "2026-13"}, "bad_period"), ({"part": "hosts:x"}, "bad_part"), ({"metric": "fun"}, "bad_metric")],
)
def test_what_does_not_exist_is_refused_in_one_sentence(operator: Actor, wrong: dict[str, str], code: str) -> None:
    refused = operator.put(GOALS, {**NOVEMBER, **wrong})
    assert refused.status_code == 422
    assert refused.json()["code"] == f"planning.{code}"
    assert Goal.objects.count() == 0


def test_a_viewer_reads_goals_and_may_not_set_them(operator: Actor, viewer: Actor) -> None:
    operator.put(GOALS, NOVEMBER)
    assert len(viewer.get(GOALS, period="2026-11").json()) == 1
    assert viewer.put(GOALS, NOVEMBER).status_code == 403


def test_goals_of_another_room_are_neither_seen_nor_set(operator: Actor, host: Actor) -> None:
    for part in ("", "host:苏婉", "host:顾言", "account:acc_1"):
        operator.put(GOALS, {**NOVEMBER, "part": part})
    assert [goal["part"] for goal in host.get(GOALS).json()] == ["", "host:苏婉"]
    assert operator.person
    operator.person.scope = Scope(accounts=("acc_1",))
    operator.person.save()
    assert operator.put(GOALS, {**NOVEMBER, "part": "account:acc_2"}).status_code == 404
    assert operator.put(GOALS, {**NOVEMBER, "period": "show_nobody"}).status_code == 404
    assert [goal["part"] for goal in operator.get(GOALS).json()] == ["", "account:acc_1"]


def test_a_stranger_sees_nothing(stranger: Actor) -> None:
    assert stranger.get(GOALS).status_code == 401
    assert stranger.put(GOALS, NOVEMBER).status_code == 401


def test_parts_are_called_what_people_call_them(company: object) -> None:
    Account.objects.create(id="acc_1", platform="douyin", handle="林间", name="林间小铺")
    assert [part_name(part, "zh") for part in ("platform:douyin", "account:acc_1", "host:苏婉", "")] == [
        "抖音",
        "林间小铺",
        "苏婉",
        "",
    ]
    assert part_name("platform:douyin", "en") == "Douyin"
