"""Simulated shows for the detectors: four hours, viewers that wander, products that sell differently, events."""

from __future__ import annotations

from math import exp
from random import Random
from typing import NamedTuple

MINUTES = 240
AFTERMATH = 30
HIT = 5


class Planted(NamedTuple):
    minute: int
    measure: str


class Show(NamedTuple):
    rows: list[list[int | None]]
    planted: list[Planted]


def show(seed: int) -> Show:
    """Rooms of 40 to 20,000 viewers. Each slot of ten minutes has its own conversion (σ .18), which is no event."""
    random = Random(seed)
    level, rate = exp(random.uniform(3.7, 9.9)), random.uniform(0.002, 0.012)
    planted = _planted(random)
    wander, slot, rows = 0.0, 1.0, list[list[int | None]]()
    for minute in range(MINUTES):
        wander = 0.97 * wander + random.gauss(0, 0.025)
        if minute % 10 == 0:
            slot = exp(random.gauss(0, 0.18))
        ramp = min(1.0, 0.4 + minute / 40)
        lift, factor = _strength(planted, minute)
        mean = level * ramp * exp(wander) * lift
        online = max(0, round(random.gauss(mean, (mean + (0.03 * mean) ** 2) ** 0.5)))
        orders = _poisson(random, online * rate * slot * factor)
        rows.append([60 * minute, online, None, None, None, None, None, None, orders, 5900 * orders])
    return Show(rows, [each for each, _, _ in planted])


def _planted(random: Random) -> list[tuple[Planted, int, float]]:
    """Events an hour apart: (where, how long, how strong)."""
    found = []
    for minute in range(55, MINUTES - 40, 60):
        at, measure = minute + random.randrange(-8, 9), random.choice(("viewers", "conversion"))
        up = random.random() < 0.5
        by = random.uniform(1.4, 2.7) if up else random.uniform(0.45, 0.72)
        if measure == "conversion":
            by = random.uniform(2.0, 3.5) if up else random.uniform(0.1, 0.4)
        found.append((Planted(at, measure), random.randrange(3, 9), by))
    return found


def _strength(planted: list[tuple[Planted, int, float]], minute: int) -> tuple[float, float]:
    lift = factor = 1.0
    for (at, measure), lasts, by in planted:
        if at <= minute < at + lasts:
            lift, factor = (by, factor) if measure == "viewers" else (lift, by)
    return lift, factor


def _poisson(random: Random, mean: float) -> int:
    if mean > 30:
        return max(0, round(random.gauss(mean, mean**0.5)))
    limit, product, count = exp(-mean), random.random(), 0
    while product > limit:
        product, count = product * random.random(), count + 1
    return count
