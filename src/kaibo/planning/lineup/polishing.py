"""Small changes of a whole plan that the one reckoning likes better: two products change places, a product that is not
on air takes another's place, a boundary moves. Rules that are kept stay kept."""

from __future__ import annotations

import time
from collections.abc import Iterator
from random import Random

from kaibo.planning.lineup.checking import broken
from kaibo.planning.lineup.problem import Problem, Run
from kaibo.planning.lineup.value import Plan, value


def polished(problem: Problem, plan: Plan, until: float, seed: int) -> Plan:
    """The best that was come to by then (seconds of the monotonic clock): fewer rules broken first, then worth more.
    Never worse than the plan."""
    best, worth = plan, (-_faults(problem, plan), value(problem, plan))
    random = Random(seed)
    better = True
    while better:
        better = False
        for other in _near(problem, best, random):
            if time.monotonic() >= until:
                return best
            told = value(problem, other)
            if (worth[0] < 0 or told > worth[1] + 1e-6) and (-_faults(problem, other), told) > worth:
                best, worth, better = other, (-_faults(problem, other), told), True
                break
    return best


def _faults(problem: Problem, plan: Plan) -> int:
    """Rules that aren't kept, and each product they fail on."""
    return sum(1 + len(names) for names in broken(problem, plan).values())


def _near(problem: Problem, plan: Plan, random: Random) -> Iterator[Plan]:
    near = [*_exchanged(plan), *_replaced(problem, plan), *_moved(problem, plan), *_turned(problem, plan, random)]
    random.shuffle(near)
    return iter(near)


def _exchanged(plan: Plan) -> Iterator[Plan]:
    for one in range(len(plan)):
        for other in range(one + 1, len(plan)):
            told = list(plan)
            told[one] = Run(plan[other].good, plan[one].start, plan[one].length)
            told[other] = Run(plan[one].good, plan[other].start, plan[other].length)
            yield tuple(told)


def _replaced(problem: Problem, plan: Plan) -> Iterator[Plan]:
    on = {run.good for run in plan}
    for good in problem.usable():
        if good not in on:
            for place, run in enumerate(plan):
                yield (*plan[:place], Run(good, run.start, run.length), *plan[place + 1 :])


def _turned(problem: Problem, plan: Plan, random: Random) -> Iterator[Plan]:
    """Some of the changes of three at once: one comes on air in another's place, which takes a third's."""
    on = {run.good for run in plan}
    off = [good for good in problem.usable() if good not in on]
    for _ in range(len(plan) * 4 if len(plan) > 2 and off else 0):
        one, other = random.sample(range(len(plan)), 2)
        told = list(plan)
        told[other] = Run(plan[one].good, plan[other].start, plan[other].length)
        told[one] = Run(random.choice(off), plan[one].start, plan[one].length)
        yield tuple(told)


def _moved(problem: Problem, plan: Plan) -> Iterator[Plan]:
    slots = problem.slots
    for place in range(1, len(plan)):
        before, here = plan[place - 1], plan[place]
        if slots[before.start].piece != slots[here.start].piece:
            continue
        for step in (-1, 1):
            lengths = before.length + step, here.length - step
            if all(1 <= each <= problem.longest for each in lengths):
                changed = Run(before.good, before.start, lengths[0]), Run(here.good, here.start + step, lengths[1])
                yield (*plan[: place - 1], *changed, *plan[place + 1 :])
