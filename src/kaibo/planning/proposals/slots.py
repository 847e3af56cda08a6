"""When and by whom the account sold best by the hour."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import sqrt
from statistics import NormalDist, mean, pvariance
from typing import TypeVar

from kaibo.planning.proposals.expecting import SURE, WEIGHT, drawn
from kaibo.planning.proposals.history import Past

Key = TypeVar("Key")
NEAR = 1
"""Hours by which two shows of one slot may begin apart."""
FEWEST = 2
TOP = 3
HOST_SHOWS = 3
DAY = 24


@dataclass(frozen=True)
class Slot:
    """A weekday (1 Monday) and an hour; `gmv` an hour, drawn towards all shows; `over` as a share above theirs, which
    lies between `low` and `high` in four of five cases."""

    weekday: int
    hour: int
    gmv: float
    over: float
    shows: int
    low: float
    high: float


@dataclass(frozen=True)
class HostFit:
    host: str
    gmv: float
    over: float
    shows: int


def near(one: int, other: int) -> bool:
    """Whether two hours of the clock are one slot, across midnight too."""
    apart = abs(one - other) % DAY
    return min(apart, DAY - apart) <= NEAR


def best_slots(shows: Sequence[Past]) -> list[Slot]:
    """The weekdays and hours that sold most by the hour, of those with at least two shows."""
    every = _sold(shows)
    groups = _grouped(shows, lambda each: (each.start.isoweekday(), each.start.hour))
    found = [
        Slot(*key, *fit, len(group), *_between(group, every))
        for key, group in groups.items()
        if len(group) >= FEWEST and (fit := _fit(group, every))
    ]
    return sorted(found, key=lambda slot: (-slot.gmv, slot.weekday, slot.hour))[:TOP]


def host_fits(shows: Sequence[Past]) -> list[HostFit]:
    """Hosts by what they sold by the hour, of those with at least three shows."""
    every = _sold(shows)
    groups = _grouped([each for each in shows if each.host], lambda each: each.host)
    found = [
        HostFit(host, *fit, len(group))
        for host, group in groups.items()
        if len(group) >= HOST_SHOWS and (fit := _fit(group, every))
    ]
    return sorted(found, key=lambda fit: (-fit.gmv, fit.host))


def _sold(shows: Sequence[Past]) -> list[float]:
    return [each.numbers["gmv"] for each in shows if "gmv" in each.numbers]


def _fit(group: Sequence[Past], every: Sequence[float]) -> tuple[float, float] | None:
    """GMV an hour, drawn towards all, and its share above theirs."""
    usual = sum(every) / len(every) if every else 0
    found = drawn(_sold(group), every)
    return (found, found / usual - 1) if found is not None and usual else None


def _between(group: Sequence[Past], every: Sequence[float]) -> tuple[float, float]:
    """Of the share above all: four of five, with the spread of the group drawn towards that of all."""
    sold, usual = _sold(group), mean(every)
    middle = drawn(sold, every) or 0.0
    count = len(sold) + WEIGHT
    spread = sqrt((sum((each - middle) ** 2 for each in sold) + WEIGHT * pvariance(every)) / count)
    reach = NormalDist().inv_cdf((1 + SURE) / 2) * spread / sqrt(count)
    return max(-1.0, (middle - reach) / usual - 1), (middle + reach) / usual - 1


def _grouped(shows: Sequence[Past], key: Callable[[Past], Key]) -> dict[Key, list[Past]]:
    groups: dict[Key, list[Past]] = defaultdict(list)
    for each in shows:
        groups[key(each)].append(each)
    return groups
