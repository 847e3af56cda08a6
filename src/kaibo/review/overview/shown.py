"""The overview as its page gets it: periods with their changes, the goal, the heading, the days."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from kaibo.kit.clock import months_after
from kaibo.kit.units import Unit
from kaibo.metrics.api import (
    Number,
    Query,
    Reason,
    Row,
    Window,
    change,
    metrics,
    month_end,
    number_json,
    row_json,
)
from kaibo.review.overview.pace import Pace, Why
from kaibo.review.overview.part import Set
from kaibo.review.overview.span import Span

KEYS = (
    "gmv",
    "orders",
    "order_value",
    "shows",
    "live_hours",
    "gmv_per_hour",
    "views",
    "conversion_times",
    "refund_rate",
)
GMV = "gmv"


def period_shown(span: Span, asked: Mapping[str, Query], rows: Mapping[str, Row], goal: Set | None) -> dict[str, Any]:
    """`asked` and `rows` hold the span's own window as `now` and the earlier ones that can be compared."""
    told = {side: row_json(row, asked[side])["numbers"] for side, row in rows.items()}
    windows = {side: _window(each.window) for side, each in asked.items() if each.window}
    return {
        "name": span.name,
        "over": span.over,
        "window": _window(span.window),
        "end": span.end,
        "previous": windows.get("previous"),
        "year": windows.get("year"),
        "gone": Decimal(span.window.days) / span.length,
        "numbers": {key: _compared(key, rows, told) for key in KEYS},
        "goal": _goal(goal, rows["now"].numbers[GMV]) if goal else None,
    }


def _compared(key: str, rows: Mapping[str, Row], told: Mapping[str, dict[str, Any]]) -> dict[str, Any]:
    sides: dict[str, Any] = {"previous": None, "year": None}
    for side in rows.keys() - {"now"}:
        found = change(rows["now"].numbers[key], rows[side].numbers[key])
        sides[side] = {"before": told[side][key], "difference": found.difference, "ratio": found.ratio}
    return {"num": told["now"][key], **sides}


def _window(window: Window) -> dict[str, date]:
    return {"first": window.first, "last": window.last}


def _goal(goal: Set, sold: Number) -> dict[str, Any]:
    return {"value": goal.value, "version": goal.version, "completion": number_json(_share(sold, goal.value))}


def _share(sold: Number, goal: Decimal) -> Number:
    if sold.value is None:
        return Number(None, Unit.RATIO, reason=sold.reason or Reason.NO_DATA)
    return Number(sold.value / goal, Unit.RATIO, numerator=sold.value, denominator=goal)


def pace_shown(found: Pace | Why, goal: dict[str, Any] | None, currency: str) -> dict[str, Any]:
    if not isinstance(found, Pace):
        return {"why": found, "sum": None, "completion": None, "share": None, "months": [], "like": ""}
    bounds = {"value": found.value, "low": found.low, "high": found.high}
    return {
        "why": None,
        "sum": {**bounds, "currency": currency},
        "completion": {name: value / goal["value"] for name, value in bounds.items()} if goal else None,
        "share": found.share,
        "months": list(found.months),
        "like": found.like,
    }


def days_shown(first: date, days: Mapping[date, Decimal]) -> list[dict[str, Any]]:
    """Each day of the month beside the same day of the year before; missing where it is not told."""
    month = [first + timedelta(days=number) for number in range(month_end(first).day)]
    return [{"day": day, "gmv": days.get(day), "last_year": days.get(_year_before(day))} for day in month]


def _year_before(day: date) -> date:
    """29 February has no such day: it is told of no day."""
    before = months_after(day, -12)
    return before if before.day == day.day else date.min


def columns() -> list[dict[str, Any]]:
    known = metrics()
    return [
        {"key": key, "zh": known[key].zh, "en": known[key].en, "unit": known[key].unit, "basis": known[key].basis}
        for key in KEYS
    ]
