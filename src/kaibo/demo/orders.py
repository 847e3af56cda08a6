"""Orders of a show: clicks that became lines, lines that share an order, numbers that identify them."""

from __future__ import annotations

from datetime import date

import numpy as np

from kaibo.demo.arrays import Whole, Yes
from kaibo.demo.fate import life
from kaibo.demo.goods import products
from kaibo.demo.lines import Cart, Lines, nothing
from kaibo.demo.people import buyers
from kaibo.demo.pitches import Running
from kaibo.demo.pricing import bill, live_prices
from kaibo.demo.schedule import Booking
from kaibo.demo.traffic import Traffic

_EPOCH = 1_600_000_000
_LEAD = {"douyin": 69 * 10**17, "kuaishou": 25 * 10**14, "tiktok": 57 * 10**16}
_STEP = {"douyin": 10**8, "kuaishou": 10**5, "tiktok": 10**7}


def show_lines(rng: np.random.Generator, booking: Booking, room: Traffic, goods: Running, won: Whole) -> Lines:
    """Order lines of one show; `won` counts them by line-up row and minute."""
    cart = _cart(rng, booking, room, goods, won)
    return finish(rng, cart, booking.account.key, booking.day)


def finish(rng: np.random.Generator, cart: Cart, room: str, day: date) -> Lines:
    """Add what a cart costs and what becomes of it."""
    if not len(cart.order):
        return nothing()
    currency = "MYR" if room == "tiktok" else "CNY"
    priced = bill(rng, cart, live_prices(room, day), currency)
    return Lines(cart, priced, life(rng, cart, priced))


def quantities(rng: np.random.Generator, size: int) -> Whole:
    return np.asarray(rng.choice([1, 2, 3], size=size, p=[0.89, 0.085, 0.025]), dtype=np.int64)


def variants(rng: np.random.Generator, product: Whole) -> Whole:
    """Which variant: the first sells best."""
    counts = np.array([len(each.skus) for each in products()])[product]
    chosen = (rng.random(len(product)) ** 1.5 * counts).astype(np.int64)
    return np.asarray(np.minimum(chosen, counts - 1))


def numbers(rng: np.random.Generator, platform: str, created: Whole, code: int) -> Whole:
    """Order numbers: the second, a code of who sells, and a place that no other order of that second has."""
    step = _STEP[platform]
    room = step // 10
    place = (np.arange(len(created)) * 9973 + int(rng.integers(room))) % room
    return _LEAD[platform] + (created - _EPOCH) * step + code * room + place


def _cart(rng: np.random.Generator, booking: Booking, room: Traffic, goods: Running, won: Whole) -> Cart:
    rows, minutes = np.nonzero(won)
    counts = won[rows, minutes]
    order = np.argsort(np.repeat(minutes, counts), kind="stable")
    row = np.repeat(rows, counts)[order]
    minute = np.repeat(minutes, counts)[order]
    n = len(row)
    created = np.sort(booking.start + minute * 60 + rng.integers(0, 60, n))
    created = np.minimum(created, booking.end - 1)
    joins = _joins(rng, booking.account.line, minute)
    head = np.maximum.accumulate(np.where(joins, 0, np.arange(n)))
    product = np.array([each.index for each in goods.lineup])[row]
    order_ids = numbers(rng, booking.account.platform, created, booking.account.index)[head]
    wish = room.views * room.intent
    return Cart(
        account=np.full(n, booking.account.index),
        show=np.full(n, booking.start),
        carrier=np.zeros(n, dtype=np.int64),
        order=order_ids,
        line=order_ids + (np.arange(n) - head) * 3 * (_STEP[booking.account.platform] // 10),
        product=product,
        sku=variants(rng, product),
        quantity=quantities(rng, n),
        customer=buyers(rng, booking.account.platform, n)[head],
        channel=rng.choice(len(wish), size=n, p=wish / wish.sum())[head],
        created=created[head],
    )


def _joins(rng: np.random.Generator, chance: float, minute: Whole) -> Yes:
    """Which lines belong to the order before them: the same minute, never more than three in a row."""
    n = len(minute)
    joins = rng.random(n) < chance
    if n:
        joins[0] = False
    joins[1:] &= minute[1:] == minute[:-1]
    joins[2:] &= ~(joins[1:-1] & joins[:-2])
    return joins
