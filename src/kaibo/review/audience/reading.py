"""The audience layers of one show."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from kaibo.accounts.api import Scope
from kaibo.kit.money import from_minor
from kaibo.kit.units import Unit
from kaibo.metrics.api import Json, Number, Reason, number_json
from kaibo.review.audience.asking import Row, Told, told_of
from kaibo.review.audience.rules import rules, rules_shown
from kaibo.review.audience.statement import QUARTER
from kaibo.review.audience.topics import TOPICS
from kaibo.review.broadcast import Broadcast, broadcast_of
from kaibo.review.heat.stretches import moment

LAYERS = ("high_ticket", "converted", "keen", "carted", "light")
BOUGHT = LAYERS[:2]
FEWEST = 5
"""Of fewer people nothing but their number is told."""
BUSIEST = 3


def audience(id: str, scope: Scope) -> Json:
    """Raises KaiboError (404) for a show or run outside the caller's scope."""
    broadcast = broadcast_of(id, scope)
    drawn = rules()
    told = told_of(broadcast, drawn)
    shown = _layers(broadcast, told) if told else []
    return {
        "rules": rules_shown(drawn),
        "people": sum(row["people"] for row in shown),
        "lines": _lines(told, broadcast.currency) if told and shown else None,
        "rows": shown,
        "sources": told.sources if told else [],
        "orders": told.orders if told else None,
        "lacks": lacks(told) if told else ["no_time"],
    }


def lacks(told: Told) -> list[str]:
    """Why the layers aren't, or not quite, those of everybody who was there."""
    tellers, orders = _tellers(told), told.orders
    found = {
        "no_signals": not tellers,
        "nameless": any(each["nameless"] for each in told.sources),
        "several_sources": len(tellers) > 1,
        "no_orders": not orders["orders"],
        "nobodys": bool(orders["nobodys"]),
        "apart": bool(tellers and orders["buyers"] > orders["joined"]),
    }
    return [name for name, so in found.items() if so]


def _tellers(told: Told) -> list[str]:
    """Sources that name people."""
    return [each["source"] for each in told.sources if each["signals"] > each["nameless"]]


def _layers(broadcast: Broadcast, told: Told) -> list[Json]:
    """In their order. Who bought can't be told from who didn't where no order names its buyer."""
    if told.orders["orders"] == told.orders["nobodys"]:
        return []
    known = LAYERS if _tellers(told) else BOUGHT
    every = sum(row["people"] for row in told.layers.values())
    return [_layer(name, told.layers.get(name), every, told, broadcast.currency) for name in known]


def _layer(name: str, row: Row | None, every: int, told: Told, currency: str) -> Json:
    people = row["people"] if row else 0
    small = 0 < people < FEWEST
    detailed = row if row and not small else None
    return {
        "layer": name,
        "people": people,
        "small": small,
        "share": number_json(_ratio(people, every)),
        "numbers": _numbers(name, detailed, told, currency) if detailed else {},
        "slots": _slots(detailed) if detailed else [],
        "topics": _topics(detailed, told) if detailed else [],
    }


def _numbers(name: str, row: Row, told: Told, currency: str) -> Json:
    found = {"interactions": _count(row["acts"]) if _tellers(told) else Number(None, Unit.COUNT, reason=Reason.NO_DATA)}
    if name in BOUGHT:
        old = row["old"] if told.orders["before"] else None
        found |= {
            "orders": _count(row["orders"]),
            "gmv": Number(from_minor(row["gmv"], currency), Unit.MONEY, currency),
            "ticket": _ticket(row["gmv"], row["orders"], currency),
            "old_buyers": _ratio(old, row["people"]),
        }
    return {key: number_json(number) for key, number in found.items()}


def _slots(row: Row) -> list[Json]:
    """The quarters of an hour in which the layer did most."""
    busy = sorted(zip(*row["slots"], strict=True), key=lambda each: (-each[1], each[0]))[:BUSIEST]
    return [{"at": moment(quarter * QUARTER), "interactions": times} for quarter, times in busy if times]


def _topics(row: Row, told: Told) -> list[Json]:
    """What they asked, the most first; how much of it was answered is known where anybody marked answers."""
    asked = {each: row[f"asked_{each}"] for each in TOPICS if row[f"asked_{each}"]}
    return [
        {
            "topic": each,
            "asked": asked[each],
            "answered": number_json(_ratio(row[f"answered_{each}"] if told.answers else None, asked[each])),
        }
        for each in sorted(asked, key=lambda each: -asked[each])
    ]


def _lines(told: Told, currency: str) -> Json:
    row: dict[str, Any] = next(iter(told.layers.values()), {})
    line = row.get("ticket_line")
    return {
        "acts": row.get("acts_line"),
        "ticket": number_json(_money(line, currency) if line else Number(None, Unit.MONEY, reason=Reason.NO_DATA)),
    }


def _money(minor: float, currency: str) -> Number:
    return Number(from_minor(round(minor), currency), Unit.MONEY, currency)


def _count(value: int) -> Number:
    return Number(Decimal(value), Unit.COUNT)


def _ratio(part: int | None, whole: int) -> Number:
    if part is None or not whole:
        return Number(None, Unit.RATIO, reason=Reason.NO_DATA if part is None else Reason.ZERO)
    return Number(Decimal(part) / whole, Unit.RATIO, numerator=Decimal(part), denominator=Decimal(whole))


def _ticket(gmv: int, orders: int, currency: str) -> Number:
    whole = from_minor(gmv, currency)
    return Number(whole / orders, Unit.MONEY, currency, numerator=whole, denominator=Decimal(orders))
