"""A line-up as it is kept and shown. Money in minor units, times in seconds of the show's clock."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from kaibo.planning.lineup.building import Built
from kaibo.planning.lineup.checking import broken
from kaibo.planning.lineup.idle import is_idle
from kaibo.planning.lineup.interval import Drawn, Range, drawn
from kaibo.planning.lineup.problem import LIFT, RULES, Problem, Run
from kaibo.planning.lineup.solver import Found

Told = dict[str, Any]


def told_of(built: Built, found: Found, seconds: float, costs: Mapping[str, float] | None = None) -> Told:
    """Everything about a line-up that can be said; `costs` of the rules come last."""
    problem = built.problem
    mine, hand = (drawn(problem, plan, built.forecast.spread) for plan in (found.plan, found.hand))
    on = {run.good for run in found.plan}
    return {
        "runs": [
            _run(problem, run, units, gmv) for run, units, gmv in zip(found.plan, mine.units, mine.gmv, strict=True)
        ],
        "total": _total(mine),
        "hand": {**_total(hand), "broken": sorted(broken(problem, found.hand))},
        "by_solver": found.by_solver,
        "gain": round(found.value - found.hand_value),
        "rules": [_rule(rule, built, found, costs or {}) for rule in RULES],
        "off_air": [problem.goods[at].name for at in range(len(problem.goods)) if at not in on],
        "left_out": built.left_out,
        "uncosted": [problem.goods[at].name for at in sorted(on) if problem.goods[at].margin is None],
        "forecast": _forecast(built),
        "goods": [_good(built, at) for at in range(len(problem.goods))],
        "slots": [[slot.start_s, slot.length_s, round(slot.viewers)] for slot in problem.slots],
        "total_s": problem.length_s,
        "mark": built.layout.mark(),
        "first_s": found.first_s,
        "seconds": round(seconds, 1),
    }


def changes(before: Sequence[tuple[str, int]], after: Sequence[tuple[str, int]]) -> list[Told]:
    """Products that came, went, or begin at another time (a minute or more), by beginnings in seconds."""
    was, now = _first(before), _first(after)
    told = []
    for product in dict.fromkeys([*now, *was]):
        one, other = was.get(product), now.get(product)
        if one is None or other is None or abs(one - other) >= 60:
            told.append({"product": product, "from_s": one, "to_s": other})
    return told


def _first(begun: Sequence[tuple[str, int]]) -> dict[str, int]:
    told: dict[str, int] = {}
    for product, start in begun:
        told.setdefault(product, start)
    return told


def _run(problem: Problem, run: Run, units: Range, gmv: Range) -> Told:
    good = problem.goods[run.good]
    first, last = problem.slots[run.start], problem.slots[run.end - 1]
    return {
        "product": good.product,
        "name": good.name,
        "role": good.role,
        "start_s": first.start_s,
        "length_s": last.start_s + last.length_s - first.start_s,
        "units": {name: round(value, 1) for name, value in vars(units).items()},
        "gmv": gmv.shown(),
        "margin": None if good.margin is None else round(units.value * good.margin),
    }


def _total(drawn: Drawn) -> Told:
    margin = drawn.total_margin
    return {"gmv": drawn.total_gmv.shown(), "margin": margin.shown() if margin else None, "uncosted": drawn.uncosted}


def _rule(rule: str, built: Built, found: Found, costs: Mapping[str, float]) -> Told:
    """`lacking`: products that the rule can't see, for they have no category."""
    state, names = _state(rule, built.problem, found)
    cost = round(costs[rule]) if rule in costs and state != "idle" else None
    lacking = sum(not each.category for each in built.problem.goods) if rule == "no_neighbours" else 0
    return {"rule": rule, "state": state, "names": names, "cost": cost, "lacking": lacking}


def _state(rule: str, problem: Problem, found: Found) -> tuple[str, list[str]]:
    """Off, idle (it asks nothing of these goods), kept, dropped (no plan of these goods keeps it), or broken (by the
    hand plan that stands in); with the products that stand in its way."""
    if rule not in problem.rules:
        return "off", []
    if rule in found.dropped:
        return "dropped", found.dropped[rule]
    failing = broken(problem, found.plan, frozenset({rule})).get(rule)
    if failing is not None:
        return "broken", failing
    return ("idle" if is_idle(problem, rule) else "kept"), []


def _forecast(built: Built) -> Told:
    seen = built.forecast
    told = {name: getattr(seen, name) for name in ("shows", "how", "shaped")}
    return {**told, "per_hour": round(seen.per_hour), "spread": round(seen.spread, 3), "lift": LIFT}


def _good(built: Built, at: int) -> Told:
    good = built.problem.goods[at]
    belief = built.beliefs[good.product]
    return {
        "product": good.product,
        "rate": round(good.conversion, 6),
        "basis": belief.basis,
        "shows": belief.past.shows,
        "shown": round(belief.past.shown),
        "bought": round(belief.past.bought),
        "stock": good.stock,
    }
