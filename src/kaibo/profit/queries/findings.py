"""What stands out: shows and products that lose money, and how much of the sales no cost is known of."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from kaibo.kit.i18n import LANGUAGES, say
from kaibo.metrics.api import Number, Query, Row, row_json

FEWEST_LINES = 20
"""A loss on fewer order lines is chance as much as anything."""
MOST_LOSSES = 3
COVERED = Decimal("0.95")
RESULTS = ("true_profit", "profit_before_pay", "product_profit")
"""The furthest result that was asked for is what a loss is told by."""


def findings(rows: list[Row], whole: Row, question: Query, called: dict[str, dict[str, Any]]) -> list[dict[str, Any]]:
    return [*_losses(rows, question, called), *_uncovered(whole, question)]


def _losses(rows: list[Row], question: Query, called: dict[str, dict[str, Any]]) -> list[dict[str, Any]]:
    """A subtotal below nothing is a loss whatever is still unknown: what lacks can only lower it."""
    by, result = question.by[0], next(key for key in RESULTS if key in question.keys)
    named = [row for row in rows if row.dimensions[by]]
    lost = [row for row in named if _value(row, result) < 0 and _value(row, "profit_lines") >= FEWEST_LINES]
    worst = sorted(lost, key=lambda row: _value(row, result))[:MOST_LOSSES]
    return [_loss(row, result, question, called, len(lost)) for row in worst]


def _loss(row: Row, result: str, question: Query, called: dict[str, dict[str, Any]], lost: int) -> dict[str, Any]:
    by = question.by[0]
    value, number = str(row.dimensions[by]), row.numbers[result]
    params = {
        "name": called.get(value, {}).get("name") or value,
        "amount": _money(number),
        "lines": f"{_value(row, 'profit_lines'):,.0f}",
        "few": str(FEWEST_LINES),
    }
    key = "loss" if not number.lacking else "loss_at_least"
    return _finding(key, "bad", params, _passport(row, question, result), {"id": value, "of": lost})


def _uncovered(whole: Row, question: Query) -> list[dict[str, Any]]:
    number = whole.numbers.get("cost_coverage")
    if number is None or number.value is None or number.value >= COVERED:
        return []
    params = {"share": f"{number.value * 100:.1f}%", "least": f"{COVERED * 100:.0f}%"}
    return [_finding("uncovered", "warn", params, _passport(whole, question, "cost_coverage"), {"id": "", "of": 1})]


def _finding(
    key: str, severity: str, params: dict[str, str], passport: str | None, about: dict[str, Any]
) -> dict[str, Any]:
    said = {str(language): say(language, f"profit.finding.{key}", **params) for language in LANGUAGES}
    return {"key": key, "severity": severity, **said, "passport": passport, **about}


def _passport(row: Row, question: Query, key: str) -> str | None:
    found: str | None = row_json(row, question)["numbers"][key]["passport"]
    return found


def _value(row: Row, key: str) -> Decimal:
    return row.numbers[key].value or Decimal(0)


def _money(number: Number) -> str:
    amount = f"{abs(number.value or 0):,.2f}"
    return f"¥{amount}" if number.currency == "CNY" else f"{number.currency or ''} {amount}".strip()
