"""The calendar of shows: what stands on which day, and what clashes."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cast import Actor
from kaibo.planning.calendar.conflicts import conflicts
from kaibo.planning.models import Item, Plan
from kaibo.shows.models import Account, Show

PLANNING = "/api/v1/planning"
DECEMBER = {"from": "2026-12-01", "to": "2026-12-31"}


@pytest.fixture
def shops(db: None) -> tuple[Account, Account]:
    told = {"platform": "douyin", "currency": "CNY"}
    return (
        Account.objects.create(id="acc_1", handle="qh", name="青禾珠宝", **told),
        Account.objects.create(id="acc_2", handle="cy", name="澄屿家居", **told),
    )


def made(actor: Actor, at: str, account: str = "acc_1", **more: Any) -> str:
    told = {"title": f"{account} {at[8:13]}", "planned_at": at, "planned_s": 7_200, "account": account, **more}
    answer = actor.post(f"{PLANNING}/plans", told)
    assert answer.status_code == 201, answer.content
    return str(answer.json()["id"])


def clashes(actor: Actor) -> set[tuple[str, str, str]]:
    told = actor.get(f"{PLANNING}/calendar", **DECEMBER).json()
    return {(each["what"], each["one"], each["other"]) for each in told["conflicts"]}


def test_two_shows_of_one_account_host_and_room(operator: Actor, shops: object) -> None:
    one = made(operator, "2026-12-12T11:00:00Z", hosts=["苏婉"], room="1号间")
    other = made(operator, "2026-12-12T12:30:00Z", "acc_2", hosts=["顾言", "苏婉"], room="1号间")
    third = made(operator, "2026-12-12T13:00:00Z", hosts=["阿栀"])
    assert clashes(operator) == {("host", one, other), ("room", one, other)}, "those that only touch don't clash"
    operator.patch(f"{PLANNING}/plans/{third}", {"planned_at": "2026-12-12T12:59:00Z"})
    assert ("account", one, third) in clashes(operator)
    operator.patch(f"{PLANNING}/plans/{third}", {"state": "cancelled"})
    assert ("account", one, third) not in clashes(operator)


def test_units_of_one_product_are_wanted_twice(operator: Actor, shops: object) -> None:
    one = made(operator, "2026-12-12T11:00:00Z")
    other = made(operator, "2026-12-12T12:00:00Z", "acc_2")
    for plan, units in ((one, 50), (other, None)):
        Item.objects.create(id=f"itm_{plan}", plan_id=plan, product="8001", name="珍珠项链", position=0, units=units)
    assert clashes(operator) == set(), "the other sets none aside"
    Item.objects.filter(plan=other).update(units=30)
    assert clashes(operator) == {("product", one, other)}


def test_a_show_across_midnight_clashes_on_the_next_day(operator: Actor, shops: object) -> None:
    late = made(operator, "2026-11-30T15:30:00Z")
    early = made(operator, "2026-11-30T16:30:00Z")
    told = operator.get(f"{PLANNING}/calendar", **DECEMBER).json()
    assert {each["id"] for each in told["plans"]} == {late, early}, "23:30 in Shanghai reaches into December"
    assert clashes(operator) == {("account", late, early)}


def test_days_to_plan_around(operator: Actor, viewer: Actor, company: object) -> None:
    told = {"name": "品牌周年庆", "first": "2026-12-20", "last": "2026-12-22", "yearly": True}
    day = operator.post(f"{PLANNING}/calendar/days", told).json()
    for year, there in ((2025, 0), (2026, 1), (2030, 1)):
        seen = viewer.get(f"{PLANNING}/calendar", **{"from": f"{year}-12-01", "to": f"{year}-12-31"}).json()
        assert [each["name"] for each in seen["own_days"]] == ["品牌周年庆"] * there
        assert {"double12", "christmas"} <= {each["key"] for each in seen["festivals"]}
    assert viewer.post(f"{PLANNING}/calendar/days", told).status_code == 403
    assert operator.post(f"{PLANNING}/calendar/days", {**told, "last": "2026-12-01"}).status_code == 422
    assert operator.delete(f"{PLANNING}/calendar/days/{day['id']}").status_code == 204
    assert operator.get(f"{PLANNING}/calendar", **{"from": "2026-01-01", "to": "2026-12-31"}).status_code == 422


@pytest.mark.django_db
@given(st.lists(st.tuples(st.integers(0, 600), st.integers(1, 300), st.sampled_from("ab")), max_size=8))
def test_a_clash_is_an_overlap_of_the_same(told: list[tuple[int, int, str]]) -> None:
    begin = datetime(2026, 12, 1, tzinfo=UTC)
    shops = {name: Account(id=name, platform="douyin", name=name) for name in "ab"}
    plans = [
        Plan(
            id=f"pln_{number}", account=shops[shop], planned_at=begin + timedelta(minutes=at), planned_s=60 * lasts,
            hosts=[], room="", state="draft",
        )
        for number, (at, lasts, shop) in enumerate(told)
    ]  # fmt: skip
    found = {frozenset((each.one, each.other)) for each in conflicts(plans)}
    wanted = {
        frozenset((one.id, other.id))
        for one in plans
        for other in plans
        if one.id < other.id and one.account_id == other.account_id
        and one.planned_at < other.planned_ends_at and other.planned_at < one.planned_ends_at
    }  # fmt: skip
    assert found == wanted


def test_shows_that_nobody_planned_stand_in_it_beside_those_that_were(
    operator: Actor, host: Actor, stranger: Actor, shops: tuple[Account, Account]
) -> None:
    begun = datetime(2026, 12, 1, 15, 30, tzinfo=UTC)
    every = {"ended_at": begun + timedelta(hours=2), "started_at": begun}
    for id, shop, who in (("show_1", shops[0], "苏婉"), ("show_2", shops[1], "顾言"), ("show_3", shops[0], "苏婉")):
        Show.objects.create(id=id, account=shop, title=f"{who}专场", host=who, **every)
    Show.objects.create(id="show_old", account=shops[0], started_at=begun - timedelta(days=3))
    plan = made(operator, "2026-12-01T15:30:00Z")
    Plan.objects.filter(id=plan).update(show="show_3")

    def played(actor: Actor, **more: str) -> list[str]:
        return [each["id"] for each in actor.get(f"{PLANNING}/calendar", **DECEMBER, **more).json()["played"]]

    assert played(operator) == ["show_1", "show_2"], "the plan of the third stands for it"
    assert played(operator, account="acc_2") == ["show_2"]
    told = operator.get(f"{PLANNING}/calendar", **{"from": "2026-12-02", "to": "2026-12-02"}).json()["played"]
    assert [each["id"] for each in told] == ["show_1", "show_2"], "it reaches past midnight in Shanghai"
    assert "show_2" not in played(host)
    assert stranger.get(f"{PLANNING}/calendar", **DECEMBER).status_code in {401, 403}
