"""Goals are set, changed, taken away: all that was asked for or nothing, and nothing that wasn't seen."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db import IntegrityError, transaction

from kaibo.accounts.api import Caller, audit, company
from kaibo.events.api import emit
from kaibo.kit.errors import KaiboError
from kaibo.kit.ids import new_id
from kaibo.kit.units import Unit, digits
from kaibo.metrics.api import metrics
from kaibo.planning import events
from kaibo.planning.goals.reading import admitted
from kaibo.planning.models import Goal

PERIOD = re.compile(r"\d{4}(-(0[1-9]|1[0-2]))?|show_\w+")
PART = re.compile(r"((platform|account|host|category):.+)?")
MOST = Decimal("1e13")


@dataclass(frozen=True)
class NewGoal:
    """`value` in units people read (yuan, seconds, a fraction); None takes the goal away.

    `seen` is the version the caller saw, "" where there was no goal; None overwrites whatever there is.
    """

    period: str
    part: str
    metric: str
    value: Decimal | None
    currency: str = ""
    seen: str | None = None


def set_goal(caller: Caller, wanted: NewGoal) -> None:
    """Raises KaiboError for a period, part or metric that doesn't exist, or (404) lies outside the caller's scope."""
    change_goals(caller, [wanted])


def change_goals(caller: Caller, wanted: Sequence[NewGoal]) -> list[Goal]:
    """All of them in one commit, and the goals that stand then. An event a change, an entry in the trail for all.

    Raises KaiboError as `set_goal`, and (409) where somebody else changed one of them since it was seen.
    """
    places = [_place(caller, each) for each in wanted]
    try:
        with transaction.atomic():
            made = [_change(caller, each, place) for each, place in zip(wanted, places, strict=True)]
            if wanted:
                periods = sorted({each.period for each in wanted})
                audit(caller, "planning.goals.changed", ",".join(periods), rows=len(wanted))
    except IntegrityError as error:
        raise _meanwhile("") from error
    return [goal for goal in made if goal is not None]


def _change(caller: Caller, wanted: NewGoal, place: dict[str, Any]) -> Goal | None:
    goal = Goal.objects.select_for_update().filter(**place).first()
    if wanted.seen is not None and wanted.seen != (goal.version if goal else ""):
        raise _meanwhile(goal.by if goal else "")
    told = events.GoalSet(**place, value=None if wanted.value is None else str(wanted.value))
    emit(events.GOAL_SET, wanted.period, told, by=caller.id)
    if wanted.value is None:
        Goal.objects.filter(**place).delete()
        return None
    goal = goal or Goal(**place)
    goal.value = stored(wanted.value, metrics()[wanted.metric].unit, place["currency"])
    goal.version, goal.by = new_id("gol"), caller.name
    goal.save()
    return goal


def stored(value: Decimal, unit: Unit, currency: str) -> int:
    return int(value.scaleb(digits(unit, currency)).to_integral_value())


def _place(caller: Caller, wanted: NewGoal) -> dict[str, Any]:
    unit = _checked(wanted)
    if not admitted(caller.scope, wanted.period, wanted.part):
        raise KaiboError("kit.not_found", status=404)
    currency = (wanted.currency or company().currency) if unit is Unit.MONEY else ""
    return {"period": wanted.period, "part": wanted.part, "metric": wanted.metric, "currency": currency}


def _checked(wanted: NewGoal) -> Unit:
    if not PERIOD.fullmatch(wanted.period):
        raise KaiboError("planning.bad_period", status=422, period=wanted.period)
    if not PART.fullmatch(wanted.part):
        raise KaiboError("planning.bad_part", status=422, part=wanted.part)
    metric = metrics().get(wanted.metric)
    if metric is None:
        raise KaiboError("planning.bad_metric", status=422, metric=wanted.metric)
    return metric.unit


def _meanwhile(who: str) -> KaiboError:
    return KaiboError("planning.changed_by", status=409, who=who) if who else KaiboError("planning.changed", status=409)
