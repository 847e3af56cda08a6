"""The same numbers of an earlier window, beside those of now: 环比 and 同比."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal

from kaibo.kit.clock import months_after
from kaibo.kit.errors import KaiboError
from kaibo.metrics.answer.rows import answer, answer_all
from kaibo.metrics.dimension import Value
from kaibo.metrics.number import Change, Number, Row
from kaibo.metrics.query import Query
from kaibo.metrics.window import Window, last_year, previous


def answer_compared(query: Query) -> list[Row]:
    """Rows with `changes` against the window named by `compare`; rows as they are if none is named.

    A cut by time is set against the one that stands at the same place of the earlier window. KaiboError 422
    if there is no window to go back from.
    """
    if not query.compare:
        return answer(query)
    if query.window is None:
        raise KaiboError("metrics.compare_needs_window", status=422)
    base = previous(query.window) if query.compare == "previous" else last_year(query.window)
    told = answer_all({"now": query, "before": replace(query, window=base)})
    before = {_moved(row, query, query.window, base): row.numbers for row in told["before"]}
    return [replace(row, changes=_changes(row, before.get(_cut(row), {}))) for row in told["now"]]


def change(now: Number, before: Number) -> Change:
    """What became of a number; of rates the difference is in points."""
    if now.value is None or before.value is None or now.currency != before.currency:
        return Change(before, None, None)
    difference = now.value - before.value
    ratio = (difference / abs(before.value)).quantize(Decimal("1e-9")) if before.value else None
    return Change(before, difference, ratio)


def _changes(row: Row, before: dict[str, Number]) -> dict[str, Change]:
    return {key: change(number, before[key]) for key, number in row.numbers.items() if key in before}


def _cut(row: Row) -> tuple[Value, ...]:
    return tuple(row.dimensions.values())


def _moved(row: Row, query: Query, window: Window, base: Window) -> tuple[Value, ...]:
    """The cut of now that stands where this row's cut stood."""
    whole = query.compare == "year" or bool(window.months)
    months = (window.first.year - base.first.year) * 12 + window.first.month - base.first.month if whole else 0
    days = (window.first - base.first).days
    return tuple(_value(key, value, months, days) for key, value in row.dimensions.items())


def _value(key: str, value: Value, months: int, days: int) -> Value:
    if value is None:
        return None
    if key == "year":
        return int(value) + months // 12 if months % 12 == 0 else None
    if not isinstance(value, str):
        return value
    if key == "month":
        return months_after(date.fromisoformat(f"{value}-01"), months).strftime("%Y-%m") if months else None
    if key == "day":
        return (date.fromisoformat(value) + timedelta(days=days)).isoformat()
    if key == "minute":
        return (datetime.fromisoformat(value) + timedelta(days=days)).strftime("%Y-%m-%dT%H:%MZ")
    return value
