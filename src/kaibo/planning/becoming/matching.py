"""Which plan a show was made from, by account and time alone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import timedelta

from kaibo.planning.models import Plan
from kaibo.shows.api import Show

HALF = 0.5
"""Of the shorter of the two: so much of it both must have in common."""
AROUND = timedelta(hours=24)
LATE = timedelta(hours=1)
"""A show whose end nobody told began at most so far from the plan's begin."""


def plans_like(shows: Sequence[Show]) -> list[tuple[Plan, Show]]:
    """Each plan without a show, and the show that it most likely became; a plan and a show stand in one pair."""
    starts = [each.started_at for each in shows if each.started_at]
    if not starts:
        return []
    near = (min(starts) - AROUND, max(starts) + AROUND)
    accounts = {each.account_id for each in shows}
    waiting = Plan.objects.filter(show="", account__in=accounts, planned_at__range=near)
    plans = list(waiting.exclude(state=Plan.State.CANCELLED).order_by("planned_at", "id"))
    every = [(alike(plan, show), plan, show) for plan in plans for show in shows]
    return _paired(sorted((each for each in every if each[0] >= HALF), key=lambda each: -each[0]))


def alike(plan: Plan, show: Show) -> float:
    """From 0 to 1: how much of the shorter one's time both take."""
    if plan.account_id != show.account_id or show.started_at is None:
        return 0.0
    apart = abs(show.started_at - plan.planned_at)
    if show.ended_at is None or show.ended_at <= show.started_at:
        return 1.0 - apart / LATE / 2 if apart <= LATE else 0.0
    length = timedelta(seconds=plan.planned_s)
    shared = min(plan.planned_at + length, show.ended_at) - max(plan.planned_at, show.started_at)
    shorter = min(length, show.ended_at - show.started_at)
    return max(0.0, shared / shorter)


def _paired(found: Iterable[tuple[float, Plan, Show]]) -> list[tuple[Plan, Show]]:
    plans: set[str] = set()
    shows: set[str] = set()
    pairs = []
    for _, plan, show in found:
        if plan.id not in plans and show.id not in shows:
            plans.add(plan.id)
            shows.add(show.id)
            pairs.append((plan, show))
    return pairs
