"""The rules as constraints of the model, each under a switch where rules may be given up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from kaibo.planning.lineup.checking import Touch, edges, in_middle, is_late, opening, windows
from kaibo.planning.lineup.cp import Literal, Model
from kaibo.planning.lineup.problem import BENEFITS, HIT, HOOK, IMAGE, Problem, Run

Meet = tuple[list[Literal], list[Literal]]


@dataclass(frozen=True)
class Ruling:
    """The model that one rule is written into: `yes` says of each of `runs` whether it is chosen. `on` is the rule's
    switch; without one it always holds."""

    problem: Problem
    model: Model
    runs: tuple[Run, ...]
    yes: tuple[Literal, ...]
    on: Literal | None = None

    def one_of(self, every: Iterable[Literal]) -> None:
        self.model.add_bool_or([*every, *self._unless()])

    def never(self, yes: Literal) -> None:
        self.model.add_bool_or([~yes, *self._unless()])

    def at_most_one(self, every: Iterable[Literal]) -> None:
        if self.on is None:
            self.model.add_at_most_one(every)
        else:
            self.model.add(sum(every) <= 1).only_enforce_if(self.on)

    def starting(self, roles: Iterable[str]) -> dict[int, list[Literal]]:
        """Runs of goods of these roles by the slot they begin in."""
        wanted = set(roles)
        told: defaultdict[int, list[Literal]] = defaultdict(list)
        for run, yes in zip(self.runs, self.yes, strict=True):
            if self.problem.goods[run.good].role in wanted:
                told[run.start].append(yes)
        return told

    def _unless(self) -> list[Literal]:
        return [] if self.on is None else [~self.on]


def _opens(rule: Ruling) -> bool:
    first = opening(rule.problem)
    if first is None:
        return False
    rule.one_of(rule.starting([HOOK]).get(first, []))
    return True


def _hourly(rule: Ruling) -> bool:
    begun = rule.starting(BENEFITS)
    hours = windows(rule.problem)
    for hour in hours:
        rule.one_of(yes for at in hour for yes in begun.get(at, []))
    return bool(hours)


def _hits_on(rule: Ruling) -> bool:
    goods = rule.problem.goods
    hits = [at for at in rule.problem.usable() if goods[at].role == HIT]
    for hit in hits:
        rule.one_of(yes for run, yes in zip(rule.runs, rule.yes, strict=True) if run.good == hit)
    return bool(hits)


def _placed(rule: Ruling, role: str, may: Callable[[Problem, int], bool]) -> bool:
    wrong = [yes for at, every in rule.starting([role]).items() if not may(rule.problem, at) for yes in every]
    for yes in wrong:
        rule.never(yes)
    return bool(wrong)


def _apart(rule: Ruling, kind_of: Callable[[str, str], str]) -> bool:
    """At most one of two that meet, by kind; what is fixed beside a piece counts as one of them."""
    ends, begins = _ends(rule, kind_of)
    meetings = list(_meetings(rule.problem, begins, ends))
    for begin, end in meetings:
        rule.at_most_one([*begin, *end])
    beside = [yes for at, fixed, runs in _fixed(rule.problem, begins, ends) for yes in _of(runs, at, fixed, kind_of)]
    for yes in beside:
        rule.never(yes)
    return bool(meetings or beside)


At = Mapping[tuple[int, str], list[Literal]]
"""Runs by the slot they begin in, or before which they end, and their kind."""


def _ends(rule: Ruling, kind_of: Callable[[str, str], str]) -> tuple[At, At]:
    ends: defaultdict[tuple[int, str], list[Literal]] = defaultdict(list)
    begins: defaultdict[tuple[int, str], list[Literal]] = defaultdict(list)
    for run, yes in zip(rule.runs, rule.yes, strict=True):
        good = rule.problem.goods[run.good]
        if kind := kind_of(good.role, good.category):
            begins[run.start, kind].append(yes)
            ends[run.end, kind].append(yes)
    return ends, begins


def _meetings(problem: Problem, begins: At, ends: At) -> Iterator[Meet]:
    """Of one kind, those that begin where others end within a piece."""
    for (at, kind), begin in begins.items():
        if at and problem.slots[at - 1].piece == problem.slots[at].piece and (at, kind) in ends:
            yield begin, ends[at, kind]


def _fixed(problem: Problem, begins: At, ends: At) -> Iterator[tuple[int, Touch, At]]:
    """What is fixed beside each piece, with the slot it touches and the runs that may touch it there."""
    for first, before, after in edges(problem):
        past = 1 + max(at for at, slot in enumerate(problem.slots) if slot.piece == problem.slots[first].piece)
        if before:
            yield first, before, begins
        if after:
            yield past, after, ends


def _of(runs: At, at: int, fixed: Touch, kind_of: Callable[[str, str], str]) -> list[Literal]:
    kind = kind_of(fixed[1], fixed[2])
    return runs.get((at, kind), []) if kind else []


RULES: dict[str, Callable[[Ruling], bool]] = {
    "opens_with_hook": _opens,
    "hourly_benefit": _hourly,
    "hits_on_air": _hits_on,
    "hits_in_middle": lambda rule: _placed(rule, HIT, in_middle),
    "high_ticket_late": lambda rule: _placed(rule, IMAGE, is_late),
    "main_alone": lambda rule: _apart(rule, lambda role, category: HIT if role == HIT else ""),
    "no_neighbours": lambda rule: _apart(rule, lambda role, category: category),
}
"""Each adds its constraints and says whether it asks anything. Sold-out goods have no runs at all."""
