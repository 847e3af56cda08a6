"""对账: quantities by source, their gaps, and one gap split into named causes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Max

from kaibo.accounts.api import Scope
from kaibo.kit.errors import KaiboError
from kaibo.metrics.api import Number, Query, Window, answer_kept, metrics, month_end, sources
from kaibo.review.queries.overview import today_of_company
from kaibo.review.queries.reconcile_bridge import UNEXPLAINED, Part, closed, joined, to_orders, turned
from kaibo.review.queries.reconcile_part import choices, settled_part
from kaibo.review.queries.reconcile_quantities import QUANTITIES, Quantity, possible
from kaibo.review.queries.reconcile_questions import (
    SHOWS_BY_DAY,
    SPLIT,
    SPOKES,
    Asked,
    Told,
    clock_questions,
    questions,
    total,
)
from kaibo.review.queries.reconcile_refunds import HUB, refund_questions, to_claims
from kaibo.review.queries.reconcile_shown import board_cell, named_units, part_shown, passport_of
from kaibo.shows.api import within

ORDERS, CHANNELS = "orders", "channels"


def board(asked: Asked, scope: Scope) -> dict[str, Any]:
    """Every quantity by every source that tells it, each against the one that knows rows."""
    asked, told_choices = _narrowed(asked, scope)
    told = _told(asked, scope)
    return {
        **_said(asked),
        **told_choices,
        "quantities": [_quantity(quantity, asked, told) for quantity in QUANTITIES.values()],
    }


def pair(quantity: str, a: str, b: str, asked: Asked, scope: Scope) -> dict[str, Any]:
    """The way from `a` to `b`: named parts that add up to the gap. KaiboError (422) for a pair there is not."""
    meant = QUANTITIES.get(quantity)
    if meant is None or a == b or not {a, b} <= set(meant.keys):
        raise KaiboError("review.no_such_pair", status=422)
    asked, _ = _narrowed(asked, scope)
    told = _told(asked, scope)
    here, there = (total(told, meant.teller(key)) for key in (a, b))
    shown = {"quantity": quantity, "a": _side(meant, a, asked, told), "b": _side(meant, b, asked, told)}
    if here.value is None or there.value is None:
        return {**shown, "gap": None, "share": None, "parts": [], "possible": []}
    parts = way(meant, a, b, told)
    gap = there.value - here.value
    return {
        **shown,
        "gap": gap,
        "share": gap / here.value if here.value else None,
        "parts": [part_shown(part, asked, told, scope) for part in parts],
        "possible": list(possible(a, b)) if parts[-1].amount else [],
    }


def _told(asked: Asked, scope: Scope) -> Told:
    """First what every source tells, then by the clocks of those that tell something."""
    first = answer_kept(_seen(questions(asked), scope))
    return {**first, **answer_kept(_seen({**clock_questions(asked, first), **refund_questions(asked, first)}, scope))}


def _seen(questions: dict[str, Query], scope: Scope) -> dict[str, Query]:
    return {name: replace(question, scope=scope) for name, question in questions.items()}


def way(quantity: Quantity, a: str, b: str, told: Told) -> list[Part]:
    """Parts from `a` to `b` over the orders where rows are known on the way; else the gap as it is."""
    here, there = (_value(total(told, quantity.teller(key))) for key in (a, b))
    if quantity.key == "refunds":
        return _by_claims(quantity, a, b, told)
    orders = total(told, quantity.teller(ORDERS)).value if quantity.key in SPLIT else None
    if orders is None or not {a, b} <= {*SPOKES, ORDERS, CHANNELS}:
        return [Part(UNEXPLAINED, there - here)]
    return joined(_leg(quantity, a, told, orders), turned(_leg(quantity, b, told, orders)))


def _leg(quantity: Quantity, key: str, told: Told, orders: Decimal) -> list[Part]:
    """From one source to the orders; channels go by way of the shows they are parts of."""
    here = _value(total(told, quantity.teller(key)))
    if key == ORDERS:
        return []
    if key != CHANNELS:
        return to_orders(told, quantity.key, _spoke(key, told), here, orders)
    shows = total(told, quantity.teller("shows")).value
    if shows is None:
        return [Part(UNEXPLAINED, orders - here)]
    return joined([Part(UNEXPLAINED, shows - here)], _leg(quantity, "shows", told, orders))


def _spoke(source: str, told: Told) -> str:
    """Shows are told show by show; where no order is known to belong to a show, day by day."""
    by_day = source == "shows" and not told["clock by_show"] and f"units {SHOWS_BY_DAY}" in told
    return SHOWS_BY_DAY if by_day else source


def _by_claims(quantity: Quantity, a: str, b: str, told: Told) -> list[Part]:
    """Over after-sales where there are any; what one source tells by two dates differs by nothing else."""
    here, there = (_value(total(told, quantity.teller(key))) for key in (a, b))
    if {a, b} == {"days", "days_paid"}:
        made = tuple((quantity.teller(key).metric, "days") for key in (b, a))
        return closed([Part("refund_date", there - here, (), made)], there - here)
    claims = total(told, quantity.teller(HUB)).value
    if claims is None:
        return [Part(UNEXPLAINED, there - here)]
    legs = ([] if key == HUB else to_claims(told, key, value, claims) for key, value in ((a, here), (b, there)))
    first, second = legs
    return joined(first, turned(second))


def _quantity(quantity: Quantity, asked: Asked, told: Told) -> dict[str, Any]:
    known = [key for key in quantity.keys if total(told, quantity.teller(key)).value is not None]
    base = next((key for key in (*quantity.bases, *known) if key in known), None)
    return {
        "key": quantity.key,
        "base": base,
        "cells": [_cell(quantity, key, base, asked, told) for key in quantity.keys],
    }


def _cell(quantity: Quantity, key: str, base: str | None, asked: Asked, told: Told) -> dict[str, Any]:
    side = _side(quantity, key, asked, told)
    against = total(told, quantity.teller(base)) if base and base != key else None
    here = total(told, quantity.teller(key))
    if against is None or here.value is None or against.value is None:
        return board_cell(side, "base" if base == key else "none", None, None)
    parts = way(quantity, base or "", key, told)
    return board_cell(side, _state(parts, against, quantity, key), here.value - against.value, against.value)


def _state(parts: list[Part], against: Number, quantity: Quantity, key: str) -> str:
    """Whether the gap is small, all but a little of it named, or open."""
    allowed = abs(_value(against)) * quantity.teller(key).tolerance
    if abs(sum((part.amount for part in parts), Decimal())) <= allowed:
        return "within"
    return "named" if abs(parts[-1].amount) <= allowed else "open"


def _side(quantity: Quantity, key: str, asked: Asked, told: Told) -> dict[str, Any]:
    teller = quantity.teller(key)
    source, metric = sources()[teller.source], metrics()[teller.metric]
    return {
        "teller": key,
        "num": passport_of(teller.metric, teller.source, asked, told),
        "tolerance": teller.tolerance,
        "counts_zh": f"{metric.zh}：{source.counts_zh}",
        "counts_en": f"{metric.en}: {source.counts_en}",
    }


def _narrowed(asked: Asked, scope: Scope) -> tuple[Asked, dict[str, Any]]:
    """The period left open is the newest month there is; platforms and accounts to choose from come along."""
    if not asked.show and not (asked.first and asked.last):
        newest = within(scope).aggregate(day=Max("business_day"))["day"] or today_of_company()
        asked = replace(asked, first=newest.replace(day=1), last=month_end(newest))
    return settled_part(asked, choices(asked, scope))


def _said(asked: Asked) -> dict[str, Any]:
    window: Window | None = asked.window
    first: date | None = window.first if window else None
    last: date | None = window.last if window else None
    return {"from": first, "to": last, "platform": asked.platform, "account": asked.account, "show": asked.show}


def _value(number: Number) -> Decimal:
    return Decimal() if number.value is None else number.value


__all__ = ["Asked", "board", "named_units", "pair"]
