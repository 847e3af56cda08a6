"""The room minute by minute: who enters from which channel, who leaves, who is there."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from kaibo.demo.schedule import Booking
from kaibo.demo.truth import Truth

Whole = npt.NDArray[np.int64]
Real = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Traffic:
    """By channel: views, viewers, impressions, wish to buy. By minute: entered, left, online at its end.

    `spend` by minute in minor units; `usual` is the wish to buy of the room's ordinary mix.
    """

    views: Whole
    viewers: Whole
    impressions: Whole
    intent: Real
    usual: float
    entered: Whole
    left: Whole
    online: Whole
    spend: Whole

    @property
    def wish(self) -> float:
        """How much the viewers of this show want to buy, against the ordinary mix."""
        return float(self.views @ self.intent) / max(1, int(self.views.sum())) / self.usual


def traffic(rng: np.random.Generator, truth: Truth, booking: Booking, expected: float) -> Traffic:
    """Viewers of one show; `expected` views before the planted channel adds its own."""
    channels = booking.account.channels
    share = np.array([each.share for each in channels])
    intent = np.array([each.intent for each in channels])
    usual = float(share @ intent)
    empty = _empty(truth, booking)
    mix = share * np.exp(rng.normal(0, 0.10, len(share))) * np.where(empty, truth.channel.views, 1)
    views = rng.poisson(expected * mix)
    entered = rng.multinomial(int(views.sum()), _rhythm(rng, booking.minutes))
    left, online = _stay(rng, entered, booking.account.stay)
    entry = np.array([each.entry for each in channels]) * np.exp(rng.normal(0, 0.06, len(share)))
    return Traffic(
        views=views,
        viewers=np.maximum(1, (views / rng.uniform(1.32, 1.44, len(share))).astype(np.int64)),
        impressions=(views / entry).astype(np.int64),
        intent=np.where(empty, intent * truth.channel.intent, intent),
        usual=usual,
        entered=entered,
        left=left,
        online=online,
        spend=_spend(rng, booking, views, entered),
    )


def _empty(truth: Truth, booking: Booking) -> npt.NDArray[np.bool_]:
    cause = truth.channel
    on = booking.account.platform == cause.platform and booking.day >= cause.since
    return np.array([on and each.name == cause.channel for each in booking.account.channels])


def _rhythm(rng: np.random.Generator, minutes: int) -> Real:
    """Shares of the entries by minute: a ramp, waves that follow each other, a tail."""
    at = np.arange(minutes)
    ramp = np.minimum(1.0, 0.35 + at / 22) * np.minimum(1.0, 0.45 + (minutes - at) / 30)
    wave = 1 + 0.18 * np.sin(2 * np.pi * at / rng.uniform(70, 110) + rng.uniform(0, 6))
    drift = _follow(rng.normal(0, 0.10, minutes), 0.85)
    weight = ramp * wave * np.exp(drift)
    return np.asarray(weight / weight.sum(), dtype=np.float64)


def _follow(noise: Real, memory: float) -> Real:
    out, last = [], 0.0
    for step in noise.tolist():
        last = memory * last + step
        out.append(last)
    return np.array(out)


def _stay(rng: np.random.Generator, entered: Whole, stay: float) -> tuple[Whole, Whole]:
    leaving = (1 - np.exp(-1 / (stay * np.exp(rng.normal(0, 0.08, len(entered)))))).tolist()
    left, online, here = [], [], 0
    for came, chance in zip(entered.tolist(), leaving, strict=True):
        gone = math.floor((here + came / 2) * chance + 0.5)
        here += came - gone
        left.append(gone)
        online.append(here)
    return np.array(left, dtype=np.int64), np.array(online, dtype=np.int64)


def _spend(rng: np.random.Generator, booking: Booking, views: Whole, entered: Whole) -> Whole:
    paid = sum(int(n) for n, each in zip(views, booking.account.channels, strict=True) if each.paid)
    total = paid * booking.account.spend * 100 * math.exp(rng.normal(0, 0.07))
    return np.asarray(np.rint(total * entered / max(1, entered.sum())), dtype=np.int64)
