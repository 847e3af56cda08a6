"""A line-up is asked for, and the worker makes it: a first plan within seconds, then better ones until its time is
over."""

from __future__ import annotations

import time
from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet

from kaibo.accounts.api import Caller
from kaibo.jobs.api import Run as JobRun
from kaibo.jobs.api import enqueue
from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError
from kaibo.kit.ids import new_id
from kaibo.planning.items.costing import fill_costs
from kaibo.planning.lineup.building import Built, build
from kaibo.planning.lineup.problem import RULES
from kaibo.planning.lineup.rule_costs import rule_costs
from kaibo.planning.lineup.solver import Found, solve
from kaibo.planning.lineup.telling import changes, told_of
from kaibo.planning.models import Item, Plan, Segment
from kaibo.planning.models.lineup import LineUp
from kaibo.planning.plans.reading import plan_of

MAKE = "planning.line_up"
LONGEST_S, REPLAN_S = 30, 5
COSTS_SHARE = 0.15
"""Of the time is kept for what each rule costs."""


def ask(
    caller: Caller,
    plan: str,
    rules: Iterable[str],
    objective: str,
    *,
    from_s: int | None = None,
    seconds: int = LONGEST_S,
) -> LineUp:
    """A line-up that waits for the worker; one of the plan that is under way still is given up.

    Raises KaiboError (404) for a plan that isn't there, (422) where it has no product with a price.
    """
    held = plan_of(plan, caller.scope)
    if not _priced(held).exists():
        raise KaiboError("planning.nothing_to_line_up", status=422)
    LineUp.objects.filter(plan=held, state=LineUp.State.WAITING).delete()
    row = LineUp.objects.create(
        id=new_id("lnu"), plan=held, version=held.version, objective=objective,
        rules=[each for each in RULES if each in set(rules)], from_s=from_s,
        seconds=REPLAN_S if from_s is not None else min(seconds, LONGEST_S), by=caller.name, at=now(),
    )  # fmt: skip
    enqueue(MAKE, priority=5, line_up=row.id)
    return row


def make(run: JobRun, id: str) -> None:
    """In the worker. Costs that the tables know are filled in first; what is found on the way is written down as it
    comes; asking for numbers counts as time. Raises KaiboError (422) for the most margin where no cost is known."""
    row = LineUp.objects.select_related("plan__account").filter(id=id).first()
    if row is None or row.state == LineUp.State.DONE:
        return
    started = time.monotonic()
    row.state = LineUp.State.RUNNING
    row.save(update_fields=["state"])
    fill_costs(row.plan_id)
    if row.objective == "profit" and not _priced(row.plan).filter(cost__isnull=False).exists():
        raise KaiboError("planning.no_costs", status=422)
    built = build(row.plan, row.rules, row.objective, row.from_s)
    before = _before(row)

    def told(found: Found) -> None:
        run.stop_if_cancelled()
        _write(row, built, found, before, started)

    begun = time.monotonic()
    left = max(row.seconds / 2, row.seconds - (begun - started))
    found = solve(built.problem, left * (1 - COSTS_SHARE), told=told)
    costs = rule_costs(built.problem, found.plan, left - (time.monotonic() - begun)) if found.plan else {}
    row.state, row.ended_at = LineUp.State.DONE, now()
    _write(row, built, found, before, started, costs)


def give_up(id: str, error: dict[str, Any]) -> None:
    LineUp.objects.filter(id=id).update(state=LineUp.State.FAILED, error=error, ended_at=now())


def _priced(plan: Plan) -> QuerySet[Item]:
    return plan.items.filter(fallen_out="", price__isnull=False)


def _write(
    row: LineUp,
    built: Built,
    found: Found,
    before: list[tuple[str, int]],
    started: float,
    costs: dict[str, float] | None = None,
) -> None:
    told = told_of(built, found, time.monotonic() - started, costs)
    after = [(each["product"], each["start_s"]) for each in told["runs"]]
    row.result = {**told, "changes": changes(before, after)}
    row.save(update_fields=["result", "state", "ended_at"])


def _before(row: LineUp) -> list[tuple[str, int]]:
    """What the line-up is compared with: the last one of the plan, else its rundown."""
    last = LineUp.objects.filter(plan=row.plan, state=LineUp.State.DONE, result__isnull=False).order_by("-at").first()
    if last is not None and last.result:
        return [(each["product"], each["start_s"]) for each in last.result["runs"]]
    told, at = [], 0
    for each in Segment.objects.filter(plan=row.plan):
        if each.product and not each.locked:
            told.append((each.product, at))
        at += each.planned_s
    return told


__all__ = ["LONGEST_S", "MAKE", "Plan", "ask", "give_up", "make"]
