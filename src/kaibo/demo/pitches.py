"""What is shown when: the line-up, the pitches, and the clicks they draw."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from kaibo.demo.goods import Product
from kaibo.demo.schedule import Booking
from kaibo.demo.traffic import Real, Traffic, Whole


@dataclass(frozen=True)
class Pitch:
    """A product explained from minute `first` up to, not including, `last`; `row` is its line-up row."""

    row: int
    first: int
    last: int


@dataclass(frozen=True)
class Running:
    """The line-up, its pitches and the clicks of every product (rows) in every minute (columns)."""

    lineup: tuple[Product, ...]
    pitches: tuple[Pitch, ...]
    clicks: Whole


def running(rng: np.random.Generator, booking: Booking, room: Traffic, hit: str | None) -> Running:
    """One show's goods; `hit` names a product that is pitched first and again and again."""
    lineup = _lineup(rng, booking, hit)
    pull = np.array([each.pull * (3.0 if each.code == hit else 1.0) for each in lineup])
    pitches = _pitches(rng, pull, booking.minutes, hit is not None)
    heat = _heat(pitches, pull, booking.minutes)
    expected = heat * room.online * (booking.account.clicks * room.wish)
    return Running(lineup, pitches, rng.poisson(expected))


def _lineup(rng: np.random.Generator, booking: Booking, hit: str | None) -> tuple[Product, ...]:
    goods = booking.account.products
    size = min(len(goods), int(rng.integers(18, 25)))
    keys = rng.random(len(goods)) ** (1 / np.array([each.pull + 0.4 for each in goods]))
    chosen = sorted(goods, key=lambda each: (each.code != hit, -keys[goods.index(each)]))
    return tuple(chosen[:size])


def _pitches(rng: np.random.Generator, pull: Real, minutes: int, has_hit: bool) -> tuple[Pitch, ...]:
    """A pitch of 4 to 9 minutes after another; the hit (row 0) returns in every third."""
    weight = np.sqrt(pull) / np.sqrt(pull).sum()
    found: list[Pitch] = []
    at, last = int(rng.integers(2, 5)), -1
    while at < minutes - 3:
        row = int(rng.choice(len(pull), p=weight))
        if has_hit and len(found) % 3 == 0:
            row = 0
        elif row == last:
            row = (row + 1) % len(pull)
        end = min(minutes, at + int(rng.integers(4, 10)))
        found.append(Pitch(row, at, end))
        at, last = end, row
    return tuple(found)


def _heat(pitches: tuple[Pitch, ...], pull: Real, minutes: int) -> Real:
    """Clicks per person present: three quarters go to what is being explained."""
    heat = np.repeat((0.25 * pull / pull.sum())[:, None], minutes, axis=1)
    strength = np.sqrt(pull / pull.mean())
    for pitch in pitches:
        heat[pitch.row, pitch.first : pitch.last] += 0.75 * strength[pitch.row]
    return heat
