"""What becomes of a line: paid or not, sent, given back early or late, completed, settled."""

from __future__ import annotations

import numpy as np

from kaibo.demo.arrays import Real, Whole, Yes
from kaibo.demo.clock import DAY, NEVER, OFFSET
from kaibo.demo.goods import products
from kaibo.demo.lines import BEFORE_SHIPPING, HOUR, MONEY_ONLY, REFUSED, RETURNED, Bill, Cart, Life, never

_KINDS = (HOUR, BEFORE_SHIPPING, RETURNED, MONEY_ONLY)
_SHARES = (0.17, 0.36, 0.38, 0.09)
UNPAID = 0.075
UNPAID_CLOSES = 1800


def life(rng: np.random.Generator, cart: Cart, bill: Bill) -> Life:
    """The moments of every line; lines of one order are paid together and shipped together."""
    n = len(cart.order)
    paid = _paid(rng, cart)
    ship = paid + (rng.uniform(9, 58, n) * 3600).astype(np.int64)
    ship = _together(cart, ship)
    kind = np.where(paid == NEVER, 0, _kinds(rng, cart))
    applied = _applied(rng, kind, paid, ship)
    ended = applied + _handling(rng, kind)
    sent = (paid != NEVER) & ~np.isin(kind, (HOUR, BEFORE_SHIPPING))
    shipped = np.where(sent, ship, NEVER)
    done = ship + (rng.uniform(7, 12, n) * DAY).astype(np.int64)
    refunded = _refunded(rng, kind, bill)
    stopped = (kind != 0) & (kind != REFUSED) & (refunded >= bill.goods) & (applied < done)
    completed = np.where(sent & ~stopped, np.where(applied < done, np.maximum(done, ended), done), NEVER)
    return Life(
        paid=paid,
        shipped=shipped,
        completed=completed,
        settled=_settled(rng, completed),
        refund=kind,
        applied=np.where(kind != 0, applied, NEVER),
        ended=np.where(kind != 0, ended, NEVER),
        refunded=refunded,
    )


def _paid(rng: np.random.Generator, cart: Cart) -> Whole:
    n = len(cart.order)
    pays = _first_of_order(cart, rng.random(n)) >= UNPAID
    wait = np.minimum(4 + rng.exponential(45, n), 600)
    return np.where(pays, cart.created + _first_of_order(cart, wait).astype(np.int64), NEVER)


def _first_of_order(cart: Cart, values: Real) -> Real:
    """Every line gets the value of its order's first line."""
    if not len(values):
        return values
    begins = np.concatenate([[True], cart.order[1:] != cart.order[:-1]])
    return np.asarray(values[np.maximum.accumulate(np.where(begins, np.arange(len(values)), 0))])


def _together(cart: Cart, moments: Whole) -> Whole:
    return _first_of_order(cart, moments.astype(np.float64)).astype(np.int64)


def _kinds(rng: np.random.Generator, cart: Cart) -> Whole:
    rates = np.array([each.refund_rate for each in products()])[cart.product]
    n = len(cart.order)
    kind = rng.choice(_KINDS, size=n, p=_SHARES)
    refused = np.where(rng.random(n) < 0.012, REFUSED, 0)
    return np.where(rng.random(n) < rates, kind, refused).astype(np.int64)


def _applied(rng: np.random.Generator, kind: Whole, paid: Whole, ship: Whole) -> Whole:
    n = len(kind)
    part = rng.random(n)
    soon = paid + 90 + (part * 3300).astype(np.int64)
    waiting = paid + 3700 + (part * np.maximum(600, ship - paid - 5000)).astype(np.int64)
    later = ship + ((2.5 + part * 8.5) * DAY).astype(np.int64)
    return np.select([kind == HOUR, kind == BEFORE_SHIPPING], [soon, waiting], later)


def _handling(rng: np.random.Generator, kind: Whole) -> Whole:
    """Seconds from the claim to its end: minutes before shipping, days for goods to come back."""
    n = len(kind)
    part = rng.random(n)
    seconds = np.select(
        [kind == HOUR, kind == BEFORE_SHIPPING, kind == MONEY_ONLY],
        [10 + part * 50, 60 + part * 1200, 3600 + part * 2 * DAY],
        (1.5 + part * 4.5) * DAY,
    )
    return seconds.astype(np.int64)


def _refunded(rng: np.random.Generator, kind: Whole, bill: Bill) -> Whole:
    """Everything, without the freight once goods were sent; a part of it for most claims without goods."""
    n = len(kind)
    goods = bill.goods
    partly = (kind == MONEY_ONLY) & (rng.random(n) < 0.7)
    part = np.maximum(100, (goods * rng.uniform(0.1, 0.5, n)).astype(np.int64) // 100 * 100)
    early: Yes = np.isin(kind, (HOUR, BEFORE_SHIPPING))
    whole = np.where(early, bill.payable, goods)
    return np.where((kind == 0) | (kind == REFUSED), 0, np.where(partly, np.minimum(part, goods), whole))


def _settled(rng: np.random.Generator, completed: Whole) -> Whole:
    """In the night after the next day, between 02:00 and 06:00 local time."""
    nights = (completed + OFFSET) // DAY * DAY - OFFSET + 2 * DAY
    moment = nights + rng.integers(2 * 3600, 6 * 3600, len(completed))
    return np.where(completed == NEVER, never(len(completed)), moment)
