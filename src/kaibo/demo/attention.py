"""Looks at products: shown and clicked, in times and in people, always enough people for the buyers."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from kaibo.demo.arrays import Whole, distinct
from kaibo.demo.clock import NEVER
from kaibo.demo.lines import Lines
from kaibo.demo.pitches import Running

_SEEN_PER_VIEWER = 0.965


@dataclass(frozen=True)
class Attention:
    """By line-up row, and people of the whole show: viewers, who saw a product, who clicked one."""

    shown: Whole
    shown_people: Whole
    clicked: Whole
    clicked_people: Whole
    viewers: int
    seers: int
    clickers: int


def attention(rng: np.random.Generator, goods: Running, lines: Lines, watched: int) -> Attention:
    """`watched` is the sum of viewers over channels; some of them are the same people."""
    viewers = int(watched * _SEEN_PER_VIEWER)
    paid = lines.where(lines.life.paid != NEVER)
    clicked = goods.clicks.sum(axis=1)
    buyers = distinct(lineup_rows(goods, paid), paid.cart.customer, len(clicked))
    people = np.maximum(buyers, (clicked / rng.uniform(1.35, 1.55, len(clicked))).astype(np.int64))
    shown = (clicked / rng.uniform(0.10, 0.19, len(clicked))).astype(np.int64)
    seen = np.maximum((shown / rng.uniform(2.2, 2.9)).astype(np.int64), people + people // 3)
    seen = np.maximum(np.minimum(int(viewers * 0.93), seen), people)
    clickers = min(int(viewers * 0.55), int(clicked.sum() / 1.8))
    everyone = len(np.unique(paid.cart.customer))
    clickers = max(clickers, everyone + everyone // 5, int(people.max(initial=0)))
    seers = max(int(viewers * 0.84), clickers + clickers // 4, int(seen.max(initial=0)))
    return Attention(shown, seen, clicked, people, viewers, min(seers, max(viewers, clickers)), clickers)


def lineup_rows(goods: Running, lines: Lines) -> Whole:
    """The line-up row of every line."""
    places = np.zeros(100, dtype=np.int64)
    places[[each.index for each in goods.lineup]] = np.arange(len(goods.lineup))
    return places[lines.cart.product]
