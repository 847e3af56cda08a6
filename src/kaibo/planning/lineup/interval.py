"""How sure the expectation of a line-up is: drawn a few hundred times from what is believed of audience and goods."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from kaibo.planning.lineup.problem import AGAIN, Problem, Run
from kaibo.planning.lineup.value import audience, lifts

DRAWS = 400
LOW, HIGH = 10, 90
"""Percentiles: four of five shows lie between."""
LEAST = 1e-9


@dataclass(frozen=True)
class Range:
    """Expected, and the bounds between which four of five draws lie; money in minor units."""

    value: float
    low: float
    high: float

    def shown(self) -> dict[str, int]:
        return {"value": round(self.value), "low": round(self.low), "high": round(self.high)}


@dataclass(frozen=True)
class Drawn:
    """Units and GMV of each run; GMV and margin of the whole, margin over the runs whose cost is known."""

    units: list[Range]
    gmv: list[Range]
    total_gmv: Range
    total_margin: Range | None
    uncosted: int


def drawn(problem: Problem, plan: Sequence[Run], spread: float, seed: int = 7) -> Drawn:
    """The audience varies from show to show by `spread` (of its logarithm), a product's conversion by its beta
    distribution, and who buys by chance."""
    numpy: Any = import_module("numpy")
    random = numpy.random.default_rng(seed)
    lift = lifts(problem, plan)
    level = random.lognormal(-spread * spread / 2, spread, DRAWS)
    rates = {
        at: random.beta(max(LEAST, good.bought), max(LEAST, good.shown - good.bought), DRAWS)
        for at, good in enumerate(problem.goods)
        if any(run.good == at for run in plan)
    }
    left: dict[int, Any] = {}
    came: dict[int, int] = {}
    units = []
    for run in plan:
        good = problem.goods[run.good]
        mean = audience(problem, run, lift) * level * rates[run.good] * AGAIN ** came.get(run.good, 0)
        came[run.good] = came.get(run.good, 0) + 1
        bought = random.poisson(mean)
        if good.stock is not None:
            bought = numpy.minimum(bought, left.get(run.good, good.stock))
            left[run.good] = left.get(run.good, good.stock) - bought
        units.append(bought)
    gmv = [each * problem.goods[run.good].price for each, run in zip(units, plan, strict=True)]
    margins = [
        each * margin
        for each, run in zip(units, plan, strict=True)
        if (margin := problem.goods[run.good].margin) is not None
    ]
    nothing = numpy.zeros(DRAWS)
    return Drawn(
        [_range(numpy, each) for each in units],
        [_range(numpy, each) for each in gmv],
        _range(numpy, sum(gmv, nothing)),
        _range(numpy, sum(margins, nothing)) if margins else None,
        len(plan) - len(margins),
    )


def _range(numpy: Any, draws: Any) -> Range:
    low, high = numpy.percentile(draws, [LOW, HIGH])
    return Range(float(numpy.mean(draws)), float(low), float(high))
