"""The settlement statement against the orders: from what buyers paid to what was settled, part by part."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

from kaibo.accounts.api import Scope
from kaibo.metrics.api import Row, answer_kept, wire
from kaibo.review.reconcile.bridge import Part, closed
from kaibo.review.reconcile.questions import Asked
from kaibo.review.reconcile.shown import filters_of
from kaibo.trade.api import VERDICTS, has_statements

SIGNS = {
    "missing": -1,
    "extra": 1,
    "amount": 1,
    "status": 1,
    "subsidy": 1,
    "refunds": -1,
    "taken_back": -1,
    "platform_fee": -1,
    "commission": -1,
    "channel_fee": -1,
    "other_fee": -1,
}
"""What is added and taken off on the way from paid to settled, in this order."""
ENDS = ("due", "settled")
COUNTS = ("orders", *(f"{verdict}_orders" for verdict in VERDICTS))
KEYS = tuple(f"statement_{name}" for name in (*ENDS, *SIGNS, *COUNTS))


def statement(asked: Asked, scope: Scope) -> dict[str, Any]:
    """Nothing but ends without a value where no statement was imported."""
    if not has_statements():
        return {**{name: wire(f"statement_{name}", None) for name in (*ENDS, *COUNTS)}, "parts": []}
    question = asked.question(KEYS, "statement")
    row = answer_kept({"statement": replace(question, scope=scope)})["statement"][0]
    due, settled = (_value(row, name) for name in ENDS)
    shown = {name: _num(row, name, asked) for name in (*ENDS, *COUNTS)}
    if due is None or settled is None:
        return {**shown, "parts": []}
    parts = closed((Part(name, sign * (_value(row, name) or Decimal())) for name, sign in SIGNS.items()), settled - due)
    return {**shown, "parts": [_part(part, row, asked) for part in parts]}


def _part(part: Part, row: Row, asked: Asked) -> dict[str, Any]:
    num = _num(row, part.cause, asked) if part.cause in SIGNS else None
    return {"cause": part.cause, "amount": part.amount, "num": num, "listed": part.cause in VERDICTS}


def _value(row: Row, name: str) -> Decimal | None:
    return row.numbers[f"statement_{name}"].value


def _num(row: Row, name: str, asked: Asked) -> dict[str, Any]:
    return wire(f"statement_{name}", row.numbers[f"statement_{name}"], **filters_of(asked), source="statement")
