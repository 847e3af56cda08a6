"""Goals as a grid: a row each part of the company, a column the year and each month, and what was reached of each."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from kaibo.accounts.api import Scope, company
from kaibo.kit.errors import KaiboError
from kaibo.kit.units import Unit
from kaibo.metrics.api import Number, Reason, metrics, number_json
from kaibo.planning.goals.parts import COMPANY, kinds_for, names_of, split_part
from kaibo.planning.goals.reached import Horizon, Reached, Told, horizon, reached
from kaibo.planning.goals.reading import goals

METRICS = (
    "gmv", "gsv", "orders", "units", "shows", "live_hours", "views", "follows", "order_value", "gmv_per_hour",
    "conversion_times",
)  # fmt: skip
"""What goals are usually set for; any other metric that has one is offered too."""
ADDING = METRICS[:8]
"""Those whose months add up to their year."""

Goals = dict[tuple[str, str], dict[str, Any]]


def grid(scope: Scope, year: int, metric: str, by: str, currency: str = "") -> dict[str, Any]:
    """The year's goals for one metric. Raises KaiboError (422) for a metric or a cut that isn't one."""
    if metric not in metrics():
        raise KaiboError("planning.bad_metric", status=422, metric=metric[:60])
    kinds = [kind for kind in kinds_for(scope) if kind != "show"]
    cut = by if by in kinds else next(iter(kinds), "")
    seen = horizon(scope, currency)
    found = reached(metric, year, cut, scope, seen)
    set_goals = _goals(scope, metric, year, seen)
    parts = sorted({part for part, _ in set_goals if split_part(part)[0] == cut} | found.parts())
    named = names_of(parts)
    rows = [_row(part, named, year, set_goals, found) for part in [*([COMPANY] if scope.all else []), *parts]]
    return {
        **told_of_all(scope, metric, seen),
        "year": year,
        "by": cut,
        "kinds": kinds_for(scope),
        "rows": [*rows[:1], *sorted(rows[1:], key=_size)] if scope.all else sorted(rows, key=_size),
    }


def told_of_all(scope: Scope, metric: str, seen: Horizon) -> dict[str, Any]:
    """What every grid of goals says of its numbers."""
    set_for = {goal["metric"] for goal in goals(scope)}
    offered = [*METRICS, *sorted(set_for - set(METRICS))]
    known = metrics()
    return {
        "metric": metric,
        "metrics": [
            {"key": key, "zh": known[key].zh, "en": known[key].en, "unit": known[key].unit, "basis": known[key].basis}
            for key in dict.fromkeys([*offered, metric])
            if key in known
        ],
        "adds": metric in ADDING,
        "currency": currency_of(metric, seen),
        "currencies": list(seen.coin.currencies) if known[metric].unit is Unit.MONEY else [],
        "until": seen.until,
        "today": seen.today,
    }


def currency_of(metric: str, seen: Horizon) -> str:
    return (seen.coin.currency or company().currency) if metrics()[metric].unit is Unit.MONEY else ""


def periods_of(year: int) -> list[str]:
    return [str(year), *(f"{year}-{month:02}" for month in range(1, 13))]


def cell(place: dict[str, str], goal: dict[str, Any] | None, now: Told, before: Told | None) -> dict[str, Any]:
    """A goal, or where one may be set, with what was reached of it."""
    kept = {name: goal[name] if goal else None for name in ("value", "by", "at")}
    share = _share(now.number, goal["value"]) if goal and goal["value"] else None
    return {
        **place,
        **kept,
        "version": goal["version"] if goal else "",
        "reached": now.shown,
        "completion": number_json(share) if share else None,
        "before": before.shown if before else None,
    }


def _goals(scope: Scope, metric: str, year: int, seen: Horizon) -> Goals:
    currency = currency_of(metric, seen)
    wanted = set(periods_of(year))
    return {
        (goal["part"], goal["period"]): goal
        for goal in goals(scope)
        if goal["metric"] == metric and goal["currency"] == currency and goal["period"] in wanted
    }


def _row(part: str, named: dict[str, str], year: int, set_goals: Goals, found: Reached) -> dict[str, Any]:
    kind, name = split_part(part)
    cells = [_cell(part, period, set_goals, found) for period in periods_of(year)]
    return {"part": part, "kind": kind, "name": named.get(part, name), "day": None, "cells": cells}


def _cell(part: str, period: str, set_goals: Goals, found: Reached) -> dict[str, Any]:
    place, goal = {"period": period, "part": part}, set_goals.get((part, period))
    return cell(place, goal, found.at(part, period), found.before(part, period))


def _share(number: Number, goal: Decimal) -> Number:
    if number.value is None:
        return Number(None, Unit.RATIO, reason=number.reason or Reason.NO_DATA)
    return Number(number.value / goal, Unit.RATIO, numerator=number.value, denominator=goal)


def _size(row: dict[str, Any]) -> tuple[float, str]:
    """The largest goal first, then what was reached most, now or last year."""
    whole = row["cells"][0]
    sizes: Iterable[Any] = (whole["value"], whole["reached"]["value"], (whole["before"] or {}).get("value"))
    return -float(next((each for each in sizes if each), 0)), row["name"]
