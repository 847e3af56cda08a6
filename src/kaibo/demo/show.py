"""One show, whole: traffic, goods, orders and what people said and did."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np

from kaibo.demo.arrays import Whole
from kaibo.demo.attention import Attention, attention
from kaibo.demo.effects import effects
from kaibo.demo.goods import Product
from kaibo.demo.lines import Lines
from kaibo.demo.orders import show_lines
from kaibo.demo.pitches import Running, running
from kaibo.demo.rng import digest, stream
from kaibo.demo.schedule import Booking, stock_out_show
from kaibo.demo.traffic import Traffic, traffic
from kaibo.demo.truth import Account, Truth

_USUAL_PRICE = 10_000


@dataclass(frozen=True)
class Social:
    """What viewers did besides buying; `regulars` is the share of viewers who already followed."""

    comments: int
    commenters: int
    likes: int
    shares: int
    follows: int
    unfollows: int
    club: int
    regulars: float


@dataclass(frozen=True)
class Show:
    """One live broadcast; `sold_out` is a line-up row and the minute from which it could not be bought."""

    booking: Booking
    room_id: str
    traffic: Traffic
    goods: Running
    social: Social
    lines: Lines
    looks: Attention
    sold_out: tuple[int, int] | None

    @property
    def account(self) -> Account:
        return self.booking.account

    @property
    def day(self) -> date:
        return self.booking.day

    @property
    def start(self) -> int:
        return self.booking.start

    @property
    def end(self) -> int:
        return self.booking.end

    @property
    def lineup(self) -> tuple[Product, ...]:
        return self.goods.lineup


def simulate_show(truth: Truth, booking: Booking) -> Show:
    """The same show for the same truth, whichever days are made before or after it."""
    rng = stream(truth.seed, "show", booking.account.key, booking.start)
    planted = stock_out_show(truth)
    hit = truth.stock_out.code if planted and planted.start == booking.start else None
    acting = effects(rng, truth, booking)
    room = traffic(rng, truth, booking, acting.views)
    goods = running(rng, booking, room, hit)
    sold_out = (0, truth.stock_out.minute) if hit else _bad_luck(rng, goods, booking.minutes)
    won = _won(rng, booking, goods, acting.conversion)
    if sold_out:
        won[sold_out[0], sold_out[1] :] = 0
    lines = show_lines(rng, booking, room, goods, won)
    return Show(
        booking=booking,
        room_id=str(74 * 10**17 + digest(truth.seed, "room", booking.account.key, booking.start) % 10**17),
        traffic=room,
        goods=goods,
        social=_social(rng, room),
        lines=lines,
        looks=attention(rng, goods, lines, int(room.viewers.sum())),
        sold_out=sold_out,
    )


def _won(rng: np.random.Generator, booking: Booking, goods: Running, factor: float) -> Whole:
    """Lines by row and minute: dearer goods convert less."""
    price = np.array([each.price for each in goods.lineup])
    rate = booking.account.conversion * factor * (price / _USUAL_PRICE) ** -0.30
    return rng.binomial(goods.clicks, np.minimum(0.6, rate)[:, None])


def _bad_luck(rng: np.random.Generator, goods: Running, minutes: int) -> tuple[int, int] | None:
    """On one show in twenty a lesser product runs out late."""
    late, row = rng.random(), int(rng.integers(len(goods.lineup) // 2, len(goods.lineup)))
    return (row, int(minutes * 0.8)) if late < 0.05 else None


def _social(rng: np.random.Generator, room: Traffic) -> Social:
    viewers = int(room.viewers.sum())
    keen = room.wish**0.5
    comments = int(viewers * 0.11 * keen * np.exp(rng.normal(0, 0.15)))
    follows = int(viewers * 0.021 * keen * np.exp(rng.normal(0, 0.12)))
    return Social(
        comments=comments,
        commenters=int(comments / rng.uniform(1.9, 2.4)),
        likes=int(viewers * rng.uniform(2.2, 4.4)),
        shares=int(viewers * 0.006 * np.exp(rng.normal(0, 0.2))),
        follows=follows,
        unfollows=int(follows * rng.uniform(0.02, 0.05)),
        club=int(follows * rng.uniform(0.03, 0.08)),
        regulars=round(float(rng.uniform(0.10, 0.17)), 4),
    )
