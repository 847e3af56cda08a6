"""Points that stand out in a run's minutes: pure, from the rows of `minutes` alone.

Measured on 60 simulated shows of four hours (tests/live/advice/simulated.py, rooms of 40 to 20,000 viewers, conversion
that differs by product and must not alarm): false alarms as in FALSE_PER_HOUR; within five minutes it tells of three
quarters of the planted changes of viewers and four to five tenths of those of conversion (small rooms sell too little
for more). A room's own shows may differ.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from math import log, sqrt
from statistics import median
from typing import Literal, NamedTuple

Rule = Literal["viewers_surge", "viewers_drop", "conversion_peak", "conversion_valley"]
Row = Sequence[int | None]
EPOCH, ONLINE, ORDERS = 0, 1, 8

FALSE_PER_HOUR = {"viewers": 0.07, "conversion": 0.03}
"""False alarms an hour, as measured; the test fails when they become more."""
LAST, MEMORY, REFRACTORY = 5, 30, 10
"""Minutes of the level's median; of what is usual; and after an alarm, in which the same measure gives no other."""
LEAST_CHANGE, VIEWER_K = 0.20, 3.5
"""A change of viewers alarms from 20 % on, and from so many times their usual unrest."""
SLOT_SPREAD, CONVERSION_K = 0.2, 3.6
"""How much products differ in conversion anyway (of its level), and how unlikely a window must be."""
HISTORY = 12


class Alarm(NamedTuple):
    """`at` is the start of the minute (seconds of the epoch) that alarmed. `value` and `baseline` are viewers, or
    orders per 1,000 viewer-minutes; `window` is in minutes; `sample` how many minutes the baseline rests on; `score`
    how many times its usual unrest."""

    rule: Rule
    at: int
    value: float
    baseline: float
    window: int
    sample: int
    score: float


Look = Callable[[Sequence[Row], int], Alarm | None]


def alarms(rows: Sequence[Row]) -> list[Alarm]:
    """All alarms of the minutes so far, in order. Each minute must be over; a minute without a level is left out."""
    told = [row for row in rows if row[ONLINE] is not None]
    return sorted([*_each(told, viewers), *_each(told, conversion)], key=lambda alarm: (alarm.at, alarm.rule))


def viewers(rows: Sequence[Row], at: int) -> Alarm | None:
    """The level's change in logarithms against the median of the five minutes before, drift taken off."""
    if at < HISTORY or not rows[at][ONLINE]:
        return None
    usual = [_change(rows, each) for each in range(max(LAST + 1, at - MEMORY), at)]
    change, level = _change(rows, at), float(rows[at][ONLINE] or 0)
    middle = median(usual)
    unrest = sqrt((1.4826 * median(abs(each - middle) for each in usual)) ** 2 + 1 / level)
    if abs(change) <= max(LEAST_CHANGE, VIEWER_K * unrest):
        return None
    rule: Rule = "viewers_surge" if change > 0 else "viewers_drop"
    before = median(float(row[ONLINE] or 0) for row in rows[at - LAST : at])
    return Alarm(rule, int(rows[at][EPOCH] or 0), level, before, 1, LAST, abs(change) / unrest)


def conversion(rows: Sequence[Row], at: int) -> Alarm | None:
    """Orders of the last one to three minutes against the usual rate of half an hour: Anscombe's root, in which a count
    has the same spread at every level."""
    found = [alarm for window in (1, 2, 3) if (alarm := _window(rows, at, window))]
    return max(found, key=lambda alarm: alarm.score, default=None)


def _window(rows: Sequence[Row], at: int, window: int) -> Alarm | None:
    begin = at - window + 1
    usual = [row for row in rows[max(0, begin - MEMORY) : max(0, begin)] if row[ORDERS] is not None]
    now = rows[max(0, begin) : at + 1]
    if len(usual) < HISTORY or any(row[ORDERS] is None for row in now):
        return None
    rate, seen = _rate(usual), sum(row[ONLINE] or 0 for row in now)
    orders, expected = sum(row[ORDERS] or 0 for row in now), rate * seen
    score = 2 * (sqrt(orders + 3 / 8) - sqrt(expected + 3 / 8)) / sqrt(1 + SLOT_SPREAD**2 * expected)
    if not seen or abs(score) <= CONVERSION_K:
        return None
    rule: Rule = "conversion_peak" if score > 0 else "conversion_valley"
    value = 1000 * orders / seen
    return Alarm(rule, int(rows[at][EPOCH] or 0), value, 1000 * rate, window, len(usual), abs(score))


def _rate(rows: Sequence[Row]) -> float:
    """Orders per viewer-minute: the median of blocks of three minutes, so that one peak changes little; where most
    blocks are without any order, that of all."""
    blocks = [rows[at : at + 3] for at in range(0, len(rows) - 2, 3)]
    rates = [_share(block) for block in blocks]
    return median(rates) or _share(rows)


def _share(rows: Sequence[Row]) -> float:
    seen = sum(row[ONLINE] or 0 for row in rows)
    return sum(row[ORDERS] or 0 for row in rows) / seen if seen else 0.0


def _change(rows: Sequence[Row], at: int) -> float:
    """Of the logarithm of the level, against the median of the minutes before as they drift."""
    before = [log(max(float(row[ONLINE] or 0), 1.0)) for row in rows[at - LAST : at]]
    drift = median(later - earlier for earlier, later in itertools.pairwise(before))
    middle = median(before) + drift * (LAST + 1) / 2
    return log(max(float(rows[at][ONLINE] or 0), 1.0)) - middle


def _each(rows: Sequence[Row], look: Look) -> list[Alarm]:
    found: list[Alarm] = []
    for at in range(len(rows)):
        alarm = look(rows, at)
        if alarm and (not found or alarm.at - found[-1].at >= 60 * REFRACTORY):
            found.append(alarm)
    return found
