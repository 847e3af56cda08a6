"""The demo company has goals for its year; what somebody set stays."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from kaibo.accounts.api import CLI, Scope
from kaibo.accounts.models import Company
from kaibo.kit import clock
from kaibo.planning.api import NewGoal, goals, set_goal
from kaibo.site.demo.goals import set_goals

UNTIL = date(2026, 11, 21)


@pytest.fixture
def company(db: None) -> None:
    Company.objects.create(id=1, name="澄屿（演示）", made_at=clock.now())


def test_months_add_up_to_the_year_and_are_set_once(company: None) -> None:
    set_goals(UNTIL)
    set_goals(UNTIL)
    told = {goal["period"]: goal["value"] for goal in goals(Scope(all=True))}
    assert len(told) == 13
    assert told.pop("2026") == sum(told.values())


def test_a_goal_somebody_set_is_left_alone(company: None) -> None:
    set_goal(CLI, NewGoal("2026-11", "", "gmv", Decimal(5), "CNY"))
    set_goals(UNTIL)
    assert [goal["value"] for goal in goals(Scope(all=True))] == [5]
