"""The way from what one source tells of a quantity to what another tells, over the source that knows rows."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from kaibo.metrics.api import Number
from kaibo.review.reconcile.bridge import UNEXPLAINED, Part, closed, joined, to_orders, turned
from kaibo.review.reconcile.quantities import Quantity
from kaibo.review.reconcile.questions import SHOWS_BY_DAY, SPLIT, SPOKES, Told, total
from kaibo.review.reconcile.refunds import HUB, to_claims
from kaibo.review.reconcile.spend import to_reports

SHOWS, CHANNELS, ORDERS, ADS = "shows", "channels", "orders", "ads"
To = Callable[[str, Decimal, Decimal], list[Part]]
"""From a source's value to the hub's."""


def way(quantity: Quantity, a: str, b: str, told: Told) -> list[Part]:
    """Parts from `a` to `b`; the gap as it is where no source on the way knows rows."""
    here, there = (value_of(total(told, quantity.teller(key))) for key in (a, b))
    if {a, b} == {"days", "days_paid"}:
        made = tuple((quantity.teller(key).metric, "days") for key in (b, a))
        return closed([Part("refund_date", there - here, (), made)], there - here)
    if quantity.key in SPLIT and {a, b} <= {*SPOKES, ORDERS, CHANNELS}:
        return _over(
            ORDERS, lambda key, *ends: to_orders(told, quantity.key, _spoke(key, told), *ends), quantity, a, b, told
        )
    if quantity.key == "refunds":
        return _over(HUB, lambda key, *ends: to_claims(told, key, *ends), quantity, a, b, told)
    if quantity.key == "spend" and {a, b} <= {SHOWS, CHANNELS, ADS}:
        return _over(ADS, lambda _, *ends: to_reports(told, *ends), quantity, a, b, told)
    return closed([], there - here)


def _over(hub: str, to: To, quantity: Quantity, a: str, b: str, told: Told) -> list[Part]:
    """To the hub and from there; the gap as it is where the hub tells nothing."""
    middle = total(told, quantity.teller(hub)).value
    if middle is None:
        here, there = (value_of(total(told, quantity.teller(key))) for key in (a, b))
        return closed([], there - here)
    return joined(_leg(hub, middle, to, quantity, a, told), turned(_leg(hub, middle, to, quantity, b, told)))


def _leg(hub: str, middle: Decimal, to: To, quantity: Quantity, key: str, told: Told) -> list[Part]:
    """Channels go by way of the shows they are parts of."""
    if key == hub:
        return []
    here = value_of(total(told, quantity.teller(key)))
    if key != CHANNELS:
        return to(key, here, middle)
    shows = total(told, quantity.teller(SHOWS)).value
    if shows is None:
        return closed([], middle - here)
    return joined([Part(UNEXPLAINED, shows - here)], to(SHOWS, shows, middle))


def _spoke(source: str, told: Told) -> str:
    """Shows are told show by show; where no order is known to belong to a show, day by day."""
    by_day = source == SHOWS and not told["clock by_show"] and f"units {SHOWS_BY_DAY}" in told
    return SHOWS_BY_DAY if by_day else source


def value_of(number: Number) -> Decimal:
    return Decimal() if number.value is None else number.value
