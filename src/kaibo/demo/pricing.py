"""What a line costs: the live price, the coupons, the freight."""

from __future__ import annotations

from datetime import date
from functools import cache

import numpy as np

from kaibo.demo.arrays import Whole
from kaibo.demo.calendar import season
from kaibo.demo.goods import products
from kaibo.demo.lines import Bill, Cart
from kaibo.demo.people import is_remote
from kaibo.demo.rng import stream
from kaibo.demo.truth import account

_REMOTE_FREIGHT = {"CNY": 1000, "MYR": 490}


@cache
def live_prices(room: str, day: date) -> Whole:
    """The price of every product on a day, in minor units: list price, cheaper in a season, ending in 9."""
    now = season(day, account(room).market)
    factor = 0.88 if now and now.traffic > 1.2 else 0.96
    wobble = stream("price", room, day.isocalendar()[:2]).uniform(0.97, 1.03, len(products()))
    wanted = np.array([each.price for each in products()]) * factor * wobble
    return np.maximum(490, np.rint(wanted / 100).astype(np.int64) * 100 - 10)


def bill(rng: np.random.Generator, cart: Cart, prices: Whole, currency: str) -> Bill:
    """Prices and discounts of the lines of one room and day; freight stands on an order's first line."""
    n = len(cart.order)
    base = prices[cart.product]
    unit = base + (base * 0.08 * cart.sku).astype(np.int64) // 100 * 100
    gross = unit * cart.quantity
    shop = _sometimes(rng, gross, 0.34, (0.04, 0.11))
    platform = _sometimes(rng, gross, 0.28, (0.03, 0.09))
    host = np.minimum(np.where(rng.random(n) < 0.04, rng.integers(1, 6, n) * 100, 0), gross // 10 // 100 * 100)
    payment = np.where((rng.random(n) < 0.12) & (gross > 2000), rng.integers(10, 200, n), 0)
    first = np.concatenate([[True], cart.order[1:] != cart.order[:-1]]) if n else np.zeros(0, dtype=bool)
    freight = np.where(first & is_remote(cart.customer, currency), _REMOTE_FREIGHT[currency], 0)
    return Bill(
        unit_price=unit,
        platform_discount=platform,
        shop_discount=shop,
        host_discount=host,
        payment_discount=payment,
        freight=freight,
        payable=gross + freight - shop - platform - host - payment,
    )


def _sometimes(rng: np.random.Generator, gross: Whole, chance: float, rate: tuple[float, float]) -> Whole:
    """A coupon of whole tenths of the currency on some lines."""
    n = len(gross)
    off = gross * rng.uniform(*rate, n)
    return np.where(rng.random(n) < chance, off.astype(np.int64) // 10 * 10, 0)
