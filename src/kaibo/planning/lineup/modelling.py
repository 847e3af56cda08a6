"""The line-up as a model for the solver: a yes or no for each product, slot and length, the rules as constraints, and
the objective told anew for each round."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from kaibo.planning.lineup.cp import Literal, Solver, ending, new_model, weighted
from kaibo.planning.lineup.problem import FADING, LIFT, MOST_LIFT, Problem, Run
from kaibo.planning.lineup.rules import RULES, Ruling
from kaibo.planning.lineup.value import Plan, audience, lifts

GRAIN = 10
"""The objective is told in tenths of a minor unit."""


class Modelled:
    """One model for all rounds. In a `loose` one each rule that asks anything has a switch, and the most rules are
    asked for; in another all rules of the problem hold."""

    def __init__(self, problem: Problem, *, loose: bool) -> None:
        self.problem = problem
        self.model = new_model()
        self.runs = tuple(_every_run(problem))
        self.yes = tuple(self.model.new_bool_var("") for _ in self.runs)
        self.switches: dict[str, Literal] = {}
        self._answer: list[bool] | None = None
        self._switched: dict[str, bool] = {}
        always = Ruling(problem, self.model, self.runs, self.yes)
        _tile(always)
        for rule in sorted(problem.rules & set(RULES)):
            switch = self.model.new_bool_var(rule) if loose else None
            if RULES[rule](replace(always, on=switch)) and switch is not None:
                self.switches[rule] = switch
        if loose:
            self.model.maximize(sum(self.switches.values()))

    def aim(self, now: Plan) -> None:
        """The objective with the audience that a plan draws, and that plan as the hint."""
        self.model.maximize(weighted(self.yes, self._worth(now)))
        self.hint(now)

    def hint(self, now: Plan) -> None:
        self.model.clear_hints()
        chosen = set(now)
        for run, yes in zip(self.runs, self.yes, strict=True):
            self.model.add_hint(yes, run in chosen)

    def solved(self, solver: Solver) -> str:
        """`best` (of this objective), `found`, `infeasible` or `unknown`."""
        how = ending(solver.solve(self.model))
        self._answer = None
        if how in ("best", "found"):
            self._answer = [bool(solver.value(yes)) for yes in self.yes]
            self._switched = {rule: bool(solver.value(literal)) for rule, literal in self.switches.items()}
        return how

    def plan(self) -> Plan | None:
        if self._answer is None:
            return None
        chosen = [run for run, yes in zip(self.runs, self._answer, strict=True) if yes]
        return tuple(sorted(chosen, key=lambda run: run.start))

    def kept_rules(self) -> frozenset[str] | None:
        """Of the last answer: the rules it keeps; those that ask nothing are kept always."""
        if self._answer is None:
            return None
        return frozenset(rule for rule in self.problem.rules if self._switched.get(rule, True))

    def _worth(self, now: Plan) -> list[int]:
        """Of each run in tenths of a minor unit: what it sells to the audience that `now` draws, and what it adds to
        the sales of the slots after it."""
        problem = self.problem
        lift = lifts(problem, now)
        base = _slot_worth(problem, now)
        told = []
        for run in self.runs:
            good = problem.goods[run.good]
            units = audience(problem, run, lift) * good.conversion
            units = min(units, float(good.stock)) if good.stock is not None else units
            worth = units * good.worth(problem.objective)
            strength = LIFT.get(good.role, 0.0)
            if strength:
                mine = run in now
                for after, left in enumerate(FADING):
                    at = run.end + after
                    if at < len(base):
                        others = lift[at] - (strength * left if mine else 0.0)
                        worth += base[at] * max(0.0, min(strength * left, MOST_LIFT - max(0.0, others)))
            told.append(round(worth * GRAIN))
        return told


def _every_run(problem: Problem) -> Iterable[Run]:
    slots = problem.slots
    for good in problem.usable():
        for start in range(len(slots)):
            for length in range(1, problem.longest + 1):
                end = start + length
                if end > len(slots) or slots[end - 1].piece != slots[start].piece:
                    break
                yield Run(good, start, length)


def _slot_worth(problem: Problem, plan: Plan) -> list[float]:
    """What a slot sells of its own audience in a plan, without lift."""
    worth = [0.0] * len(problem.slots)
    flat = [0.0] * len(problem.slots)
    for run in plan:
        good = problem.goods[run.good]
        for at in range(run.start, run.end):
            one = audience(problem, Run(run.good, at, 1), flat)
            worth[at] = max(0.0, one * good.conversion * good.worth(problem.objective))
    return worth


def _tile(always: Ruling) -> None:
    """Every slot has exactly one product; none comes oftener than it may, nor follows itself."""
    problem, model = always.problem, always.model
    covering: defaultdict[int, list[Literal]] = defaultdict(list)
    of_good: defaultdict[int, list[Literal]] = defaultdict(list)
    for run, yes in zip(always.runs, always.yes, strict=True):
        of_good[run.good].append(yes)
        for at in range(run.start, run.end):
            covering[at].append(yes)
    for at in range(len(problem.slots)):
        model.add_exactly_one(covering[at])
    for every in of_good.values():
        if problem.turns == 1:
            model.add_at_most_one(every)
        else:
            model.add(sum(every) <= problem.turns)
