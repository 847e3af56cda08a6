"""When, how often and by whom the account sold best by the hour."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median
from typing import TypeVar

from kaibo.planning.proposals.expecting import drawn
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
    """A weekday (1 Monday) and an hour; `gmv` an hour, drawn towards all shows; `over` as a share above theirs."""

    weekday: int
    hour: int
    gmv: float
    over: float
    shows: int


@dataclass(frozen=True)
class HostFit:
    host: str
    gmv: float
    over: float
    shows: int


@dataclass(frozen=True)
class Rhythm:
    """Weeks with so many shows, and the median GMV of a week and of a show in them."""

    per_week: int
    weeks: int
    week_gmv: float
    show_gmv: float


def near(one: int, other: int) -> bool:
    """Whether two hours of the clock are one slot, across midnight too."""
    apart = abs(one - other) % DAY
    return min(apart, DAY - apart) <= NEAR


def best_slots(shows: Sequence[Past]) -> list[Slot]:
    """The weekdays and hours that sold most by the hour, of those with at least two shows."""
    every = _sold(shows)
    groups = _grouped(shows, lambda each: (each.start.isoweekday(), each.start.hour))
    found = [
        Slot(*key, *fit, len(group))
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


def rhythms(shows: Sequence[Past]) -> list[Rhythm]:
    """Whole weeks by how many shows they had; the first and the last week may be cut off and don't count."""
    weeks: dict[tuple[int, int], list[float]] = defaultdict(list)
    for each in shows:
        if "gmv" in each.numbers:
            weeks[each.day.isocalendar()[:2]].append(each.numbers["gmv"] * each.hours)
    counted: dict[int, list[list[float]]] = defaultdict(list)
    for key in sorted(weeks)[1:-1]:
        counted[len(weeks[key])].append(weeks[key])
    return [
        Rhythm(number, len(group), median(map(sum, group)), median(one for each in group for one in each))
        for number, group in sorted(counted.items())
    ]


def _sold(shows: Sequence[Past]) -> list[float]:
    return [each.numbers["gmv"] for each in shows if "gmv" in each.numbers]


def _fit(group: Sequence[Past], every: Sequence[float]) -> tuple[float, float] | None:
    """GMV an hour, drawn towards all, and its share above theirs."""
    usual = sum(every) / len(every) if every else 0
    found = drawn(_sold(group), every)
    return (found, found / usual - 1) if found is not None and usual else None


def _grouped(shows: Sequence[Past], key: Callable[[Past], Key]) -> dict[Key, list[Past]]:
    groups: dict[Key, list[Past]] = defaultdict(list)
    for each in shows:
        groups[key(each)].append(each)
    return groups
