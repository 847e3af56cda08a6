"""What became of paid orders, by product, province, platform, show or month."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from kaibo.accounts.api import Scope
from kaibo.kit.units import Unit
from kaibo.metrics.api import Number, Query, Reason, Row, answer_kept, ask, metrics, row_json
from kaibo.trade.queries.cuts import MOST, Part, names
from kaibo.trade.queries.tellers import tellers

CUTS = ("product", "province", "platform", "show", "month")
STEPS = ("orders", "shipped_orders", "received_orders", "refund_orders")
RATES = ("ship_rate", "fulfilment_rate", "ship_48h_rate", "ship_time", "refund_order_rate")
OF_REFUNDS = ("return_rate_by_payment",)
COLUMNS = (*STEPS, *RATES, *OF_REFUNDS)


def followthrough(part: Part, scope: Scope) -> dict[str, Any]:
    """Most orders first; months newest first. Order files alone answer, return rates come with after-sales."""
    asked = questions(part, scope)
    told = answer_kept(asked)
    returned = {row.dimensions[part.by]: row for row in told["returned"]}
    rows = [row for row in told["orders"] if row.numbers["orders"].value]
    called = names(rows, part.by, scope)
    ordered = sorted(rows, key=lambda row: _place(row, part.by), reverse=True)
    return {
        "by": part.by,
        "from": part.window.first,
        "to": part.window.last,
        "columns": _columns(),
        "rows": [_row(row, returned.get(row.dimensions[part.by]), asked, called) for row in ordered[:MOST]],
        "total": len(ordered),
        "whole": _row(told["whole"][0], told["whole_returned"][0], _whole(asked), {}),
        "tellers": tellers(part.platform, scope),
    }


def questions(part: Part, scope: Scope) -> dict[str, Query]:
    orders = ask((*STEPS, *RATES), by=[part.by], window=part.window, filters={**part.filters, "source": "orders"})
    returned = ask(OF_REFUNDS, by=[part.by], window=part.window, filters=part.filters)
    asked = {"orders": replace(orders, scope=scope), "returned": replace(returned, scope=scope)}
    whole = _whole(asked)
    return {**asked, "whole": whole["orders"], "whole_returned": whole["returned"]}


def _whole(asked: dict[str, Query]) -> dict[str, Query]:
    return {name: replace(asked[name], by=()) for name in ("orders", "returned")}


def _place(row: Row, by: str) -> tuple[str, float]:
    month = str(row.dimensions[by] or "") if by == "month" else ""
    return month, float(row.numbers["orders"].value or 0)


def _row(row: Row, returned: Row | None, asked: dict[str, Query], called: dict[str, dict[str, Any]]) -> dict[str, Any]:
    numbers = row_json(row, asked["orders"])["numbers"]
    back = returned or Row(row.dimensions, {key: _unknown() for key in OF_REFUNDS})
    by = asked["orders"].by
    value = str(row.dimensions[by[0]] or "") if by else ""
    return {
        "id": value,
        **called.get(value, {"name": "", "day": None, "host": ""}),
        "numbers": numbers | row_json(back, asked["returned"])["numbers"],
    }


def _unknown() -> Number:
    return Number(None, Unit.RATIO, reason=Reason.NO_DATA)


def _columns() -> list[dict[str, Any]]:
    known = metrics()
    return [
        {"key": key, "zh": known[key].zh, "en": known[key].en, "unit": known[key].unit, "basis": known[key].basis}
        for key in COLUMNS
    ]
