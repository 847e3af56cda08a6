"""Goals: set, changed, taken away; each change is an event."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db import transaction

from kaibo.accounts.api import Caller, Scope, company
from kaibo.events.api import emit
from kaibo.kit.errors import KaiboError
from kaibo.kit.units import Unit, digits, shown
from kaibo.metrics.api import metrics
from kaibo.planning import events
from kaibo.planning.models import Goal
from kaibo.shows.api import within

PERIOD = re.compile(r"\d{4}(-(0[1-9]|1[0-2]))?|show_\w+")
PART = re.compile(r"((platform|account|host|category):.+)?")


@dataclass(frozen=True)
class NewGoal:
    """`value` in units people read (yuan, a fraction); None takes the goal away."""

    period: str
    part: str
    metric: str
    value: Decimal | None
    currency: str = ""


def goals(scope: Scope, period: str = "") -> list[dict[str, Any]]:
    """All goals, or those of one period, as people read them; of accounts, hosts and shows as far as may be seen."""
    found = Goal.objects.filter(period=period) if period else Goal.objects.all()
    every = found.order_by("period", "part", "metric")
    return [_shown(goal) for goal in every if _admitted(scope, goal.period, goal.part)]


def set_goal(caller: Caller, wanted: NewGoal) -> None:
    """Raises KaiboError for a period, part or metric that doesn't exist, or (404) lies outside the caller's scope."""
    unit = _checked(wanted)
    if not _admitted(caller.scope, wanted.period, wanted.part):
        raise KaiboError("kit.not_found", status=404)
    currency = (wanted.currency or company().currency) if unit is Unit.MONEY else ""
    place: dict[str, Any] = {
        "period": wanted.period,
        "part": wanted.part,
        "metric": wanted.metric,
        "currency": currency,
    }
    with transaction.atomic():
        if wanted.value is None:
            Goal.objects.filter(**place).delete()
        else:
            stored = int(wanted.value.scaleb(digits(unit, currency)))
            Goal.objects.update_or_create(**place, defaults={"value": stored, "by": caller.name})
        told = events.GoalSet(**place, value=None if wanted.value is None else str(wanted.value))
        emit(events.GOAL_SET, wanted.period, told, by=caller.id)


def _admitted(scope: Scope, period: str, part: str) -> bool:
    """What is neither one account's nor one host's nor one show's is the whole company's."""
    kind, _, name = part.partition(":")
    named = {"account": "", "host": "", kind: name}
    if kind in {"account", "host"} and not scope.admits(account=named["account"], host=named["host"]):
        return False
    return scope.all or not period.startswith("show_") or within(scope).filter(id=period).exists()


def _checked(wanted: NewGoal) -> Unit:
    if not PERIOD.fullmatch(wanted.period):
        raise KaiboError("planning.bad_period", status=422, period=wanted.period)
    if not PART.fullmatch(wanted.part):
        raise KaiboError("planning.bad_part", status=422, part=wanted.part)
    metric = metrics().get(wanted.metric)
    if metric is None:
        raise KaiboError("planning.bad_metric", status=422, metric=wanted.metric)
    return metric.unit


def _shown(goal: Goal) -> dict[str, Any]:
    unit = metrics()[goal.metric].unit
    copied = {name: getattr(goal, name) for name in ("period", "part", "metric", "currency", "by")}
    return {**copied, "value": shown(goal.value, unit, goal.currency), "unit": unit}
