"""Profit, cut as asked: each row with what it is made of, all of them together step by step, and what stands out."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from kaibo.accounts.api import Scope
from kaibo.metrics.api import Query, Row, answer_kept, metrics, row_json
from kaibo.profit.queries.asked import Asked, currencies
from kaibo.profit.queries.findings import findings
from kaibo.shows.api import account_names, titles_of, within

MOST = 500
"""Rows of one answer; the rest is counted in `total`."""
STEPS = (
    ("profit_gmv", "income"),
    ("profit_refunds", "cost"),
    ("net_sales", "result"),
    ("goods_cost", "cost"),
    ("gross_profit", "result"),
    ("commission_cost", "cost"),
    ("service_fee", "cost"),
    ("freight_insurance", "cost"),
    ("product_profit", "result"),
    ("show_spend", "cost"),
    ("gift_cost", "cost"),
    ("other_show_cost", "cost"),
    ("profit_before_pay", "result"),
    ("host_pay", "cost"),
    ("true_profit", "result"),
)
NAMELESS: dict[str, Any] = {"name": "", "day": None, "host": ""}


def statement(asked: Asked, scope: Scope) -> dict[str, Any]:
    """Newest months first, else the largest sales. Orders in one currency at a time: the company's, if it has any."""
    known = currencies()
    currency = asked.currency or (known[0] if known else "")
    question = asked.checked().question(scope, currency)
    whole = replace(question, by=())
    told = answer_kept({"rows": question, "whole": whole})
    sold = [row for row in told["rows"] if row.numbers["profit_gmv"].value is not None]
    ordered = sorted(sold, key=lambda row: _place(row, asked.by), reverse=True)
    called = _names(ordered[:MOST], asked.by, scope)
    rows = [_row(row, question, called) for row in ordered[:MOST]]
    window = question.window
    return {
        "by": asked.by,
        "from": window.first if window else None,
        "to": window.last if window else None,
        "currency": currency,
        "currencies": known,
        "columns": [_column(key) for key in question.keys],
        "steps": [{"key": key, "kind": kind} for key, kind in STEPS if key in question.keys],
        "whole": _row(told["whole"][0], whole, {}),
        "rows": rows,
        "total": len(ordered),
        "findings": findings(ordered, told["whole"][0], question, called),
    }


def _place(row: Row, by: str) -> tuple[str, float]:
    month = str(row.dimensions[by] or "") if by == "month" else ""
    return month, float(row.numbers["profit_gmv"].value or 0)


def _row(row: Row, question: Query, called: dict[str, dict[str, Any]]) -> dict[str, Any]:
    value = value_of(row, question)
    return {"id": value, **called.get(value, NAMELESS), "numbers": row_json(row, question)["numbers"]}


def value_of(row: Row, question: Query) -> str:
    return str(row.dimensions[question.by[0]] or "") if question.by else ""


def _column(key: str) -> dict[str, Any]:
    known = metrics()[key]
    return {"key": key, "zh": known.zh, "en": known.en, "unit": known.unit, "basis": known.basis}


def _names(rows: list[Row], by: str, scope: Scope) -> dict[str, dict[str, Any]]:
    """What each value is called; a show's day and host too."""
    ids = {str(row.dimensions[by]) for row in rows if row.dimensions[by]}
    if by == "product":
        return {str(row.dimensions[by]): {**NAMELESS, "name": row.labels.get("product", "")} for row in rows}
    if by == "account":
        names = account_names(ids)
        return {id: {**NAMELESS, "name": names.get(id, "")} for id in ids}
    if by == "show":
        titles = titles_of(ids)
        seen = within(scope).filter(id__in=ids)
        return {each.id: {"name": titles[each.id], "day": each.business_day, "host": each.host} for each in seen}
    return {}
