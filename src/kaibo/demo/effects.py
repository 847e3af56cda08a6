"""What multiplies a show: growth, season, weekday, slot, host and luck."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from kaibo.demo.calendar import season, weekday_traffic
from kaibo.demo.schedule import Booking
from kaibo.demo.truth import Truth, host_effect


@dataclass(frozen=True)
class Effects:
    """Expected views of the whole show and the factor on orders per click."""

    views: float
    conversion: float


def effects(rng: np.random.Generator, truth: Truth, booking: Booking) -> Effects:
    now = season(booking.day, booking.account.market)
    traffic, conversion = (now.traffic, now.conversion) if now else (1.0, 1.0)
    per_click, draw = host_effect(truth, booking.host)
    luck_views, luck_orders = np.exp(rng.normal(0.0, (0.15, 0.06)))
    length = (booking.minutes / 240) ** 0.9
    views = booking.account.views * growth(truth, booking) * weekday_traffic(booking.day) * length
    return Effects(
        views=float(views * traffic * booking.slot.traffic * draw * luck_views),
        conversion=float(per_click * conversion * booking.slot.conversion * luck_orders),
    )


def growth(truth: Truth, booking: Booking) -> float:
    """From 1 at the origin towards 1.6: fast in the first year, then nearly flat."""
    years = (booking.day - truth.origin).days / 365
    return 1 + 0.6 * (1 - math.exp(-years))
