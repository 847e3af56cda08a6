"""What came of a launch: each product's first two weeks beside those of the account's former new products."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from statistics import median
from typing import Any

from kaibo.accounts.api import Scope, company
from kaibo.kit.clock import business_day, now
from kaibo.metrics.api import Number, Query, Reason, Row, Window, answer_kept, ask, metrics, number_json, wire
from kaibo.planning.models import Launch, Plan
from kaibo.trade.api import first_sold

KEYS = ("orders", "gmv", "click_to_order", "refund_rate")
DAYS = 14
KNOWN_BEFORE = timedelta(days=30)
"""How long an account's orders must be known before a product's first sale to call it new."""
LOOK_BACK = timedelta(days=365)
MOST = 40
FEWEST = 5
"""Former new products under which no median is told."""


def result(launch: Launch, scope: Scope) -> dict[str, Any]:
    """`days` of the fourteen that have passed; former products are looked at over as many. Empty before the debut."""
    card, plan = company(), launch.plan
    first = business_day(plan.planned_at, zone=card.zone, starts_at_hour=card.day_start)
    today = business_day(now(), zone=card.zone, starts_at_hour=card.day_start)
    days = max(0, min(DAYS, (today - first).days + 1))
    if not days:
        return {"days": 0, "of": DAYS, "n": 0, "products": []}
    former = former_products(plan, set(launch.products), first, scope)
    questions = {each: _asked(plan, each, begun, days, scope) for each, begun in former.items()}
    questions |= {each: _asked(plan, each, first, days, scope) for each in launch.products}
    told = answer_kept(questions)
    usual = [told[each] for each in former]
    window = {"from": first.isoformat(), "to": (first + timedelta(days=days - 1)).isoformat()}
    names = dict(plan.items.values_list("product", "name"))
    rows = [
        {"product": each, "name": names.get(each, each), "numbers": _numbers(plan, each, told[each], usual, window)}
        for each in launch.products
    ]
    return {"days": days, "of": DAYS, "n": len(former), "products": rows}


def former_products(plan: Plan, launched: set[str], before: date, scope: Scope) -> dict[str, date]:
    """The account's products first sold in the year before, whose two weeks were over, with their first day: the newest
    forty. What was sold when the records begin may be old, so it doesn't count."""
    sold = first_sold(plan.account_id, scope)
    if not sold:
        return {}
    since = max(min(sold.values()) + KNOWN_BEFORE, before - LOOK_BACK)
    until = before - timedelta(days=DAYS)
    new = {each: day for each, day in sold.items() if since <= day <= until and each not in launched}
    return dict(sorted(new.items(), key=lambda pair: (pair[1], pair[0]), reverse=True)[:MOST])


def _asked(plan: Plan, product: str, first: date, days: int, scope: Scope) -> Query:
    window = Window(first, first + timedelta(days=days - 1))
    filters = {"product": product, "account": plan.account_id}
    return replace(ask(KEYS, window=window, filters=filters), scope=scope)


def _numbers(
    plan: Plan, product: str, own: Sequence[Row], usual: Sequence[Sequence[Row]], window: Mapping[str, str]
) -> list[dict[str, Any]]:
    return [_number(key, plan, product, own, usual, window) for key in KEYS]


def _number(
    key: str, plan: Plan, product: str, own: Sequence[Row], usual: Sequence[Sequence[Row]], window: Mapping[str, str]
) -> dict[str, Any]:
    metric = metrics()[key]
    values = [value for rows in usual if (value := _value(key, rows, plan.currency)) is not None]
    number = own[0].numbers[key] if own else None
    cut = {"product": product, "account": plan.account_id, **window}
    return {
        "key": key,
        "zh": metric.zh,
        "en": metric.en,
        "num": wire(key, number, **cut) if number else number_json(Number(None, metric.unit, reason=Reason.NO_DATA)),
        "median": median(values) if len(values) >= FEWEST else None,
        "n": len(values),
    }


def _value(key: str, rows: Sequence[Row], currency: str) -> float | None:
    number = rows[0].numbers[key] if rows else None
    if number is None or number.value is None or number.currency not in (None, currency):
        return None
    return float(number.value)
