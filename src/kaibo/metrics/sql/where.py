"""Conditions: what is visible, when, which part, for whom."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from kaibo.metrics.dimension import DIMENSIONS
from kaibo.metrics.query import Query
from kaibo.metrics.visible import Visible
from kaibo.metrics.window import FIRST, LAST

EVER = date(FIRST, 1, 1), date(LAST, 12, 31)
"""Bound where no window is asked for, so that a view may narrow what it reads to it."""
SUBJECTS = ("account", "platform", "show")
"""Filters that hold for a subject as a whole, so that they may be applied before the newest is chosen."""


def bound(query: Query, seen: Visible, zone: str) -> dict[str, Any]:
    """Values for every place that any statement of this question may hold."""
    params = {**seen.params(), "zone": zone}
    first, last = (query.window.first, query.window.last) if query.window else EVER
    params |= {"first": first, "last": last}
    for key, values in query.filters:
        params[f"in_{key}"] = [DIMENSIONS[key].stored(value) for value in values]
    params |= {"scope_accounts": list(query.scope.accounts), "scope_host": query.scope.host or ""}
    return params


def in_window(query: Query) -> list[str]:
    """Within the window; a month's number only if the whole month is. Rows without a date are in no window."""
    if query.window is None:
        return []
    return [
        "business_day BETWEEN {first:Date} AND {last:Date}",
        "(precision != 'month' OR toLastDayOfMonth(business_day) <= {last:Date})",
    ]


def chosen(query: Query, keys: Iterable[str]) -> list[str]:
    """The filters among `keys` that the question sets."""
    asked = dict(query.filters)
    return [f"{DIMENSIONS[key].sql} IN {{in_{key}:Array({DIMENSIONS[key].type})}}" for key in keys if key in asked]


def filtered(query: Query, *, apart: bool) -> list[str]:
    """What is filtered by in the statement; what comes `apart` by currency is filtered when it has come."""
    return [key for key, _ in query.filters if not (apart and key == "currency")]


def in_scope(query: Query, *, hosts: bool) -> list[str]:
    """What the asker may see. Rows that tell no host are not seen by one who may see a host only."""
    scope = query.scope
    if scope.all:
        return []
    ways = []
    if scope.accounts:
        ways.append("account IN {scope_accounts:Array(String)}")
    if scope.host and hosts:
        ways.append("host = {scope_host:String}")
    return [f"({' OR '.join(ways) or '0'})"]


def every(conditions: Iterable[str]) -> str:
    return "\n    AND ".join(conditions) or "1"
