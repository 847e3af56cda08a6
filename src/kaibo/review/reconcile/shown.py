"""Cells and parts of a reconciliation as the page gets them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from kaibo.accounts.api import Scope
from kaibo.metrics.api import Number, metrics, wire
from kaibo.review.reconcile.bridge import Part
from kaibo.review.reconcile.questions import Asked, Told
from kaibo.shows.api import titles_of, within
from kaibo.trade.api import BEHIND

MOST_UNITS = 100
"""Shows or days named beneath a part; the rest is counted."""


def passport_of(metric: str, source: str, asked: Asked, told: Told) -> dict[str, Any]:
    """A number of the board with the way to its passport."""
    rows = told.get(f"total {source}")
    number = rows[0].numbers.get(metric) if rows else None
    return wire(metric, number, **filters_of(asked), source=source)


def board_cell(side: dict[str, Any], state: str, gap: Decimal | None, against: Decimal | None) -> dict[str, Any]:
    return {**side, "state": state, "gap": gap, "share": gap / against if gap is not None and against else None}


def part_shown(part: Part, asked: Asked, told: Told, scope: Scope) -> dict[str, Any]:
    units = part.units[:MOST_UNITS]
    return {
        "cause": part.cause,
        "amount": part.amount,
        "units": named_units(units, scope),
        "units_total": len(part.units),
        "listed": part.cause in BEHIND,
        "made_of": [_made_of(metric, source, part, asked) for metric, source in part.metrics],
    }


def named_units(units: tuple[str, ...], scope: Scope) -> list[dict[str, Any]]:
    """Shows by name, days as they are."""
    titles = titles_of({unit for unit in units if not _is_day(unit)})
    days = dict(within(scope).filter(id__in=titles).values_list("id", "business_day"))
    return [{"id": unit, "title": titles.get(unit, ""), "day": _day(unit, days)} for unit in units]


def _is_day(unit: str) -> bool:
    return len(unit) == len("2026-01-01") and unit[4] == unit[7] == "-"


def _day(unit: str, days: dict[str, date | None]) -> date | None:
    return date.fromisoformat(unit) if _is_day(unit) else days.get(unit)


def _made_of(metric: str, source: str, part: Part, asked: Asked) -> dict[str, Any]:
    declared = metrics()[metric]
    narrowed = {**filters_of(asked), "source": source, **({"show": ""} if part.cause == "outside_shows" else {})}
    passport = wire(metric, Number(None, declared.unit), **narrowed)["passport"]
    return {"zh": declared.zh, "en": declared.en, "passport": passport}


def filters_of(asked: Asked) -> dict[str, str]:
    window = asked.window
    days = {"from": str(window.first), "to": str(window.last)} if window else {}
    return {**days, **asked.filters}
