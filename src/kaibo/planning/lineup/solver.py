"""The line-up by constraint programming: a linear problem again and again, each with the audience that the plan
before it draws, every plan judged by the one reckoning (`value`). The hand plan is where it begins and its fallback."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from kaibo.planning.lineup.checking import broken, is_whole
from kaibo.planning.lineup.cp import new_solver
from kaibo.planning.lineup.hand import hand_plan
from kaibo.planning.lineup.modelling import Modelled
from kaibo.planning.lineup.polishing import polished
from kaibo.planning.lineup.problem import RULES, Problem, Run
from kaibo.planning.lineup.value import Plan, value

MEND_S, POLISH_S, ROUND_S = 0.6, 1.5, 3.0
"""So long the hand plan is mended before the solver is asked, a plan polished, a round of the solver."""
LAST_S = 0.3
"""Less time than this isn't begun with."""
WORKERS = 2


@dataclass
class Found:
    """The best plan so far. `hand` is the plan by hand with the same goods; values in minor units of the objective.

    `dropped`: rules that no plan of these goods keeps, each with the products that stand in its way.
    """

    plan: Plan
    value: float
    hand: Plan
    hand_value: float
    dropped: dict[str, list[str]] = field(default_factory=dict)
    first_s: float | None = None
    by_solver: bool = False
    history: list[tuple[float, float]] = field(default_factory=list)


Told = Callable[[Found], None]


def solve(
    problem: Problem, seconds: float, *, told: Told | None = None, begin: Plan = (), seed: int = 7, rounds: int = 0
) -> Found:
    """The best line-up found in so many seconds, or after so many `rounds` of the solver where they are told; `told`
    hears of each better one. Never raises for what is asked: rules that can't all be kept are left out and named."""
    started = time.monotonic()
    hand = hand_plan(problem)
    found = Found(hand, value(problem, hand), hand, value(problem, hand))
    if not hand:
        return found
    search = _Search(problem, started + seconds, seed)
    mended = polished(problem, hand, started + min(MEND_S, seconds / 4), seed)
    held, first = search.holding(mended)
    found.dropped = {rule: names_in_the_way(problem, rule) for rule in RULES if rule in problem.rules - held}
    strict = replace(problem, rules=held)
    known = [plan for plan in (begin, mended, first) if is_whole(strict, plan) and not broken(strict, plan)]
    for plan in search.plans(strict, known, rounds):
        worth = value(strict, plan)
        if found.by_solver and worth <= found.value:
            continue
        found.plan, found.value, found.by_solver = plan, worth, True
        now = time.monotonic() - started
        found.first_s = found.first_s if found.first_s is not None else now
        found.history.append((now, worth))
        if told:
            told(found)
    return found


def names_in_the_way(problem: Problem, rule: str) -> list[str]:
    """The products that a rule is about."""
    about = {
        "opens_with_hook": ("hook",),
        "hourly_benefit": ("hook", "welfare"),
        "hits_on_air": ("hit",),
        "hits_in_middle": ("hit",),
        "main_alone": ("hit",),
        "high_ticket_late": ("image",),
    }.get(rule)
    goods = [problem.goods[at] for at in problem.usable()]
    if about:
        return [good.name for good in goods if good.role in about]
    counts: dict[str, list[str]] = {}
    for good in goods:
        if good.category:
            counts.setdefault(good.category, []).append(good.name)
    return max(counts.values(), key=len, default=[])


class _Search:
    def __init__(self, problem: Problem, until: float, seed: int) -> None:
        self.problem = problem
        self.until = until
        self.seed = seed

    def holding(self, begin: Plan) -> tuple[frozenset[str], Plan]:
        """The most rules that can be kept together, mostly all of them, and a plan that keeps them, or none."""
        if not broken(self.problem, begin):
            return self.problem.rules, begin
        strict = Modelled(self.problem, loose=False)
        strict.hint(begin)
        if self._solve(strict, max(1.0, min(ROUND_S, self._left()))) != "infeasible":
            return self.problem.rules, strict.plan() or ()
        loose = Modelled(self.problem, loose=True)
        loose.hint(begin)
        self._solve(loose, max(1.0, min(ROUND_S, self._left())))
        kept = loose.kept_rules()
        return self.problem.rules if kept is None else kept, loose.plan() or ()

    def plans(self, strict: Problem, known: list[Plan], rounds: int) -> Iterator[Plan]:
        """Better and better, while there is time."""
        best = max(known, key=lambda plan: value(strict, plan), default=())
        if best:
            yield best
            yield (best := self._polished(strict, best))
        model = Modelled(strict, loose=False)
        done = 0
        while self._left() > LAST_S and not (rounds and done == rounds):
            done += 1
            model.aim(best)
            how = self._solve(model, min(ROUND_S, self._left()))
            if how == "infeasible":
                return
            self.seed += 1
            plan = model.plan()
            if plan is None:
                continue
            yield plan
            yield (plan := self._polished(strict, plan))
            if how == "best" and best and value(strict, plan) <= value(strict, best):
                return
            best = max(plan, best, key=lambda each: value(strict, each) if each else float("-inf"))

    def _polished(self, strict: Problem, plan: Plan) -> Plan:
        return polished(strict, plan, min(self.until, time.monotonic() + POLISH_S), self.seed)

    def _left(self) -> float:
        return self.until - time.monotonic()

    def _solve(self, model: Modelled, seconds: float) -> str:
        solver = new_solver()
        solver.parameters.max_time_in_seconds = max(0.05, seconds)
        solver.parameters.num_workers = WORKERS
        solver.parameters.random_seed = self.seed
        solver.parameters.cp_model_presolve = False
        return model.solved(solver)


def runs_of(plan: Plan) -> list[tuple[int, int, int]]:
    return [(run.good, run.start, run.length) for run in plan]


__all__ = ["Found", "Run", "names_in_the_way", "runs_of", "solve"]
