"""A host beside the others: whose rate is higher, by how much, and whether that is more than chance."""

from __future__ import annotations

from dataclasses import dataclass

from kaibo.kit.interval import Rate, difference, rate

FEWEST = 5
LEAST = 0.10
"""A smaller difference is not worth a word even where it is certain."""
Parts = dict[str, list[tuple[float, float]]]
"""(numerator, denominator) of every show, by host."""


@dataclass(frozen=True)
class Standing:
    """A host's rate and that of all the other hosts together."""

    own: Rate | None
    rest: Rate | None

    @property
    def apart(self) -> tuple[float, float, float] | None:
        """(difference, low, high) as shares of the others' rate; None where either side has too few shows."""
        if self.own is None or self.rest is None or min(self.own.shows, self.rest.shows) < FEWEST:
            return None
        return difference(self.own, self.rest)

    @property
    def verdict(self) -> str:
        """`few` shows, or `above`, `below`, `near` the others: apart by a tenth, with certainty, or not."""
        if self.apart is None:
            return "few"
        middle, low, high = self.apart
        if abs(middle) < LEAST or low <= 0 <= high:
            return "near"
        return "above" if middle > 0 else "below"


def standing(host: str, parts: Parts) -> Standing:
    """A host's rate beside that of all the others; `parts` by host."""
    others = [part for name, mine in parts.items() if name != host for part in mine]
    return Standing(rate(parts.get(host, [])), rate(others))
