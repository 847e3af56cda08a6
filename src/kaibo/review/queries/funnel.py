"""From exposure to payment, in people and in times, never mixed."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from kaibo.kit.units import Unit
from kaibo.metrics.api import Number, metrics, wire

PEOPLE = ("impression_users", "viewers", "product_viewers", "product_clickers", "cart_users", "buyers")
TIMES = ("impressions", "views", "product_views", "product_clicks", "carts", "ordered_orders", "orders")


def funnel(show: str, numbers: dict[str, Number]) -> dict[str, list[dict[str, Any]]]:
    """The steps that the show's files know; each step's rate is over the step before it that is known."""
    return {"people": _steps(PEOPLE, numbers, show), "times": _steps(TIMES, numbers, show)}


def _steps(keys: tuple[str, ...], numbers: dict[str, Number], show: str) -> list[dict[str, Any]]:
    steps: list[dict[str, Any]] = []
    before: Decimal | None = None
    for key in keys:
        number = numbers.get(key)
        if number is None or number.value is None:
            continue
        metric = metrics()[key]
        names = {"key": key, "zh": metric.zh, "en": metric.en}
        steps.append({**names, "num": wire(key, number, show=show), "rate": _rate(number.value, before)})
        before = number.value
    return steps


def _rate(value: Decimal, before: Decimal | None) -> dict[str, Any] | None:
    if not before:
        return None
    return wire("", Number(value / before, Unit.RATIO, numerator=value, denominator=before))
