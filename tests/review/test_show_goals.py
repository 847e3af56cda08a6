"""A show is held against the goals its plan had."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cast import Actor
from kaibo.accounts.api import CLI
from kaibo.kit.units import Unit
from kaibo.metrics.api import Number
from kaibo.planning.api import NewGoal, became, set_goal
from kaibo.planning.drafts.writing import NewPlan, make_plan
from kaibo.review.queries.show_goals import share_of
from kaibo.shows.models import Account, Show
from metrics.conftest import shelf, store_home
from metrics.shelf import Shelf

__all__ = ["shelf", "store_home"]
AT = datetime(2026, 9, 3, 12, tzinfo=UTC)
GOALS = "/api/v1/review/shows/show_1/goals"


@pytest.fixture
def show(db: None, shelf: Shelf) -> Show:
    Account.objects.create(id="a1", platform="douyin", handle="a1", name="林间小铺")
    made = Show.objects.create(
        id="show_1", account_id="a1", host="苏婉", started_at=AT, ended_at=AT + timedelta(hours=4),
        business_day=date(2026, 9, 3),
    )  # fmt: skip
    told = {"amount": 1_500_000, "orders": 90, "account": "a1", "host": "苏婉"}
    shelf.tell(shelf.batch(), show_id="show_1", business_day=date(2026, 9, 3), **told)
    return made


def test_goals_of_the_plan_stand_beside_what_was_reached(show: Show, operator: Actor) -> None:
    wanted = {"gmv": Decimal(20_000), "orders": Decimal(90), "viewers": Decimal(1_000)}
    plan = make_plan(CLI, NewPlan("九月上新", "ordinary", AT, 14_400, account="a1", goals=wanted))
    became(plan.id, "show_1")
    told = {each["metric"]: each for each in operator.get(GOALS).json()}
    assert (told["gmv"]["value"], told["gmv"]["number"]["value"], told["gmv"]["share"]) == (20_000, 15_000, 0.75)
    assert told["orders"]["share"] == 1 and told["gmv"]["number"]["passport"].startswith("key=gmv")
    assert told["viewers"]["number"]["value"] is None and told["viewers"]["share"] is None


def test_a_show_without_goals_and_who_may_not_see_them(show: Show, operator: Actor, customer_service: Actor) -> None:
    assert operator.get(GOALS).json() == []
    set_goal(CLI, NewGoal("show_1", "", "gmv", Decimal(20_000)))
    assert len(operator.get(GOALS).json()) == 1
    assert customer_service.get(GOALS).status_code == 403


@given(st.decimals(0, 10**9, places=2), st.none() | st.decimals(0, 10**9, places=2), st.sampled_from(["CNY", "MYR"]))
def test_a_share_needs_both_in_one_currency(goal: Decimal, value: Decimal | None, currency: str) -> None:
    found = share_of(goal, "CNY", Number(value, Unit.MONEY, currency=currency))
    if value is None or not goal or currency != "CNY":
        assert found is None
    else:
        assert found is not None and found * goal == pytest.approx(value)
