"""All scripts that were looked through become what their segments say, in one step; those that may not are named."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from django.db import transaction

from kaibo.accounts.api import Caller
from kaibo.compliance.api import check
from kaibo.kit.clock import local
from kaibo.planning.models import Plan, Script, Segment
from kaibo.planning.plans.reading import plan_of
from kaibo.planning.rundown.order import arranging
from kaibo.planning.scripts.checking import FORBIDDEN, made_up
from kaibo.planning.scripts.facts import Facts, facts_of

Why = Literal["not_ready", "again", "locked", "changed", "made_up", "law"]


@dataclass(frozen=True)
class Left:
    """A script that wasn't taken: `text` is the words that stand in its way, "" where it isn't a matter of words."""

    segment: str
    title: str
    why: Why
    text: str = ""


@dataclass(frozen=True)
class TakenTogether:
    """`taken` are the titles of segments that say something new now; the plan stands as before where there is none."""

    plan: Plan
    taken: list[str] = field(default_factory=list)
    left: list[Left] = field(default_factory=list)


def take_together(caller: Caller, id: str, wanted: Sequence[str], *, seen: int) -> TakenTogether:
    """Scripts by their ids, as somebody saw them with the plan's version `seen`; those that say what their segment
    says already are passed over. Raises KaiboError (404) as `plan_of`."""
    with transaction.atomic():
        plan = plan_of(id, caller.scope, lock=True)
        rows, left = _sorted(plan, set(wanted), seen)
        titles = list(plan.segments.filter(id__in=[each.segment for each in rows]).values_list("title", flat=True))
        if not rows:
            return TakenTogether(plan, left=left)
        with arranging(caller, id, "scripts_taken", "、".join(titles)) as order:
            for each in rows:
                segment = order.find(each.segment)
                segment.phrases = list(each.lines)
                order.touch(segment)
                each.taken = order.plan.version
            Script.objects.bulk_update(rows, ["taken"])
    return TakenTogether(order.plan, titles, left)


def _sorted(plan: Plan, wanted: set[str], seen: int) -> tuple[list[Script], list[Left]]:
    """Those to be taken, and those to be left; in the order of the show."""
    segments, rows, left = list(plan.segments.all()), [], []
    facts = facts_of(plan, segments, list(plan.items.all()))
    newest = {each.segment: each for each in Script.objects.filter(plan=plan).order_by("at", "id")}
    asked = set(Script.objects.filter(plan=plan, id__in=wanted).values_list("segment", flat=True))
    for each in segments:
        if each.id not in asked:
            continue
        script = newest[each.id]
        if script.id in wanted and script.lines == each.phrases and script.state == Script.State.DONE:
            continue
        why, text = ("again", "") if script.id not in wanted else _hindrance(plan, each, script, facts[each.id], seen)
        if why is None:
            rows.append(script)
        else:
            left.append(Left(each.id, each.title, why, text))
    return rows, left


def _hindrance(plan: Plan, segment: Segment, script: Script, facts: Facts, seen: int) -> tuple[Why | None, str]:
    """Why a script stays where it is, and the words it is about."""
    if script.state != Script.State.DONE or not script.lines:
        return "not_ready", ""
    if segment.locked:
        return "locked", ""
    if segment.changed > min(seen, script.version):
        return "changed", ""
    if wrong := made_up("\n".join(script.lines), facts):
        return "made_up", "、".join(each.text for each in wrong)[:200]
    day = local(plan.planned_at, plan.account.zone).date()
    found = [one for line in script.lines for one in check(line, on=day) if one.severity in FORBIDDEN]
    return ("law", "、".join(dict.fromkeys(one.text for one in found))[:200]) if found else (None, "")
