"""What a line-up is expected to sell: the one reckoning that judges every plan, however it was made."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kaibo.planning.lineup.problem import AGAIN, FADING, INTEREST, LIFT, MOST_LIFT, Problem, Run

Plan = tuple[Run, ...]


@dataclass(frozen=True)
class Sold:
    """Of one run: units expected, and the money of them in minor units. `margin` None where no cost is known."""

    units: float
    gmv: float
    margin: float | None


def lifts(problem: Problem, plan: Sequence[Run]) -> list[float]:
    """By how much the audience of each slot is raised by hooks and welfare goods before it, 0 to MOST_LIFT."""
    told = [0.0] * (len(problem.slots) + len(FADING))
    for run in plan:
        strength = LIFT.get(problem.goods[run.good].role, 0.0)
        if strength:
            for after, left in enumerate(FADING):
                told[run.end + after] += strength * left
    for fixed in problem.fixed:
        strength = LIFT.get(fixed.role, 0.0)
        following = [at for at, slot in enumerate(problem.slots) if slot.start_s >= fixed.start_s + fixed.length_s]
        for at, left in zip(following, FADING, strict=False):
            told[at] += strength * left
    return [min(each, MOST_LIFT) for each in told[: len(problem.slots)]]


def interest(place: int) -> float:
    """Of the slot at `place` in a run."""
    return INTEREST[min(place, len(INTEREST) - 1)]


def audience(problem: Problem, run: Run, lift: Sequence[float]) -> float:
    """People reached by a run, each slot weighed with the interest that is left in it."""
    slots = problem.slots
    return sum(
        slots[run.start + place].viewers * (1 + lift[run.start + place]) * interest(place)
        for place in range(run.length)
    )


def sold(problem: Problem, plan: Sequence[Run]) -> list[Sold]:
    """Of each run, in its order; no more than there is in stock."""
    lift = lifts(problem, plan)
    left: dict[int, float] = {}
    came: dict[int, int] = {}
    told = []
    for run in plan:
        good = problem.goods[run.good]
        units = audience(problem, run, lift) * good.conversion * AGAIN ** came.get(run.good, 0)
        came[run.good] = came.get(run.good, 0) + 1
        if good.stock is not None:
            units = min(units, left.get(run.good, float(good.stock)))
            left[run.good] = left.get(run.good, float(good.stock)) - units
        told.append(Sold(units, units * good.price, None if good.margin is None else units * good.margin))
    return told


def value(problem: Problem, plan: Sequence[Run]) -> float:
    """The objective in minor units; a product without a known cost counts with its supposed margin."""
    every = sold(problem, plan)
    worth = (problem.goods[run.good].worth(problem.objective) for run in plan)
    return sum(each.units * one for each, one in zip(every, worth, strict=True))
