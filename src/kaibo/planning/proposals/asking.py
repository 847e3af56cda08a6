"""What is proposed for one plan, from the shows its account had."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from kaibo.accounts.api import Caller, Scope
from kaibo.kit import clock
from kaibo.kit.units import Unit
from kaibo.metrics.api import metrics
from kaibo.planning.calendar.festivals import festivals
from kaibo.planning.calendar.promotions import PROMOTED, month_day
from kaibo.planning.models import Plan
from kaibo.planning.plans.reading import plan_of
from kaibo.planning.proposals.expecting import FEWEST, Expected, expected
from kaibo.planning.proposals.goals import goal_for
from kaibo.planning.proposals.history import AMOUNTS, RATES, History, Past, history
from kaibo.planning.proposals.rhythm import recommended, rhythms
from kaibo.planning.proposals.slots import best_slots, host_fits, near
from kaibo.planning.proposals.way import way

SOON = timedelta(days=45)
HOUR = 3600
WHOLE = (Unit.COUNT, Unit.MONEY)


def proposals(id: str, caller: Caller) -> dict[str, Any]:
    """Expectations for the plan as it stands, goals that fit them, and slots, hosts and rhythm that sold best.

    Raises KaiboError (404) as `plan_of`.
    """
    plan = plan_of(id, caller.scope)
    told = _history(plan, caller.scope)
    return {
        "level": told.level,
        "shows": len(told.shows),
        "currency": plan.currency,
        "expected": _every(plan, told),
        "usual": [_named(key) for key in (*AMOUNTS, *RATES)],
        "slots": [vars(each) for each in best_slots(told.shows)],
        "hosts": [vars(each) for each in host_fits(told.shows)],
        "rhythms": [vars(each) for each in rhythms(told.shows)],
        "per_week": recommended(told.shows),
        "first": min((each.day for each in told.shows), default=None),
        "last": max((each.day for each in told.shows), default=None),
        "festivals": [vars(each) for each in _ahead(plan)],
    }


def expectations(plan: Plan, scope: Scope) -> list[dict[str, Any]]:
    """What the plan's show may come to, by metric, as `proposals` tells it; empty where too few shows are known."""
    return _every(plan, _history(plan, scope))


def alike(plan: Plan, shows: Sequence[Past]) -> list[Past]:
    """Shows of the same slot, and on promotion days where the plan is on one. Where the team had at least FEWEST shows
    of the plan's kind, those alone."""
    of_kind = set(Plan.objects.filter(kind=plan.kind).exclude(show="").values_list("show", flat=True))
    same = [each for each in shows if each.id in of_kind]
    if len(same) >= FEWEST:
        return same
    start = clock.local(plan.planned_at, plan.account.zone)
    promoted = month_day(start.date()) in PROMOTED
    return [
        each for each in shows if near(each.start.hour, start.hour) and (month_day(each.day) in PROMOTED) == promoted
    ]


def _history(plan: Plan, scope: Scope) -> History:
    return history(plan.account, scope, min(plan.planned_at, clock.now()), fewest=FEWEST)


def _every(plan: Plan, told: History) -> list[dict[str, Any]]:
    return [each for key in (*AMOUNTS, *RATES) if (each := _expected(plan, told, key))]


def _expected(plan: Plan, told: History, key: str) -> dict[str, Any] | None:
    """None where too few shows tell of it."""
    like = alike(plan, told.shows)
    found = expected(_values(like, key), _values(told.shows, key))
    if found is None:
        return None
    times = plan.planned_s / HOUR if key in AMOUNTS else 1.0
    metric = metrics()[key]
    number = _scaled(found, times, whole=metric.unit in WHOLE)
    return {
        **_named(key),
        **number,
        "goal": goal_for(number["value"], metric.unit),
        "like": found.like,
        "of": found.of,
        "passport": way(told.question, key, [each.id for each in (like if found.like else told.shows)]),
    }


def _named(key: str) -> dict[str, Any]:
    metric = metrics()[key]
    return {"metric": key, "zh": metric.zh, "en": metric.en, "unit": metric.unit}


def _scaled(found: Expected, times: float, *, whole: bool) -> dict[str, float]:
    """For the show's length; what is foretold of counts and money is told in whole ones."""
    told = {name: getattr(found, name) * times for name in ("value", "low", "high")}
    return {name: float(round(value)) for name, value in told.items()} if whole else told


def _values(shows: Sequence[Past], key: str) -> list[float]:
    return [each.numbers[key] for each in shows if key in each.numbers]


def _ahead(plan: Plan) -> list[Any]:
    day = clock.local(plan.planned_at, plan.account.zone).date()
    return festivals(day, day + SOON)
