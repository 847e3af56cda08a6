"""The hosts beside one plan's goods."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from kaibo.accounts.api import Caller
from kaibo.kit import clock
from kaibo.kit.units import Unit
from kaibo.metrics.api import Number, Query, Reason, number_json
from kaibo.planning.fit.arithmetic import FEWEST, Fit, fits
from kaibo.planning.fit.buyers import buyers, lacks
from kaibo.planning.fit.sold import REST, Shelf, parts, sold, wanted
from kaibo.planning.models import Plan
from kaibo.planning.plans.reading import plan_of
from kaibo.planning.proposals.expecting import FEWEST as FEWEST_SHOWS
from kaibo.planning.proposals.history import History, Past, history
from kaibo.planning.proposals.way import way

Row = dict[str, Any]


def fit(id: str, caller: Caller) -> Row:
    """Hosts of the account's year, the best for these goods first. Raises KaiboError (404) as `plan_of`."""
    plan = plan_of(id, caller.scope)
    told = history(plan.account, caller.scope, min(plan.planned_at, clock.now()), fewest=FEWEST_SHOWS)
    goods = wanted(plan)
    shelf = sold(told, goods) if goods and told.shows else {}
    found = fits(parts(told.shows, shelf), {name: len(products) for name, products in goods.items()})
    shows = {host: [each for each in told.shows if each.host == host] for host in found}
    audience = buyers(told, {host: [each.id for each in shows[host]] for host in found})
    return {
        "level": told.level,
        "currency": plan.currency,
        "goods": [{"category": _name(name), "items": len(products)} for name, products in goods.items()],
        "rows": sorted(
            (_row(host, found[host], shows[host], goods, shelf, told, plan) | audience[host] for host in found),
            key=lambda row: (-row["whole"]["value"], row["host"]),
        ),
        "lacks": lacks(audience) if found else [],
        "fewest": FEWEST,
        "alone": len({each.host for each in told.shows if each.host}) == 1,
    }


def _row(
    host: str, cells: Mapping[str, Fit], shows: Sequence[Past], goods: Mapping[str, Sequence[str]],
    shelf: Shelf, told: History, plan: Plan,
) -> Row:  # fmt: skip
    return {
        "host": host,
        "planned": host in plan.hosts,
        "whole": _shown(cells[""]),
        "cells": [
            {"category": _name(name), "fit": _shown(cells[name]), **_sold(name, products, shows, shelf, told, plan)}
            for name, products in goods.items()
        ],
    }


def _sold(
    name: str, products: Sequence[str], shows: Sequence[Past], shelf: Shelf, told: History, plan: Plan
) -> Row:  # fmt: skip
    """What the host sold of it a minute: of pitches where a file tells how long they were, else of the shows."""
    had = [(each, shelf[each.id][name]) for each in shows if name in shelf.get(each.id, {})]
    pitched = [one.pitched for _, one in had]
    timed = bool(had) and all(pitched)
    minutes = sum(each or 0.0 for each in pitched) if timed else sum(show.hours * 60 for show, _ in had)
    asked = told.question.only(product=tuple(products)) if name == REST else told.question.only(category=(name,))
    return {
        "shows": len(had),
        "per_minute": number_json(_rate(sum(one.gmv for _, one in had), minutes, plan.currency), _way(asked, had)),
        "minutes_of": "pitches" if timed else "shows",
    }


def _way(asked: Query, had: Sequence[tuple[Past, Any]]) -> str | None:
    return way(asked, "gmv", [each.id for each, _ in had])


def _rate(gmv: float, minutes: float, currency: str) -> Number:
    if not minutes:
        return Number(None, Unit.MONEY, currency, reason=Reason.NO_DATA)
    above, below = Decimal(str(round(gmv, 2))), Decimal(str(round(minutes, 1)))
    return Number(above / below, Unit.MONEY, currency, numerator=above, denominator=below)


def _shown(one: Fit) -> Row:
    return {**vars(one), "verdict": one.verdict}


def _name(name: str) -> str:
    return "" if name == REST else name
