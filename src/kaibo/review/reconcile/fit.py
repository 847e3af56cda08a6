"""Which ways of counting explain, show by show or day by day, what a platform tells beyond the order rows.

A way of counting (freight in or out, coupons in or out, unpaid orders in) has an exact amount in every show. It is
named only where it closes the gaps of most shows to the cent: one sum may fit by chance, many don't.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

MOST = 4
"""Ways of counting named at once."""
OPEN_OF = 3
"""One in three units with a gap may stay open, for a reason of its own; the others must close."""
SLACK = Decimal("0.02")
"""Left open in a unit by rounding: two minor units."""


@dataclass(frozen=True)
class Way:
    """The platform counts `sign` times what `metric` counts in order rows."""

    cause: str
    metric: str
    sign: int


@dataclass(frozen=True)
class Unit:
    """A show or a day known to both sides: what the platform tells less what order rows tell."""

    key: str
    gap: Decimal
    amounts: Mapping[str, Decimal]

    def left(self, ways: Sequence[Way]) -> Decimal:
        return self.gap - sum((each.sign * self.amounts.get(each.metric, Decimal()) for each in ways), Decimal())


def fitting(units: Sequence[Unit], ways: Sequence[Way]) -> tuple[Way, ...]:
    """The ways of counting that leave the fewest gaps open, the fewest ways first; none where too many stay open."""
    apart = [unit for unit in units if abs(unit.gap) > SLACK]
    used = [way for way in ways if any(unit.amounts.get(way.metric) for unit in apart)]
    judged = sorted(units, key=lambda unit: abs(unit.gap), reverse=True)
    best: tuple[Way, ...] = ()
    least = len(apart) // OPEN_OF + 1
    for chosen in _sets(used):
        left = _left_open(judged, chosen, least)
        if left < least:
            best, least = chosen, left
        if least == 0:
            break
    return best


def _sets(ways: Sequence[Way]) -> Iterator[tuple[Way, ...]]:
    for size in range(1, MOST + 1):
        for chosen in combinations(ways, size):
            if len({way.metric for way in chosen}) == size:
                yield chosen


def _left_open(units: Sequence[Unit], ways: tuple[Way, ...], least: int) -> int:
    """How many units stay open; counted no further than `least`."""
    count = 0
    for unit in units:
        if abs(unit.left(ways)) > SLACK:
            count += 1
            if count >= least:
                break
    return count
