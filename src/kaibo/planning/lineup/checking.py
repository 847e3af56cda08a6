"""Whether a line-up keeps each rule, and with which products it doesn't."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from kaibo.planning.lineup.problem import BENEFITS, HIT, HOOK, HOUR, IMAGE, LATE, MIDDLE, Fixed, Problem, Run

Plan = Sequence[Run]
Touch = tuple[str, str, str]
"""A product on air as its neighbours see it: product, role, category."""


def broken(problem: Problem, plan: Plan, rules: frozenset[str] | None = None) -> dict[str, list[str]]:
    """Rules that are not kept, each with the names of the products it fails on; sorted as the rules are."""
    wanted = problem.rules if rules is None else rules
    found = {rule: check(problem, plan) for rule, check in CHECKS.items() if rule in wanted}
    return {rule: names for rule, names in found.items() if names is not None}


def is_whole(problem: Problem, plan: Plan) -> bool:
    """Every slot has exactly one product, no run crosses what is fixed, and none comes oftener than it may."""
    at = 0
    for run in plan:
        if run.start != at or run.length < 1 or run.end > len(problem.slots):
            return False
        if problem.slots[run.start].piece != problem.slots[run.end - 1].piece:
            return False
        at = run.end
    counts = [sum(run.good == good for run in plan) for good in {run.good for run in plan}]
    return at == len(problem.slots) and max(counts, default=0) <= max(problem.turns, 1)


def windows(problem: Problem) -> list[list[int]]:
    """Slots of each hour of the show that must have a benefit; hours in which a fixed one stands are left out."""
    begun = [each.start_s for each in problem.fixed if each.role in BENEFITS]
    told = []
    for first in problem.slots:
        end = first.start_s + HOUR
        if end <= problem.length_s and not any(first.start_s <= at < end for at in begun):
            told.append([at for at, slot in enumerate(problem.slots) if first.start_s <= slot.start_s < end])
    return told


def edges(problem: Problem) -> list[tuple[int, Touch | None, Touch | None]]:
    """Of each piece of free time: its first slot, what is fixed right before it and right after it."""
    told = []
    ends = {each.start_s + each.length_s: each for each in problem.fixed}
    starts = {each.start_s: each for each in problem.fixed}
    for at, slot in enumerate(problem.slots):
        if at and problem.slots[at - 1].piece == slot.piece:
            continue
        last = max(place for place, each in enumerate(problem.slots) if each.piece == slot.piece)
        end_s = problem.slots[last].start_s + problem.slots[last].length_s
        before, after = ends.get(slot.start_s), starts.get(end_s)
        told.append((at, _of(before), _of(after)))
    return told


def in_middle(problem: Problem, slot: int) -> bool:
    low, high = MIDDLE
    return low * problem.length_s <= problem.slots[slot].start_s <= high * problem.length_s


def is_late(problem: Problem, slot: int) -> bool:
    return problem.slots[slot].start_s >= LATE * problem.length_s


def opening(problem: Problem) -> int | None:
    """The slot that opens the show; None where a fixed product did, or the show is under way."""
    if not problem.slots or any(each.start_s < problem.slots[0].start_s for each in problem.fixed):
        return None
    return 0


def _of(fixed: Fixed | None) -> Touch | None:
    return (fixed.product, fixed.role, fixed.category) if fixed else None


def _opens(problem: Problem, plan: Plan) -> list[str] | None:
    if opening(problem) is None or not plan or problem.goods[plan[0].good].role == HOOK:
        return None
    return [problem.goods[plan[0].good].name]


def _hourly(problem: Problem, plan: Plan) -> list[str] | None:
    begun = {run.start for run in plan if problem.goods[run.good].role in BENEFITS}
    lacking = [hour for hour in windows(problem) if not begun & set(hour)]
    if not lacking:
        return None
    between = {at for hour in lacking for at in hour}
    return _names(problem, [run for run in plan if run.start in between])


def _hits_on(problem: Problem, plan: Plan) -> list[str] | None:
    on = {run.good for run in plan}
    lacking = [at for at in problem.usable() if problem.goods[at].role == HIT and at not in on]
    return [problem.goods[at].name for at in lacking] or None


def _middle(problem: Problem, plan: Plan) -> list[str] | None:
    off = [run for run in plan if problem.goods[run.good].role == HIT and not in_middle(problem, run.start)]
    return _names(problem, off) or None


def _late(problem: Problem, plan: Plan) -> list[str] | None:
    early = [run for run in plan if problem.goods[run.good].role == IMAGE and not is_late(problem, run.start)]
    return _names(problem, early) or None


def _alone(problem: Problem, plan: Plan) -> list[str] | None:
    return _pairs(problem, plan, lambda one, other: one[1] == other[1] == HIT)


def _neighbours(problem: Problem, plan: Plan) -> list[str] | None:
    return _pairs(problem, plan, lambda one, other: bool(one[2]) and one[2] == other[2])


def _stock(problem: Problem, plan: Plan) -> list[str] | None:
    return _names(problem, [run for run in plan if problem.goods[run.good].stock == 0]) or None


def _pairs(problem: Problem, plan: Plan, meet: Callable[[Touch, Touch], bool]) -> list[str] | None:
    """Names of neighbours that must not meet; what is fixed between two pieces parts them."""
    found: list[str] = []
    piece_edges = {at: (before, after) for at, before, after in edges(problem)}
    touches = [_touch(problem, run) for run in plan]
    for place, run in enumerate(plan):
        here = touches[place]
        if run.start in piece_edges:
            before, _ = piece_edges[run.start]
            if before and meet(before, here):
                found.append(problem.goods[run.good].name)
        elif place and meet(touches[place - 1], here):
            found += [problem.goods[plan[place - 1].good].name, problem.goods[run.good].name]
        first = max(at for at in piece_edges if at <= run.start)
        after = piece_edges[first][1]
        last = run.end == len(problem.slots) or problem.slots[run.end].piece != problem.slots[run.start].piece
        if last and after and meet(here, after):
            found.append(problem.goods[run.good].name)
    return list(dict.fromkeys(found)) or None


def _touch(problem: Problem, run: Run) -> Touch:
    good = problem.goods[run.good]
    return good.product, good.role, good.category


def _names(problem: Problem, runs: Sequence[Run]) -> list[str]:
    return list(dict.fromkeys(problem.goods[run.good].name for run in runs))


CHECKS: dict[str, Callable[[Problem, Plan], list[str] | None]] = {
    "opens_with_hook": _opens,
    "hourly_benefit": _hourly,
    "hits_on_air": _hits_on,
    "hits_in_middle": _middle,
    "high_ticket_late": _late,
    "main_alone": _alone,
    "no_neighbours": _neighbours,
    "stock": _stock,
}
"""The check of a rule answers None where it is kept, else the names it fails on (which may be none)."""
