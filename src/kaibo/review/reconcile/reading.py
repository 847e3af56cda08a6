"""对账: quantities by source, their gaps, and one gap split into named causes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Max

from kaibo.accounts.api import Scope
from kaibo.kit.errors import KaiboError
from kaibo.metrics.api import Number, Window, metrics, month_end, sources
from kaibo.review.overview.reading import today_of_company
from kaibo.review.reconcile.bridge import Part
from kaibo.review.reconcile.part import choices, settled_part
from kaibo.review.reconcile.quantities import QUANTITIES, Quantity, possible
from kaibo.review.reconcile.questions import Asked, Told, total
from kaibo.review.reconcile.shown import board_cell, part_shown, passport_of
from kaibo.review.reconcile.told import told_of
from kaibo.review.reconcile.way import value_of, way
from kaibo.shows.api import within


def board(asked: Asked, scope: Scope) -> dict[str, Any]:
    """Every quantity by every source that tells it, each against the one that knows rows."""
    asked, told_choices = _narrowed(asked, scope)
    told = told_of(asked, scope)
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
    told = told_of(asked, scope)
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
    allowed = abs(value_of(against)) * quantity.teller(key).tolerance
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
