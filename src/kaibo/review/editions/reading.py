"""The editions of one review, and what changed from each to the next and to now."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from itertools import pairwise
from typing import Any

from kaibo.accounts.api import Scope
from kaibo.metrics.api import metrics, wire
from kaibo.review.editions.freezing import AGES, KEYS, numbers_of, sources
from kaibo.review.models import Frozen
from kaibo.shows.api import Show, show_of

Row = dict[str, Any]


def editions(id: str, scope: Scope) -> Row:
    """Raises KaiboError (404) for a show outside the caller's scope."""
    show = show_of(id, scope)
    kept = list(Frozen.objects.filter(show=id).order_by("hours"))
    current = numbers_of(id)
    told = [{"hours": each.hours, "at": each.at, "numbers": each.numbers, "sources": each.sources} for each in kept]
    now_ = {"hours": None, "at": None, "sources": sources(current)}
    now_["numbers"] = {key: wire(key, current.get(key), show=id) for key in KEYS}
    steps = [*told, now_]
    known = metrics()
    return {
        "columns": [
            {"key": key, "zh": known[key].zh, "en": known[key].en, "unit": known[key].unit, "basis": known[key].basis}
            for key in KEYS
        ],
        "editions": steps,
        "changes": [_change(one, other) for one, other in pairwise(steps)],
        "waiting": _waiting(show, {each.hours for each in kept}),
    }


def _waiting(show: Show, there: set[int]) -> list[Row]:
    """Editions that aren't there: when they come, or that their hour passed before the show was known."""
    if show.ended_at is None:
        return []
    return [
        {"hours": age.hours, "due_at": show.ended_at + timedelta(hours=age.hours)}
        for age in AGES
        if age.hours not in there
    ]


def _change(one: Row, other: Row) -> Row:
    """What is left after refunds changed by what was sold more and what came back more; both add up to it exactly."""
    parts = {key: _difference(one, other, key) for key in ("gmv", "refund_amount", "gmv_after_refunds")}
    return {
        "before": one["hours"],
        "after": other["hours"],
        "currency": other["numbers"]["gmv"]["currency"],
        "gmv": parts["gmv"],
        "orders": _difference(one, other, "orders"),
        "refund_amount": parts["refund_amount"],
        "refund_orders": _difference(one, other, "refund_orders"),
        "gmv_after_refunds": parts["gmv_after_refunds"],
        "resourced": sorted(key for key in KEYS if one["sources"].get(key) != other["sources"].get(key)),
    }


def _difference(one: Row, other: Row, key: str) -> Decimal | None:
    """None where either isn't known, or they are of two currencies."""
    before, after = one["numbers"].get(key), other["numbers"].get(key)
    if not before or not after or before["currency"] != after["currency"]:
        return None
    if before["value"] is None or after["value"] is None:
        return None
    return Decimal(str(after["value"])) - Decimal(str(before["value"]))
