"""What a show may come to: like the shows that were like it, drawn towards all of them while those are few."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, log, sqrt
from statistics import NormalDist

WEIGHT = 4
"""All shows together count as so many shows like this one."""
SURE = 0.8
"""Four of five shows lie within the interval."""
FEWEST = 5
"""Shows under which nothing is foretold."""


@dataclass(frozen=True)
class Expected:
    """The middle of what may come, and where four of five such shows end. `like` of `of` shows were like this one."""

    value: float
    low: float
    high: float
    like: int
    of: int


def expected(like: Sequence[float], every: Sequence[float]) -> Expected | None:
    """One show more, from shows like it (`like`, some of `every`) and all of them; zeros and less aren't told of.

    On the logarithm: mean = (n·mean(like) + WEIGHT·mean(every)) / (n + WEIGHT), its spread pooled in the same way, and
    the interval that of one new show. None with fewer than FEWEST.
    """
    near, whole = _logs(like), _logs(every)
    if len(whole) < FEWEST:
        return None
    middle_all, spread_all = _mean(whole), _variance(whole)
    count = len(near) + WEIGHT
    middle = (sum(near) + WEIGHT * middle_all) / count
    own = sum((each - middle) ** 2 for each in near)
    spread = sqrt((own + WEIGHT * spread_all) / count)
    reach = NormalDist().inv_cdf((1 + SURE) / 2) * spread * sqrt(1 + 1 / count)
    return Expected(exp(middle), exp(middle - reach), exp(middle + reach), len(near), len(whole))


def drawn(like: Sequence[float], every: Sequence[float]) -> float | None:
    """The mean of a group drawn towards that of all; None where there is nothing to draw towards."""
    if not every:
        return None
    return (sum(like) + WEIGHT * _mean(every)) / (len(like) + WEIGHT)


def _logs(values: Sequence[float]) -> list[float]:
    return [log(each) for each in values if each > 0]


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)


def _variance(values: Sequence[float]) -> float:
    """With one less than their number under it."""
    middle = _mean(values)
    return sum((each - middle) ** 2 for each in values) / max(len(values) - 1, 1)
