"""Rules that ask nothing of the goods at hand: kept by any order, which is no merit."""

from __future__ import annotations

from collections.abc import Callable

from kaibo.planning.lineup.problem import HIT, IMAGE, Fixed, Good, Problem


def is_idle(problem: Problem, rule: str) -> bool:
    """Whether the rule has nothing to hold on to: no hits, no image goods, no category, no stock that is known."""
    asks = ASKS.get(rule)
    return asks is not None and not asks(problem)


def _every(problem: Problem) -> list[Good | Fixed]:
    return [*problem.goods, *problem.fixed]


def _has(problem: Problem, role: str) -> bool:
    return any(each.role == role for each in _every(problem))


ASKS: dict[str, Callable[[Problem], bool]] = {
    "hits_on_air": lambda problem: _has(problem, HIT),
    "hits_in_middle": lambda problem: _has(problem, HIT),
    "main_alone": lambda problem: _has(problem, HIT),
    "high_ticket_late": lambda problem: _has(problem, IMAGE),
    "no_neighbours": lambda problem: any(each.category for each in _every(problem)),
    "stock": lambda problem: any(each.stock is not None for each in problem.goods),
}
"""Rules that aren't here always ask something."""
