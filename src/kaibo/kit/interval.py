"""How far a rate over several shows (or days) can be trusted: the ratio estimator, one show one sample."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, log, sqrt
from statistics import NormalDist

CONFIDENCE = 0.95
TABLE = {1: 12.706, 2: 4.303, 3: 3.182}


@dataclass(frozen=True)
class Rate:
    """Σ numerators / Σ denominators over `shows`; `spread` is the standard error of its logarithm."""

    value: float
    shows: int
    spread: float

    def interval(self) -> tuple[float, float]:
        """Where the rate lies at 95%. Shows differ among themselves, so this is wider than counting buyers gives."""
        reach = exp(quantile(self.shows - 1) * self.spread)
        return self.value / reach, self.value * reach


def rate(parts: list[tuple[float, float]]) -> Rate | None:
    """The rate of (numerator, denominator) a show; None where two shows or a numerator are lacking."""
    above, below = sum(part[0] for part in parts), sum(part[1] for part in parts)
    if len(parts) < 2 or above <= 0 or below <= 0:
        return None
    value = above / below
    squares = sum((part[0] - value * part[1]) ** 2 for part in parts)
    error = sqrt(squares * len(parts) / (len(parts) - 1)) / below
    return Rate(value, len(parts), error / value)


def difference(own: Rate, other: Rate) -> tuple[float, float, float]:
    """How much higher `own` is than `other`, as a share of `other`: (difference, low, high) at 95%."""
    middle = log(own.value / other.value)
    reach = quantile(min(own.shows, other.shows) - 1) * sqrt(own.spread**2 + other.spread**2)
    return exp(middle) - 1, exp(middle - reach) - 1, exp(middle + reach) - 1


def quantile(freedom: int) -> float:
    """Student's t at 97.5% by Cornish and Fisher's series, right to a hundredth from four degrees on."""
    if freedom in TABLE:
        return TABLE[freedom]
    z = NormalDist().inv_cdf((1 + CONFIDENCE) / 2)
    terms = (
        (z**3 + z) / 4,
        (5 * z**5 + 16 * z**3 + 3 * z) / 96,
        (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / 384,
    )
    tail: float = sum(term / freedom**power for power, term in enumerate(terms, 1))
    return z + tail
