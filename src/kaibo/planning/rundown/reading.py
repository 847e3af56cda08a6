"""A rundown as people see it: segments on the clock, and what is amiss with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Any

from kaibo.accounts.api import Caller
from kaibo.compliance.api import check
from kaibo.kit.clock import local
from kaibo.planning.models import Item, Plan, Segment, Version
from kaibo.planning.plans.reading import plan_of
from kaibo.planning.rundown.clocking import PREPARATION_S, starts, total_s
from kaibo.planning.rundown.notes import notes
from kaibo.planning.rundown.order import CONTENT, LISTS

GOALS = "planning.goals.read"
"""Who may not see goals is told none of a segment's either."""


def rundown(id: str, caller: Caller, *, since: int | None = None) -> dict[str, Any]:
    """The plan's rundown; without its segments where the plan still stands as in the version `since`.

    Raises KaiboError (404) as `plan_of`.
    """
    return rundown_shown(plan_of(id, caller.scope), caller, since=since)


def rundown_shown(plan: Plan, caller: Caller, *, since: int | None = None) -> dict[str, Any]:
    last = Version.objects.filter(plan=plan, number=plan.version).values_list("by", flat=True).first()
    told: dict[str, Any] = {
        "plan": plan.id,
        "version": plan.version,
        "by": last or plan.by,
        "currency": plan.currency,
        "zone": plan.account.zone,
        "starts_at": plan.planned_at,
        "prepares_at": plan.planned_at - timedelta(seconds=PREPARATION_S),
        "planned_s": plan.planned_s,
        "segments": None,
        "notes": None,
        "products": None,
    }
    if since == plan.version:
        return told
    rows = list(plan.segments.all())
    items = list(plan.items.all())
    day = local(plan.planned_at, plan.account.zone).date()
    shown = [
        segment_shown(each, at, day, goals=caller.may(GOALS)) for each, at in zip(rows, starts(plan, rows), strict=True)
    ]
    whole = {"total_s": total_s(rows), "segments": shown, "notes": notes(plan, rows, items)}
    return {**told, **whole, "products": [product_shown(each) for each in items]}


def product_shown(item: Item) -> dict[str, Any]:
    return {name: getattr(item, name) for name in ("product", "name", "price", "fallen_out")}


def segment_shown(segment: Segment, starts_at: datetime, day: date, *, goals: bool = True) -> dict[str, Any]:
    """`findings` are what the law of the show's day objects to in its words."""
    told = {name: getattr(segment, name) for name in ("id", "position", "changed", *CONTENT)}
    if not goals:
        told |= {"goal_orders": None, "goal_amount": None}
    return {**told, "starts_at": starts_at, "findings": findings(segment, day)}


def findings(segment: Segment, day: date) -> list[dict[str, Any]]:
    """Findings with `field` and `number`, the place of the text in it, counted from 0."""
    texts = [("title", 0, segment.title)]
    texts += [(name, place, text) for name in LISTS for place, text in enumerate(getattr(segment, name))]
    return [{"field": name, "number": place, **told} for name, place, text in texts for told in _found(text, day)]


@lru_cache(maxsize=8192)
def _found(text: str, day: date) -> tuple[dict[str, Any], ...]:
    return tuple(asdict(each) for each in check(text, on=day, sounds=False))


def content_of(segments: Sequence[Segment]) -> list[dict[str, Any]]:
    """What a rundown says, without what belongs to its rows."""
    return [{name: getattr(each, name) for name in CONTENT} for each in segments]
