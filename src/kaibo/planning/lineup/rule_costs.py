"""What a rule costs: how much more the same goods would bring without it."""

from __future__ import annotations

import time
from dataclasses import replace

from kaibo.planning.lineup.polishing import polished
from kaibo.planning.lineup.problem import RULES, Problem
from kaibo.planning.lineup.value import Plan, value

EACH_S = 0.7


def rule_costs(problem: Problem, plan: Plan, seconds: float) -> dict[str, float]:
    """By rule, in minor units of the objective, never below 0: what was found in a short search without it, begun
    from the plan. It is at least so much. Rules for which no time was left are not in it."""
    until = time.monotonic() + seconds
    told: dict[str, float] = {}
    worth = value(problem, plan)
    for rule in RULES:
        left = until - time.monotonic()
        if rule not in problem.rules or left <= 0.05:
            continue
        free = replace(problem, rules=problem.rules - {rule})
        better = polished(free, plan, time.monotonic() + min(EACH_S, left), 11)
        told[rule] = max(0.0, value(free, better) - worth)
    return told
