"""What a team's own shows propose for the next one."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from math import log
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cast import Actor
from kaibo.kit.units import Unit
from kaibo.metrics.models import Batch
from kaibo.planning.calendar.festivals import LUNAR, festivals
from kaibo.planning.proposals.expecting import FEWEST, SURE, expected
from kaibo.planning.proposals.goals import goal_for
from kaibo.planning.proposals.history import Past
from kaibo.planning.proposals.rhythm import recommended, rhythms
from kaibo.planning.proposals.slots import near
from kaibo.shows.models import Account, Show, Source
from metrics.shelf import Shelf

PLANS = "/api/v1/planning/plans"
VALUES = st.floats(0.01, 1e6)
HOUR = 3600


def held(shelf: Shelf, batch: Batch, at: datetime, yuan: float, **more: Any) -> Show:
    """A two-hour show of 苏婉's, 1,000 views an hour."""
    show = Show.objects.create(
        id=f"show_{at:%Y%m%d%H}", account_id="acc_1", host=more.pop("host", "苏婉"), title="晚场", started_at=at,
        business_day=at.date(),
    )  # fmt: skip
    Source.objects.create(show=show, batch=batch.pk)
    told = {"orders": 20, "views": 2000, "duration": 2 * HOUR * 1000, "host": show.host, "account": "acc_1", **more}
    shelf.tell(batch, show_id=show.id, business_day=at.date(), at=at, amount=round(yuan * 100), **told)
    return show


@pytest.fixture
def shop(db: None) -> Account:
    return Account.objects.create(id="acc_1", platform="douyin", handle="qh", name="青禾珠宝", currency="CNY")


@pytest.fixture
def past(shelf: Shelf, shop: Account) -> list[Show]:
    """Ten Saturday evenings of 40,000 yuan, ten Tuesday noons of 10,000, all in ordinary weeks of 2026."""
    batch = shelf.batch()
    weeks = [datetime(2026, 4, 4, 12, tzinfo=UTC) + timedelta(days=7 * number) for number in range(10)]
    evenings = [held(shelf, batch, at, 40_000) for at in weeks if at.month < 6 or at.day > 18]
    noons = [held(shelf, batch, at - timedelta(days=4, hours=8), 10_000, host="顾言") for at in weeks]
    return [*evenings, *noons]


def planned(actor: Actor, at: str, **more: Any) -> dict[str, Any]:
    told = {"title": "下一场", "planned_at": at, "planned_s": 4 * HOUR, "account": "acc_1", **more}
    plan: dict[str, Any] = actor.post(PLANS, told).json()
    return plan


def test_goals_are_proposed_from_shows_of_the_slot(operator: Actor, past: list[Show]) -> None:
    plan = planned(operator, "2026-11-28T12:00:00Z")
    told = operator.get(f"{PLANS}/{plan['id']}/proposals").json()
    found = {each["metric"]: each for each in told["expected"]}
    gmv = found["gmv"]
    evenings = sum(show.host == "苏婉" for show in past)
    assert (gmv["like"], gmv["of"]) == (evenings, len(past))
    assert 50_000 < gmv["value"] < 80_000, "twice as long as the evenings, drawn a little towards the noons"
    assert gmv["low"] < gmv["value"] < gmv["high"]
    assert found["views"]["value"] == pytest.approx(4_000), "1,000 an hour"
    assert found["conversion_times"]["value"] == pytest.approx(0.01), "a rate doesn't grow with the hours"
    goals = {each["metric"]: each["goal"] for each in told["expected"]}
    changed = operator.patch(f"{PLANS}/{plan['id']}", {"goals": goals, "seen": 1}).json()
    assert {goal["metric"]: goal["value"] for goal in changed["goals"]} == goals
    passport = operator.get(f"/api/v1/metrics/passport?{gmv['passport']}").json()
    assert passport["value"]["value"] == 40_000 * evenings


def test_the_slot_and_the_host_that_sold_best(operator: Actor, past: list[Show]) -> None:
    plan = planned(operator, "2026-11-28T12:00:00Z")
    told = operator.get(f"{PLANS}/{plan['id']}/proposals").json()
    best = told["slots"][0]
    days = [f"{show.business_day}" for show in past]
    assert (best["weekday"], best["hour"]) == (6, 20)
    assert best["over"] > 0 > told["slots"][1]["over"]
    assert all(each["low"] < each["over"] < each["high"] for each in told["slots"])
    assert (told["first"], told["last"]) == (min(days), max(days))
    assert [each["host"] for each in told["hosts"]] == ["苏婉", "顾言"]
    assert {each["per_week"] for each in told["rhythms"]} <= {1, 2}


def test_few_shows_foretell_nothing(operator: Actor, shelf: Shelf, shop: Account) -> None:
    batch = shelf.batch()
    for day in range(FEWEST - 1):
        held(shelf, batch, datetime(2026, 5, 4 + day, 12, tzinfo=UTC), 1_000)
    plan = planned(operator, "2026-11-28T12:00:00Z")
    told = operator.get(f"{PLANS}/{plan['id']}/proposals").json()
    assert (told["shows"], told["expected"]) == (FEWEST - 1, [])


