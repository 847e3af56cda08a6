"""How often a week the account was on air, what such weeks sold, and which of them to repeat."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from statistics import NormalDist, fmean, median, variance

from kaibo.planning.calendar.promotions import PROMOTED, month_day
from kaibo.planning.proposals.expecting import SURE
from kaibo.planning.proposals.history import Past

ENOUGH = 4
"""Weeks of a frequency under which it isn't recommended, nor compared with."""


@dataclass(frozen=True)
class Rhythm:
    """Ordinary weeks with so many shows: the median GMV of such a week and of a show in it, the least and the most
    that one of them sold."""

    per_week: int
    weeks: int
    week_gmv: float
    show_gmv: float
    low: float
    high: float


def rhythms(shows: Sequence[Past]) -> list[Rhythm]:
    """By how many shows a week had, the fewest first."""
    return [
        Rhythm(number, len(group), median(sums), median(one for week in group for one in week), min(sums), max(sums))
        for number, group in _weeks(shows).items()
        for sums in ([sum(week) for week in group],)
    ]


def recommended(shows: Sequence[Past]) -> int | None:
    """The frequency whose weeks sold more than those of every other that is known well enough, beyond chance in four
    of five cases; None where the data don't bear it."""
    known = {number: [sum(week) for week in group] for number, group in _weeks(shows).items() if len(group) >= ENOUGH}
    if len(known) < 2:
        return None
    best = max(known, key=lambda number: fmean(known[number]))
    return best if all(_surely(known[best], sums) for number, sums in known.items() if number != best) else None


def _surely(more: Sequence[float], less: Sequence[float]) -> bool:
    noise = sqrt(variance(more) / len(more) + variance(less) / len(less))
    return fmean(more) - fmean(less) > NormalDist().inv_cdf(SURE) * noise


def _weeks(shows: Sequence[Past]) -> dict[int, list[list[float]]]:
    """Whole weeks by how many shows they had, each with what these sold. The first and the last may be cut off, and
    promotions sell of themselves: neither counts."""
    weeks: dict[tuple[int, int], list[Past]] = defaultdict(list)
    for each in shows:
        weeks[each.day.isocalendar()[:2]].append(each)
    told: dict[int, list[list[float]]] = defaultdict(list)
    for key in sorted(weeks)[1:-1]:
        week = weeks[key]
        if all("gmv" in each.numbers and month_day(each.day) not in PROMOTED for each in week):
            told[len(week)].append([each.numbers["gmv"] * each.hours for each in week])
    return dict(sorted(told.items()))
