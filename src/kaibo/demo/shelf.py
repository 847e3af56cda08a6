"""Orders outside any show: product cards and short videos, day and night."""

from __future__ import annotations

from datetime import date

import numpy as np

from kaibo.demo.arrays import Whole
from kaibo.demo.calendar import season
from kaibo.demo.clock import midnight
from kaibo.demo.lines import Cart, Lines
from kaibo.demo.orders import finish, numbers, quantities, variants
from kaibo.demo.people import buyers
from kaibo.demo.rng import stream
from kaibo.demo.truth import Truth, account

_HOURS = np.array([3, 2, 1, 1, 1, 1, 2, 4, 6, 7, 8, 8, 9, 8, 7, 7, 7, 7, 8, 10, 12, 12, 9, 6], dtype=float)
_USUAL = {"gem": 10.0, "home": 13.0, "tiktok": 2.0}
_SELLER = 9


def shelf_lines(truth: Truth, day: date) -> list[Lines]:
    """The lines of one calendar day, one record per account; TikTok Shop's only while no show is on."""
    if day < truth.origin:
        return []
    return [_lines(truth, key, day) for key in _USUAL]


def _lines(truth: Truth, key: str, day: date) -> Lines:
    room = account(key)
    rng = stream(truth.seed, "shelf", key, day)
    now = season(day, room.market)
    months = max(0, truth.month(day))
    n = int(rng.poisson(_USUAL[key] * (1 + 0.02 * min(months, 24)) * (now.traffic if now else 1.0)))
    created = np.sort(midnight(day) + _seconds(rng, key, n))
    pull = np.array([each.pull for each in room.products])
    product = rng.choice([each.index for each in room.products], size=n, p=pull / pull.sum()).astype(np.int64)
    order = numbers(rng, room.platform, created, _SELLER - 1 if key == "gem" else _SELLER)
    cart = Cart(
        account=np.full(n, room.index),
        show=np.zeros(n, dtype=np.int64),
        carrier=np.where(rng.random(n) < 0.72, 1, 2),
        order=order,
        line=order,
        product=product,
        sku=variants(rng, product),
        quantity=quantities(rng, n),
        customer=buyers(rng, room.platform, n),
        channel=np.full(n, -1),
        created=created,
    )
    return finish(rng, cart, key, day)


def _seconds(rng: np.random.Generator, key: str, size: int) -> Whole:
    """Moments of the day; TikTok Shop's between 03:00 and 10:00, when nobody is live."""
    if key == "tiktok":
        return rng.integers(3 * 3600, 10 * 3600, size)
    hours = rng.choice(24, size=size, p=_HOURS / _HOURS.sum())
    return hours * 3600 + rng.integers(0, 3600, size)
