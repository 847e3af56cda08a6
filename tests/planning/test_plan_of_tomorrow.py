"""A plan made late has time for everything still, and nobody is asked to post at four in the morning."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cast import Actor
from kaibo.kit import clock
from kaibo.planning.lineup.layout import MINUTE, Piece, slot_s, stretches
from kaibo.planning.models import Segment
from kaibo.planning.plans.kinds import KINDS
from kaibo.planning.templates.content import house
from kaibo.planning.templates.fitting import LONG_S, fitted
from kaibo.shows.models import Account

PLANS = "/api/v1/planning/plans"
FIVE = 5 * MINUTE


@pytest.fixture
def shop(db: None) -> Account:
    return Account.objects.create(id="acc_1", platform="douyin", handle="qh", name="青禾珠宝", currency="CNY")


def made(actor: Actor, at: datetime, **more: Any) -> dict[str, Any]:
    told = {"title": "明晚", "planned_at": at.isoformat(), "planned_s": 14_400, "account": "acc_1", "template": "house"}
    answer = actor.post(PLANS, {**told, **more})
    assert answer.status_code == 201, answer.content
    return answer.json()  # type: ignore[no-any-return]


def tasks(actor: Actor, plan: dict[str, Any]) -> list[dict[str, Any]]:
    return actor.get(f"{PLANS}/{plan['id']}/tasks").json()  # type: ignore[no-any-return]


def hour(task: dict[str, Any]) -> float:
    at = clock.local(datetime.fromisoformat(task["due_at"]), "Asia/Shanghai")
    return at.hour + at.minute / 60


@pytest.mark.parametrize("begins", [timedelta(hours=1), timedelta(hours=14), timedelta(hours=29), timedelta(days=9)])
def test_nothing_is_overdue_at_birth(operator: Actor, shop: Account, begins: timedelta) -> None:
    now = clock.now()
    told = tasks(operator, made(operator, now + begins))
    assert not [each["title"] for each in told if each["late"]]
    for each in told:
        if each["phase"] in {"warm_up", "ferment"}:
            assert datetime.fromisoformat(each["due_at"]) <= now + begins
            assert each["tight"] == (datetime.fromisoformat(each["due_at"]) <= now + timedelta(days=1, minutes=5))
        else:
            assert not each["tight"]
    if begins == timedelta(days=9):
        assert not [each for each in told if each["tight"]], "there is time"


def test_only_what_is_done_on_air_is_due_at_night(operator: Actor, shop: Account) -> None:
    night = clock.now().replace(hour=18, minute=0, second=0, microsecond=0) + timedelta(days=20)
    told = tasks(operator, made(operator, night))
    assert all(10 <= hour(each) <= 22 for each in told if each["phase"] != "main")
    on_air = [each for each in told if each["phase"] == "main"]
    assert {datetime.fromisoformat(each["due_at"]) - night for each in on_air} >= {timedelta(0), timedelta(hours=1)}


def test_a_copy_for_tomorrow_is_not_overdue_either(operator: Actor, shop: Account) -> None:
    plan = made(operator, clock.now() + timedelta(days=20))
    at = (clock.now() + timedelta(hours=28)).isoformat()
    copy = operator.post(f"{PLANS}/{plan['id']}/copy", {"planned_at": at}).json()
    assert not [each for each in tasks(operator, copy) if each["late"]]


def test_a_show_of_twelve_hours_has_segments_that_can_be_run(operator: Actor, shop: Account) -> None:
    plan = made(operator, clock.now() + timedelta(days=20), planned_s=12 * 3600)
    rows = list(Segment.objects.filter(plan=plan["id"]))
    assert sum(each.planned_s for each in rows) == 12 * 3600
    assert max(each.planned_s for each in rows) <= 75 * MINUTE
    assert all(each.planned_s % FIVE == 0 for each in rows)
    welfare = [each.position for each in rows if each.kind == "benefit"]
    assert len(welfare) == 6, "福利 comes round again"
    assert [rows[0].kind, rows[-1].kind] == ["opening", "closing"]


@given(st.sampled_from(KINDS), st.integers(6, 48 * 12))
def test_the_houses_segments_are_round_and_never_too_long(kind: str, fives: int) -> None:
    planned_s = fives * FIVE
    parts = house("zh")[kind].segments
    told = fitted(parts, planned_s)
    assert sum(lasts for _, lasts in told) == planned_s
    assert all(lasts % MINUTE == 0 and lasts >= 0 for _, lasts in told)
    if planned_s > LONG_S:
        assert all(lasts % FIVE == 0 and lasts <= part.minutes * MINUTE * 1.6 + FIVE for part, lasts in told)


@given(st.sampled_from(KINDS))
def test_a_show_of_the_templates_own_length_keeps_its_minutes(kind: str) -> None:
    content = house("zh")[kind]
    told = fitted(content.segments, content.planned_s)
    assert [(part, lasts) for part, lasts in told] == [(part, part.minutes * MINUTE) for part in content.segments]


@given(st.integers(0, 10**5), st.integers(1, 172_800), st.integers(1, 200))
def test_stretches_fill_a_piece_in_whole_minutes(start: int, length: int, goods: int) -> None:
    told = stretches(Piece(start, length, 0), slot_s(length, goods))
    assert told[0][0] == start and sum(lasts for _, lasts in told) == length
    assert all(lasts % MINUTE == 0 for _, lasts in told[:-1])
    assert all(begin + lasts == after for (begin, lasts), (after, _) in pairwise(told))
    assert told[-1][1] % MINUTE == length % MINUTE
    even = [lasts for _, lasts in told[:-1]] or [0]
    assert max(even) - min(even) <= MINUTE
