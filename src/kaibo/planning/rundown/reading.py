"""A rundown as people see it: segments on the clock, and what is amiss with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date, datetime, timedelta
from typing import Any

from kaibo.accounts.api import Caller
from kaibo.compliance.api import Law, law
from kaibo.kit.clock import local
from kaibo.planning.models import Item, Plan, Segment, Version
from kaibo.planning.plans.reading import plan_of
from kaibo.planning.pricing.lines import price_lines
from kaibo.planning.rundown.clocking import PREPARATION_S, starts, total_s
from kaibo.planning.rundown.notes import notes
from kaibo.planning.rundown.order import CONTENT, LISTS
from kaibo.planning.scripts.pacing import scripted_of, seconds_of
from kaibo.planning.selling.points import told_of

GOALS = "planning.goals.read"
"""Who may not see goals is told none of a segment's either."""


def rundown(id: str, caller: Caller, *, since: int | None = None) -> dict[str, Any]:
    """The plan's rundown; without its segments where the plan still stands as in the version `since`.

    Raises KaiboError (404) as `plan_of`.
    """
    return rundown_shown(plan_of(id, caller.scope), caller, since=since)


def rundown_shown(
    plan: Plan, caller: Caller, *, since: int | None = None, rows: Sequence[Segment] | None = None
) -> dict[str, Any]:
    """`rows` are the plan's segments in order, for who has them in hand."""
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
    rows = list(plan.segments.all()) if rows is None else rows
    items = list(plan.items.all())
    day = local(plan.planned_at, plan.account.zone).date()
    kept, goals = law(), caller.may(GOALS)
    clocked = zip(rows, starts(plan, rows), strict=True)
    shown = [segment_shown(each, at, day, goals=goals, kept=kept) for each, at in clocked]
    whole = {"total_s": total_s(rows), "segments": shown, "notes": notes(plan, rows, items, scripted_of(plan))}
    return {**told, **whole, "products": products_shown(plan, items)}


def products_shown(plan: Plan, items: Sequence[Item]) -> list[dict[str, Any]]:
    lines, selling = price_lines(plan, items), told_of(plan, items)
    names = ("product", "name", "price", "fallen_out")
    return [
        {
            **{name: getattr(each, name) for name in names},
            "terms": lines.get(each.product),
            "selling": selling.get(each.product),
        }
        for each in items
    ]


def segment_shown(
    segment: Segment, starts_at: datetime, day: date, *, goals: bool = True, kept: Law | None = None
) -> dict[str, Any]:
    """`findings` are what the law of the show's day objects to in its words."""
    told = {name: getattr(segment, name) for name in ("id", "position", "changed", *CONTENT)}
    if not goals:
        told |= {"goal_orders": None, "goal_amount": None}
    said = seconds_of(segment.phrases)
    return {**told, "starts_at": starts_at, "said_s": said, "findings": findings(segment, day, kept)}


def findings(segment: Segment, day: date, kept: Law | None = None) -> list[dict[str, Any]]:
    """Findings with `field` and `number`, the place of the text in it, counted from 0. `kept` is today's law."""
    texts = [("title", 0, segment.title)]
    texts += [(name, place, text) for name in LISTS for place, text in enumerate(getattr(segment, name))]
    kept = kept or law()
    return [
        {"field": name, "number": place, **asdict(each)}
        for name, place, text in texts
        for each in kept.check(text, on=day, sounds=False)
    ]


def content_of(segments: Sequence[Segment]) -> list[dict[str, Any]]:
    """What a rundown says, without what belongs to its rows."""
    return [{name: getattr(each, name) for name in CONTENT} for each in segments]
