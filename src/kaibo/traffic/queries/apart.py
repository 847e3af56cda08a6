"""Whether one channel, hour or host stands apart from all of them together, and how sure that is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kaibo.kit.interval import rate
from kaibo.metrics.api import Number, Row

LEAST = 0.20
"""A smaller difference is not worth moving money for even where it is certain."""
FEWEST = 8
"""Shows, or days of an hour."""
ORDERS = 50
"""Orders that stand behind a rate, or would at the usual one."""
SHARE = 0.05
"""A part of views or of spend under which nothing is said."""


@dataclass(frozen=True)
class Apart:
    """How far a rate lies from the usual one (0.2 is a fifth more), with both ends at 95% over `samples`.

    `least` and `most` are the smallest and the largest denominator of one sample: the range that was seen.
    """

    difference: float
    low: float
    high: float
    samples: int
    least: float
    most: float

    @property
    def side(self) -> str:
        """`above` or `below` where all of the interval is on that side and the difference is large enough."""
        if abs(self.difference) < LEAST:
            return ""
        return "above" if self.low > 0 else "below" if self.high < 0 else ""


def apart(own: Number, usual: Number, parts: list[tuple[float, float]]) -> Apart | None:
    """None with too few samples, or where either rate has no one value."""
    if own.value is None or not usual.value or own.currency != usual.currency or len(parts) < FEWEST:
        return None
    value, whole = float(own.value), float(usual.value)
    told = rate(parts)
    low, high = told.interval() if told else _of_none(parts)
    scale = value / told.value if told and told.value else 1.0
    below = [each for _, each in parts]
    ends = low * scale / whole - 1, high * scale / whole - 1
    return Apart(value / whole - 1, *ends, len(parts), min(below), max(below))


def parts_of(rows: Iterable[Row], key: str) -> list[tuple[float, float]]:
    """Numerator and denominator of every row that knows both."""
    numbers = [row.numbers[key] for row in rows]
    known = [(each.numerator, each.denominator) for each in numbers]
    return [(float(above), float(below)) for above, below in known if above is not None and below]


def _of_none(parts: list[tuple[float, float]]) -> tuple[float, float]:
    """Of what never happened: nothing, up to three times in all (the rule of three)."""
    return 0.0, 3 / sum(below for _, below in parts)
