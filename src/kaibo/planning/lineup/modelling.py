"""The line-up as a model for the solver: a yes or no for each product, slot and length, the rules as constraints, and
the objective told anew for each round."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from kaibo.planning.lineup.checking import edges, in_middle, is_late, opening, windows
from kaibo.planning.lineup.problem import (
    BENEFITS,
    FADING,
    HIT,
    HOOK,
    IMAGE,
    LIFT,
    MOST_LIFT,
    Problem,
    Run,
)
from kaibo.planning.lineup.value import Plan, audience, lifts

GRAIN = 10
"""The objective is told in tenths of a minor unit."""


class Modelled:
    """One model for all rounds. In a `loose` one each rule that asks anything has a switch, and the most rules are
    asked for; in another all rules of the problem hold."""

    def __init__(self, problem: Problem, cp: Any, *, loose: bool) -> None:
        self.problem = problem
        self.cp = cp
        self.model = cp.CpModel()
        self.runs: list[Run] = list(_every_run(problem))
        self.yes = [self.model.new_bool_var("") for _ in self.runs]
        self.switches: dict[str, Any] = {}
        self._answer: list[bool] | None = None
        self._switched: dict[str, bool] = {}
        _tile(self)
        for rule in sorted(problem.rules & set(_RULES)):
            switch = self.model.new_bool_var(rule) if loose else None
            if _RULES[rule](self, switch) and loose:
                self.switches[rule] = switch
        if loose:
            self.model.maximize(sum(self.switches.values()))

    def aim(self, now: Plan) -> None:
        """The objective with the audience that a plan draws, and that plan as the hint."""
        worth = self._worth(now)
        self.model.maximize(self.cp.LinearExpr.weighted_sum(self.yes, worth))
        self.hint(now)

    def hint(self, now: Plan) -> None:
        self.model.clear_hints()
        chosen = set(now)
        for run, yes in zip(self.runs, self.yes, strict=True):
            self.model.add_hint(yes, run in chosen)

    def solved(self, solver: Any) -> str:
        """`best` (of this objective), `found`, `infeasible` or `unknown`."""
        status = solver.solve(self.model)
        self._answer = None
        if status in (self.cp.OPTIMAL, self.cp.FEASIBLE):
            self._answer = [bool(solver.value(yes)) for yes in self.yes]
            self._switched = {rule: bool(solver.value(literal)) for rule, literal in self.switches.items()}
            return "best" if status == self.cp.OPTIMAL else "found"
        return "infeasible" if status == self.cp.INFEASIBLE else "unknown"

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


def _tile(made: Modelled) -> None:
    """Every slot has exactly one product; none comes oftener than it may, nor follows itself."""
    problem, model = made.problem, made.model
    covering: defaultdict[int, list[Any]] = defaultdict(list)
    of_good: defaultdict[int, list[Any]] = defaultdict(list)
    for run, yes in zip(made.runs, made.yes, strict=True):
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


def _one_of(made: Modelled, every: list[Any], on: Any) -> None:
    made.model.add_bool_or(every if on is None else [*every, ~on])


def _not(made: Modelled, yes: Any, on: Any) -> None:
    made.model.add_bool_or([~yes] if on is None else [~yes, ~on])


def _at_most_one(made: Modelled, every: list[Any], on: Any) -> None:
    if on is None:
        made.model.add_at_most_one(every)
    else:
        made.model.add(sum(every) <= 1).only_enforce_if(on)


def _starting(made: Modelled, roles: Iterable[str]) -> dict[int, list[Any]]:
    wanted = set(roles)
    told: defaultdict[int, list[Any]] = defaultdict(list)
    for run, yes in zip(made.runs, made.yes, strict=True):
        if made.problem.goods[run.good].role in wanted:
            told[run.start].append(yes)
    return told


def _opens(made: Modelled, on: Any) -> bool:
    first = opening(made.problem)
    if first is None:
        return False
    _one_of(made, _starting(made, [HOOK])[first], on)
    return True


def _hourly(made: Modelled, on: Any) -> bool:
    begun = _starting(made, BENEFITS)
    hours = windows(made.problem)
    for hour in hours:
        _one_of(made, [yes for at in hour for yes in begun.get(at, [])], on)
    return bool(hours)


def _hits_on(made: Modelled, on: Any) -> bool:
    hits = [at for at in made.problem.usable() if made.problem.goods[at].role == HIT]
    for hit in hits:
        _one_of(made, [yes for run, yes in zip(made.runs, made.yes, strict=True) if run.good == hit], on)
    return bool(hits)


def _placed(made: Modelled, on: Any, role: str, may: Any) -> bool:
    wrong = [yes for at, every in _starting(made, [role]).items() if not may(made.problem, at) for yes in every]
    for yes in wrong:
        _not(made, yes, on)
    return bool(wrong)


def _middle(made: Modelled, on: Any) -> bool:
    return _placed(made, on, HIT, in_middle)


def _late(made: Modelled, on: Any) -> bool:
    return _placed(made, on, IMAGE, is_late)


def _apart(made: Modelled, on: Any, kind_of: Any) -> bool:
    """At most one of two that meet, by kind; what is fixed beside a piece counts as one of them."""
    problem, asked = made.problem, False
    ends: defaultdict[tuple[int, str], list[Any]] = defaultdict(list)
    begins: defaultdict[tuple[int, str], list[Any]] = defaultdict(list)
    for run, yes in zip(made.runs, made.yes, strict=True):
        good = problem.goods[run.good]
        kind = kind_of(good.role, good.category)
        if kind:
            begins[run.start, kind].append(yes)
            ends[run.end, kind].append(yes)
    for (at, kind), begin in begins.items():
        if at and problem.slots[at - 1].piece == problem.slots[at].piece and (at, kind) in ends:
            _at_most_one(made, [*begin, *ends[at, kind]], on)
            asked = True
    for first, before, after in edges(problem):
        last = max(at for at, slot in enumerate(problem.slots) if slot.piece == problem.slots[first].piece)
        for fixed, beside in ((before, begins), (after, ends)):
            kind = kind_of(fixed[1], fixed[2]) if fixed else ""
            for yes in beside.get((first if beside is begins else last + 1, kind), []) if kind else []:
                _not(made, yes, on)
                asked = True
    return asked


def _alone(made: Modelled, on: Any) -> bool:
    return _apart(made, on, lambda role, category: HIT if role == HIT else "")


def _neighbours(made: Modelled, on: Any) -> bool:
    return _apart(made, on, lambda role, category: category)


_RULES = {
    "opens_with_hook": _opens,
    "hourly_benefit": _hourly,
    "hits_on_air": _hits_on,
    "hits_in_middle": _middle,
    "high_ticket_late": _late,
    "main_alone": _alone,
    "no_neighbours": _neighbours,
}
"""Each adds its constraints under its switch and says whether it asks anything. Sold-out goods have no runs at all."""
