"""The line-up an experienced operator writes by hand: hooks first and every half hour, hits in the middle, high
tickets late, profit goods between. It begins the search, and stands in where the search finds nothing."""

from __future__ import annotations

from collections import deque

from kaibo.planning.lineup.checking import in_middle, is_late
from kaibo.planning.lineup.problem import BENEFITS, HIT, HOOK, IMAGE, Problem, Run

EVERY_S = 1800
"""A benefit comes at least so often."""
LENGTHS = {HIT: 2, IMAGE: 2}
"""Slots that goods of a role get; others get one."""


def hand_plan(problem: Problem) -> tuple[Run, ...]:
    """Every slot filled; rules are followed as far as going forward once allows. Empty where nothing is usable."""
    usable = problem.usable()
    if not usable or not problem.slots:
        return ()
    hand = _Hand(problem, usable)
    while hand.at < len(problem.slots):
        hand.put()
    return tuple(hand.plan)


class _Hand:
    def __init__(self, problem: Problem, usable: list[int]) -> None:
        self.problem = problem
        self.plan: list[Run] = []
        self.at = 0
        self.benefit_at = -EVERY_S
        order = sorted(usable, key=lambda good: -problem.goods[good].conversion * problem.goods[good].price)
        self.left = deque(order * problem.turns)
        self.base = _base_length(problem, usable)

    def put(self) -> None:
        problem = self.problem
        slot = problem.slots[self.at]
        good = self._choose(slot.start_s)
        room = self._room()
        length = min(room, max(self.base, LENGTHS.get(problem.goods[good].role, 1)), problem.longest)
        if not self.left:
            length = room
        self.plan.append(Run(good, self.at, max(1, length)))
        if problem.goods[good].role in BENEFITS:
            self.benefit_at = slot.start_s
        self.at += max(1, length)

    def _room(self) -> int:
        slots = self.problem.slots
        end = self.at
        while end < len(slots) and slots[end].piece == slots[self.at].piece:
            end += 1
        return end - self.at

    def _choose(self, now_s: int) -> int:
        """The best by role and moment that doesn't stand beside its own kind; the last used again when none is left."""
        if not self.left:
            return self.plan[-1].good
        goods, last = self.problem.goods, self.plan[-1].good if self.plan else None
        before = goods[last].category if last is not None else ""
        wanted = self._wanted(now_s)
        ranked = sorted(
            enumerate(self.left),
            key=lambda each: (
                each[1] == last,
                bool(before) and goods[each[1]].category == before,
                wanted.index(goods[each[1]].role) if goods[each[1]].role in wanted else len(wanted),
                each[0],
            ),
        )
        place, good = ranked[0]
        del self.left[place]
        return good

    def _wanted(self, now_s: int) -> list[str]:
        """Roles in the order in which they are wanted now."""
        if not self.plan:
            return [HOOK, "welfare", "profit"]
        if now_s - self.benefit_at >= EVERY_S:
            return [HOOK, "welfare", "profit"]
        wanted = ["profit", "welfare", HOOK]
        if in_middle(self.problem, self.at) and self.problem.goods[self.plan[-1].good].role != HIT:
            wanted.insert(0, HIT)
        if is_late(self.problem, self.at):
            wanted.insert(1, IMAGE)
        return wanted


def _base_length(problem: Problem, usable: list[int]) -> int:
    """Slots for each good if all came once."""
    return max(1, min(problem.longest, -(-len(problem.slots) // (len(usable) * problem.turns))))