def test_numbers_of_goals_are_for_who_may_see_them(
    customer_service: Actor, compliance: Actor, operator: Actor, past: list[Show]
) -> None:
    plan = planned(operator, "2026-11-28T12:00:00Z", goals={"gmv": 1_000}, budget=500)
    for actor in (customer_service, compliance):
        assert actor.get(f"{PLANS}/{plan['id']}/proposals").status_code == 403
        shown = actor.get(f"{PLANS}/{plan['id']}").json()
        assert (shown["goals"], shown["budget"]) == ([], None)


@given(st.lists(VALUES, max_size=20), st.lists(VALUES, min_size=FEWEST, max_size=40))
def test_an_expectation_lies_between_its_group_and_all(like: list[float], rest: list[float]) -> None:
    every = like + rest
    found = expected(like, every)
    assert found is not None
    assert found.low <= found.value <= found.high
    means = [sum(map(log, group)) / len(group) for group in (like or every, every)]
    assert min(means) - 1e-9 <= log(found.value) <= max(means) + 1e-9


def test_four_of_five_shows_end_within_the_interval() -> None:
    draw = Random(7)
    inside = tries = 0
    for _ in range(1_500):
        level = draw.gauss(9, 0.3)
        every = [2.718281828 ** draw.gauss(level, 0.4) for _ in range(21)]
        found = expected(every[:12], every[:20])
        assert found is not None
        tries += 1
        inside += found.low <= every[20] <= found.high
    assert abs(inside / tries - SURE) < 0.05


@given(st.floats(1e-6, 1e12), st.sampled_from([Unit.COUNT, Unit.MONEY, Unit.RATIO]))
def test_a_goal_is_a_round_number_near_what_is_expected(value: float, unit: Unit) -> None:
    goal = goal_for(value, unit)
    whole = unit is not Unit.RATIO
    assert abs(float(goal) - value) <= max(value * 0.05, 1 if whole else 0) + 1e-12
    assert goal > 0
    assert len(goal.normalize().as_tuple().digits) <= 2


@given(st.integers(0, 23), st.integers(0, 23))
def test_slots_meet_across_midnight(one: int, other: int) -> None:
    assert near(one, other) == near(other, one)
    assert near(23, 0)
    assert not near(21, 23)


def test_the_calendar_knows_the_years_days() -> None:
    named = {(each.key, each.first.year): each for each in festivals(date(2026, 1, 1), date(2026, 12, 31))}
    assert named["spring_festival", 2026].first == date(2026, 2, 17)
    assert named["mid_autumn", 2026].first == date(2026, 9, 25)
    assert named["black_friday", 2026].first == date(2026, 11, 27)
    assert named["mothers", 2026].first == date(2026, 5, 10)
    assert named["double11", 2026].last == date(2026, 11, 11)
    assert [each.key for each in festivals(date(2026, 10, 5), date(2026, 10, 5))] == ["national_day"]


def test_lunar_days_follow_the_moon() -> None:
    """New moons are 29.53 days apart: each first day, fifteenth and so on lies where its age of the moon says."""
    new_moon, month = datetime(2024, 1, 11, 11, 57, tzinfo=UTC), 29.530588
    ages = {"spring_festival": 1, "lantern": 15, "dragon_boat": 5, "qixi": 7, "mid_autumn": 15, "chongyang": 9}
    for (key, _, _), days in LUNAR.items():
        assert [day[:4] for day in days.split()] == [str(year) for year in range(2024, 2031)]
        for day in days.split():
            noon = datetime.fromisoformat(f"{day}T04:00:00+00:00")
            age = ((noon - new_moon).total_seconds() / 86_400) % month
            apart = (age + 1 - ages[key] + month / 2) % month - month / 2
            assert abs(apart) < 1.6, (key, day, apart)


def week(number: int, day: int, yuan: float) -> Past:
    """A show of one hour in a week from the 23rd of March on, between promotions."""
    at = datetime(2026, 3, 23, 12, tzinfo=UTC) + timedelta(weeks=number, days=day)
    return Past(f"{number}-{day}", "", at, 1.0, {"gmv": yuan})


def year(once: list[float], twice: list[float]) -> list[Past]:
    """Weeks of one show and weeks of two, between two weeks that are cut off."""
    shows = [week(number, 1, yuan) for number, yuan in enumerate(once)]
    shows += [week(number + len(once), day, yuan) for number, yuan in enumerate(twice) for day in (1, 3)]
    return [week(-1, 1, 1.0), *shows, week(len(once) + len(twice), 1, 1.0)]


def test_a_frequency_is_recommended_only_where_weeks_bear_it() -> None:
    clear = year([100.0, 110.0, 105.0, 95.0], [100.0, 90.0, 95.0, 105.0])
    assert {each.per_week: (each.weeks, each.low, each.high) for each in rhythms(clear)} == {
        1: (4, 95, 110),
        2: (4, 180, 210),
    }
    assert recommended(clear) == 2
    assert recommended(year([100.0, 110.0, 105.0], [100.0, 90.0, 95.0])) is None, "three weeks are too few"
    assert recommended(year([10.0, 900.0, 50.0, 300.0], [20.0, 400.0, 90.0, 150.0])) is None, "that may be chance"


WEEKS = st.lists(st.floats(10, 1e5), min_size=4, max_size=4)


@given(WEEKS, WEEKS)
def test_what_is_recommended_sold_more_a_week(once: list[float], twice: list[float]) -> None:
    told = recommended(year(once, twice))
    if told is not None:
        sums = {1: sum(once), 2: 2 * sum(twice)}
        assert sums[told] == max(sums.values())
