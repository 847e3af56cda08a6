"""The heat map of one show."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from kaibo.accounts.api import Scope
from kaibo.kit.units import Unit
from kaibo.metrics.api import Number, Reason, number_json
from kaibo.review.broadcast import Broadcast, broadcast_of
from kaibo.review.heat.cells import Rate, drift, rate
from kaibo.review.heat.minutes import METRICS, Measure, Minutes, minutes
from kaibo.review.heat.stretches import Stretch, moment, stretches
from kaibo.review.replay.said import Said, said_in

ONLINE_CHANGE = "online_change"
COLUMNS: dict[str, Measure] = {
    ONLINE_CHANGE: "online",
    "interactions": "interactions",
    "clicks": "clicks",
    "orders": "orders",
    "gmv": "gmv",
    "left": "left",
}
"""What each column is made of, in their order."""


def heat_map(id: str, scope: Scope) -> dict[str, Any]:
    """Raises KaiboError (404) for a show or run outside the caller's scope."""
    broadcast = broadcast_of(id, scope)
    told = minutes(broadcast, scope)
    found, said = stretches(broadcast, told), said_in(broadcast)
    whole = Stretch("whole", "clock", "", "", told.at[0], told.at[-1] + 60) if told.at else None
    return {
        "show": broadcast.show.id if broadcast.show else None,
        "run": broadcast.run.id if broadcast.run else None,
        "title": broadcast.title,
        "started_at": broadcast.started_at,
        "ended_at": broadcast.ended_at,
        "by_segment": any(each.kind != "clock" for each in found),
        "columns": [_column(name, told) for name in COLUMNS],
        "rows": [_row(each, told, broadcast, said) for each in found],
        "whole": _cells(whole, told, broadcast) if whole else None,
    }


def _column(name: str, told: Minutes) -> dict[str, Any]:
    made_of = COLUMNS[name]
    return {
        "key": name,
        "unit": Unit.MONEY if name == "gmv" else Unit.QUANTITY,
        "teller": told.tellers.get(made_of),
        "metrics": list(METRICS[made_of]),
        "source": "orders" if made_of in {"orders", "gmv"} else "minutes",
        "sources": told.sources.get(made_of, []),
    }


def _row(stretch: Stretch, told: Minutes, broadcast: Broadcast, said: Said | None) -> dict[str, Any]:
    place = told.span(stretch.first, stretch.last)
    inside = told.at[place]
    return {
        "key": stretch.key,
        "kind": stretch.kind,
        "title": stretch.title,
        "product": stretch.product,
        "phrases": stretch.phrases,
        "said": said.between(stretch.first, stretch.last) if said else "",
        "began_at": moment(stretch.first),
        "ended_at": moment(stretch.last),
        "minutes": len(inside),
        "first_minute": moment(inside[0]) if inside else None,
        "cells": _cells(stretch, told, broadcast),
    }


def _cells(stretch: Stretch, told: Minutes, broadcast: Broadcast) -> dict[str, Any]:
    place = told.span(stretch.first, stretch.last)
    return {name: number_json(_number(name, cell(name, place, told), broadcast)) for name in COLUMNS}


def cell(name: str, place: slice, told: Minutes) -> Rate | None:
    """Per minute of the minutes in `place`; None where nobody told, or no minute lies there."""
    values = told.values.get(COLUMNS[name], [])
    return drift(values, place) if name == ONLINE_CHANGE else rate(values[place])


def _number(name: str, told: Rate | None, broadcast: Broadcast) -> Number:
    unit = Unit.MONEY if name == "gmv" else Unit.QUANTITY
    currency = broadcast.currency if name == "gmv" else None
    if told is None:
        return Number(None, unit, currency, reason=Reason.NO_DATA)
    return Number(told.value, unit, currency, numerator=told.total, denominator=Decimal(told.minutes))
