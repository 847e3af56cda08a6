"""Scripts are asked for, and the worker writes them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from kaibo.accounts.api import Caller
from kaibo.jobs.api import Run as JobRun
from kaibo.jobs.api import enqueue
from kaibo.kit.chat import model
from kaibo.kit.clock import local, now
from kaibo.kit.errors import KaiboError
from kaibo.kit.ids import new_id
from kaibo.planning.models import Script
from kaibo.planning.plans.reading import plan_of
from kaibo.planning.scripts.facts import facts_of
from kaibo.planning.scripts.templates import template_for
from kaibo.planning.scripts.writing import unanswered, written

WRITE = "planning.scripts"


def ask(caller: Caller, id: str, segments: Sequence[str], *, by_model: bool = True) -> list[Script]:
    """One script a segment; those of it that wait still are given up. `by_model`: by the model the installation names.

    Raises KaiboError (404) for a plan or a segment there isn't.
    """
    plan = plan_of(id, caller.scope)
    wanted = list(dict.fromkeys(segments))
    if plan.segments.filter(id__in=wanted).count() != len(wanted):
        raise KaiboError("kit.not_found", status=404)
    Script.objects.filter(plan=plan, segment__in=wanted, state=Script.State.WAITING).delete()
    shared = {"plan": plan, "version": plan.version, "by": caller.name, "at": now()}
    rows = Script.objects.bulk_create(Script(id=new_id("scr"), segment=each, **shared) for each in wanted)
    enqueue(WRITE, priority=5, scripts=[each.id for each in rows], by_model=by_model)
    return rows


def write(run: JobRun, ids: Sequence[str], *, by_model: bool) -> dict[str, int]:
    """In the worker. A model that doesn't answer once is not asked again for the rest."""
    waiting = Script.objects.filter(state=Script.State.WAITING).select_related("plan__account").in_bulk(list(ids))
    rows = [waiting[each] for each in ids if each in waiting]
    if not rows:
        return {"written": 0}
    plan = rows[0].plan
    told = facts_of(plan, list(plan.segments.all()), list(plan.items.all()))
    day = local(plan.planned_at, plan.account.zone).date()
    asked = model() if by_model else None
    for number, row in enumerate(rows):
        run.progress(number, len(rows))
        if row.segment not in told:
            row.delete()
            continue
        facts = told[row.segment]
        script = written(facts, template_for(facts.kind, facts.role), day, asked, run.stop_if_cancelled)
        asked = None if unanswered(script) else asked
        row.lines, row.source, row.state, row.ended_at = script.lines, script.source, Script.State.DONE, now()
        row.tries = [[each.shown() for each in one] for one in script.tries]
        row.save(update_fields=["lines", "source", "state", "ended_at", "tries"])
    return {"written": len(rows)}


def give_up(ids: Sequence[str], error: dict[str, Any]) -> None:
    waiting = Script.objects.filter(id__in=ids, state=Script.State.WAITING)
    waiting.update(state=Script.State.FAILED, error=error, ended_at=now())


__all__ = ["WRITE", "ask", "give_up", "write"]
