"""Scripts as people see them: beside what the segment says now, line by line."""

from __future__ import annotations

from dataclasses import asdict
from difflib import SequenceMatcher
from typing import Any

from kaibo.accounts.api import Caller
from kaibo.compliance.api import check
from kaibo.kit.chat import model
from kaibo.kit.clock import local
from kaibo.planning.models import Plan, Script, Segment
from kaibo.planning.plans.reading import plan_of
from kaibo.planning.scripts.checking import made_up
from kaibo.planning.scripts.facts import Facts, facts_of
from kaibo.planning.scripts.pacing import characters_of, fit_of, seconds_of


def scripts(id: str, caller: Caller, segment: str = "") -> dict[str, Any]:
    """The newest of each segment, or of the one named. Raises KaiboError (404) as `plan_of`."""
    plan = plan_of(id, caller.scope)
    rows = Script.objects.filter(plan=plan).order_by("at", "id")
    found = {each.segment: each for each in (rows.filter(segment=segment) if segment else rows)}
    segments = list(plan.segments.all())
    told = facts_of(plan, segments, list(plan.items.all()))
    shown = [_shown(found[each.id], plan, each, told[each.id]) for each in segments if each.id in found]
    asked = model()
    return {"plan": plan.id, "version": plan.version, "model": asked.name if asked else None, "scripts": shown}


def difference(before: list[str], after: list[str]) -> list[dict[str, str]]:
    """Every line of both in order: same, removed or added."""
    told: list[dict[str, str]] = []
    for what, first, last, begin, end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if what == "equal":
            told += [{"change": "same", "text": each} for each in before[first:last]]
            continue
        told += [{"change": "removed", "text": each} for each in before[first:last]]
        told += [{"change": "added", "text": each} for each in after[begin:end]]
    return told


def _shown(row: Script, plan: Plan, segment: Segment, facts: Facts) -> dict[str, Any]:
    names = ("id", "segment", "version", "state", "source", "lines", "tries", "error", "taken", "by", "at")
    told = {name: getattr(row, name) for name in names}
    day = local(plan.planned_at, plan.account.zone).date()
    found = [{"number": place, **asdict(each)} for place, line in enumerate(row.lines) for each in check(line, on=day)]
    return {
        **told,
        "title": segment.title,
        "planned_s": segment.planned_s,
        "seconds": seconds_of(row.lines),
        "characters": characters_of(row.lines),
        "fit": fit_of(segment.kind, segment.planned_s, row.lines),
        "difference": difference(list(segment.phrases), list(row.lines)),
        "findings": found,
        "made_up": [each.shown() for each in made_up("\n".join(row.lines), facts)],
    }
