"""What a phrase changes: the minutes in which it was to be said against the show's own minutes around them, over all
shows that had it. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from statistics import fmean, variance

from kaibo.kit.interval import quantile
from kaibo.review.heat.cells import Values

AROUND = 10
"""So many minutes before and after are the neighbours."""
LEAST = 2
"""Neighbours without which a show tells nothing of a phrase."""
FEWEST = 3
"""Shows under which no interval is told."""
PRIOR = 5.0
"""Shows that a phrase's own mean is weighed against while too few phrases were said often enough to tell."""


@dataclass(frozen=True)
class Effect:
    """Per minute, over so many `shows`. `shrunk` is drawn towards no effect as far as shows differ among themselves
    more than phrases do; `low` and `high` hold the mean at 95 %, None with under three shows."""

    shows: int
    mean: float
    shrunk: float
    low: float | None
    high: float | None


def difference(values: Values, places: Sequence[slice]) -> float | None:
    """By how much the told minutes in `places` are above those around them; None where either are too few."""
    inside = {at for place in places for at in range(place.start, place.stop)}
    near = {
        at
        for place in places
        for at in (*range(place.start - AROUND, place.start), *range(place.stop, place.stop + AROUND))
    }
    own = [float(value) for at in sorted(inside) if at < len(values) and (value := values[at]) is not None]
    others = sorted(at for at in near - inside if 0 <= at < len(values))
    other = [float(value) for at in others if (value := values[at]) is not None]
    return fmean(own) - fmean(other) if own and len(other) >= LEAST else None


def effects(told: Sequence[Sequence[float]]) -> list[Effect | None]:
    """For each phrase, from its difference in each show; None for one of which no show tells."""
    weight = _weight([each for each in told if len(each) > 1])
    return [_effect(each, weight) if each else None for each in told]


def _effect(differences: Sequence[float], weight: float) -> Effect:
    shows, mean = len(differences), fmean(differences)
    shrunk = mean * shows / (shows + weight)
    if shows < FEWEST:
        return Effect(shows, mean, shrunk, None, None)
    reach = quantile(shows - 1) * sqrt(variance(differences) / shows)
    return Effect(shows, mean, shrunk, mean - reach, mean + reach)


def _weight(several: Sequence[Sequence[float]]) -> float:
    """How many shows a phrase needs to be believed by half: what differs between shows over what differs between
    phrases (Bühlmann)."""
    if len(several) < FEWEST:
        return PRIOR
    within = fmean(variance(each) for each in several)
    between = variance(fmean(each) for each in several) - within * fmean(1 / len(each) for each in several)
    return max(PRIOR, within / between) if between > 0 else max(PRIOR, 100.0)
