"""Numbers of a line of the page: each against earlier days, and shares of a whole."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from kaibo.kit.units import Unit
from kaibo.metrics.api import Basis, Number, Query, Reason, Row, change, metrics, number_json, row_json

Told = Mapping[str, list[Row]]
EXACT = Decimal("1e-9")
SHARES = {
    "views_share": ("观看占比（次数）", "Share of views"),
    "orders_share": ("订单占比", "Share of orders"),
    "spend_share": ("消耗占比", "Share of spend"),
}


def found(rows: Iterable[Row], cut: Mapping[str, Any]) -> Row | None:
    """The row of the same cut."""
    return next((row for row in rows if row.dimensions == cut), None)


def compared(row: Row, question: Query, then: Row | None) -> dict[str, Any]:
    """All numbers of a row, each beside the same number of the row of earlier days, where that has it."""
    told = row_json(Row(row.dimensions, row.numbers), question)["numbers"]
    return {
        key: {"num": told[key], "before": against(number, then.numbers.get(key) if then else None)}
        for key, number in row.numbers.items()
    }


def share(part: Number | None, whole: Number | None) -> Number:
    """The part over the whole; missing where either is, or where they are of different currencies."""
    if part is None or whole is None or part.value is None or whole.value is None:
        return Number(None, Unit.RATIO, reason=(part.reason if part else None) or Reason.NO_DATA)
    if part.currency != whole.currency:
        return Number(None, Unit.RATIO, reason=Reason.CURRENCIES)
    if not whole.value:
        return Number(None, Unit.RATIO, reason=Reason.ZERO)
    ratio = (part.value / whole.value).quantize(EXACT)
    return Number(ratio, Unit.RATIO, numerator=part.value, denominator=whole.value)


def columns(keys: Iterable[str]) -> list[dict[str, Any]]:
    """Names and units, in the order of a table; shares have names of their own."""
    return [_column(key) for key in keys]


def _column(key: str) -> dict[str, Any]:
    if key in SHARES:
        zh, en = SHARES[key]
        return {"key": key, "zh": zh, "en": en, "unit": Unit.RATIO, "basis": Basis.TIMES}
    known = metrics()[key]
    return {"key": key, "zh": known.zh, "en": known.en, "unit": known.unit, "basis": known.basis}


def is_told(number: Number) -> bool:
    return number.value is not None or bool(number.amounts)


def against(now: Number, before: Number | None) -> dict[str, Any] | None:
    """The change since then; of shares the difference is in points."""
    if before is None:
        return None
    told = change(now, before)
    return {"before": number_json(told.before), "difference": told.difference, "ratio": told.ratio}


def currencies(row: Row) -> list[str]:
    """Every currency that some amount of the row is told in."""
    names = {each.currency for each in row.numbers.values()}
    return sorted(
        {name for name in names if name} | {name for each in row.numbers.values() for name, _ in each.amounts}
    )
