"""Whenever the demo is opened, a show is on its eve and two weeks are planned; what somebody changed is left alone."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from demo_history import history, shelf, store_home

from kaibo.accounts.api import CLI
from kaibo.demo.api import SEED
from kaibo.kit.clock import business_day, now
from kaibo.planning.api import change_plan, overdue_tasks
from kaibo.planning.models import Plan
from kaibo.planning.readiness.reading import readiness
from kaibo.shows.models import Show
from kaibo.site.demo import state
from kaibo.site.demo.plans.ahead import keep_ahead
from kaibo.site.demo.plans.making import set_plans

__all__ = ["history", "shelf", "store_home"]
DAY = timedelta(days=1)


@pytest.fixture
def eve(history: Show) -> Plan:
    """The plan on its eve, of a demo whose state is kept."""
    today = business_day(now())
    state.write(state.State(date(2025, 10, 1), today - DAY, SEED, set_plans()))
    keep_ahead()
    return Plan.objects.get(id=_kept().plan)


def _kept() -> state.Eve:
    told = state.read()
    assert told and told.eve
    return told.eve


def _pass(plan: Plan, days: int = 3) -> None:
    """So many days go by, as far as the plan can tell."""
    Plan.objects.filter(id=plan.id).update(planned_at=plan.planned_at - days * DAY)


def _plans() -> dict[str, object]:
    return {each.id: each.planned_at for each in Plan.objects.all()}


def test_an_untouched_plan_moves_to_the_next_evening_as_ready_as_it_was(eve: Plan) -> None:
    before = [each["key"] for each in readiness(eve.id, CLI)["missing"]]
    _pass(eve)
    keep_ahead()
    moved = Plan.objects.get(id=eve.id)
    assert now() < moved.planned_at <= now() + DAY and _kept().plan == eve.id
    assert [each["key"] for each in readiness(eve.id, CLI)["missing"]] == before and not overdue_tasks(CLI)
    (held,) = moved.rehearsals.all()
    assert held.ended_at and now() - DAY < held.ended_at < now()
    _pass(moved)
    keep_ahead()
    assert Plan.objects.get(id=eve.id).planned_at > now(), "moved again on a later day"


def test_a_plan_that_somebody_changed_stays_and_a_new_one_is_made(eve: Plan) -> None:
    change_plan(CLI, eve.id, {"title": "我们改过的专场"})
    _pass(eve)
    there = _plans()
    keep_ahead()
    assert {id: at for id, at in _plans().items() if id in there} == there
    (new,) = set(_plans()) - set(there)
    made = Plan.objects.get(id=new)
    assert now() < made.planned_at <= now() + DAY and made.items.count() == eve.items.count()
    assert made.checked.exists() and made.rehearsals.exists()
    assert Plan.objects.get(id=eve.id).title == "我们改过的专场"


def test_a_check_written_down_by_somebody_is_a_change_too(eve: Plan) -> None:
    check = eve.checks.first()
    assert check
    eve.checked.create(check_id=check.id, outcome="failed", by="场控", at=now())
    _pass(eve)
    there = _plans()
    keep_ahead()
    assert len(set(_plans()) - set(there)) == 1 and there.items() <= _plans().items()


def test_the_next_two_weeks_are_booked_once(eve: Plan, history: Show) -> None:
    booked = Plan.objects.exclude(id__in=(eve.id, _kept().past))
    assert booked.count() >= 2
    for each in booked:
        assert now() < each.planned_at < now() + 15 * DAY and each.theme and len(each.hosts) == 2
    assert all(each.account_id == history.account_id for each in booked), "only accounts that there are"
    booked.first().delete()  # type: ignore[union-attr] - somebody takes one away
    left = _plans()
    keep_ahead()
    assert _plans() == left


def test_where_somebody_plans_himself_nothing_is_planned_for_him(history: Show) -> None:
    state.write(state.State(date(2025, 10, 1), business_day(now()) - DAY, SEED))
    keep_ahead()
    assert not Plan.objects.exists()
