"""A script becomes what its segment says."""

from __future__ import annotations

from collections.abc import Sequence

from kaibo.accounts.api import Caller
from kaibo.kit.errors import KaiboError, there
from kaibo.planning.models import Plan, Script
from kaibo.planning.rundown.order import arranging
from kaibo.planning.scripts.checking import made_up
from kaibo.planning.scripts.facts import facts_of


def take(caller: Caller, plan: str, id: str, lines: Sequence[str] | None, *, seen: int | None) -> Plan:
    """Its lines, or those that somebody made of them, as the segment's phrases, in one version.

    Raises KaiboError (404) for a script or segment there isn't, (409) for one that isn't written yet, a locked segment
    or one that was changed after `seen`, (422) where the lines tell what no fact of the plan has.
    """
    with arranging(caller, plan, "script_taken", _title(plan, id)) as order:
        row = there(Script.objects.filter(plan=order.plan, id=id).first())
        if row.state != Script.State.DONE:
            raise KaiboError("planning.script_not_ready", status=409)
        segment = order.free(row.segment, seen=seen)
        said = list(row.lines if lines is None else lines)
        facts = facts_of(order.plan, order.rows, list(order.plan.items.all()))[segment.id]
        if wrong := made_up("\n".join(said), facts):
            raise KaiboError("planning.script_made_up", status=422, text="、".join(each.text for each in wrong)[:200])
        segment.phrases = said
        order.touch(segment)
        row.taken = order.plan.version
        row.save(update_fields=["taken"])
    return order.plan


def _title(plan: str, id: str) -> str:
    row = Script.objects.filter(plan=plan, id=id).select_related("plan").first()
    return row.plan.segments.filter(id=row.segment).values_list("title", flat=True).first() or "" if row else ""
