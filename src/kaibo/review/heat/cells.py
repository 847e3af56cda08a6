"""What a stretch of a show brought per minute: pure, from its minutes alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

Values = Sequence[Decimal | None]


@dataclass(frozen=True)
class Rate:
    """`total` over the `minutes` of which somebody told."""

    total: Decimal
    minutes: int

    @property
    def value(self) -> Decimal:
        return self.total / self.minutes


def rate(values: Values) -> Rate | None:
    """None where nobody told any of the minutes."""
    told = [value for value in values if value is not None]
    return Rate(sum(told, Decimal(0)), len(told)) if told else None


def drift(levels: Values, stretch: slice) -> Rate | None:
    """How far a level went: from the last one told before the stretch (else the first in it) to the last in it."""
    inside = [level for level in levels[stretch] if level is not None]
    if not inside:
        return None
    before = [level for level in levels[: stretch.start] if level is not None]
    begin = before[-1] if before else inside[0]
    return Rate(inside[-1] - begin, stretch.stop - stretch.start)
