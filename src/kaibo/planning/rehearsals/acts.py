"""A rehearsal begins, goes on to the next segment, and ends."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from kaibo.accounts.api import Caller
from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError, there
from kaibo.kit.ids import new_id
from kaibo.planning.models import Plan, Rehearsal, Segment
from kaibo.planning.plans.reading import plan_of


def begin(caller: Caller, id: str) -> Plan:
    """With the first segment. Raises KaiboError (404) as `plan_of`, (409) where one is running, or there is no
    rundown."""
    with transaction.atomic():
        plan = plan_of(id, caller.scope, lock=True)
        if plan.rehearsals.filter(ended_at=None).exists():
            raise KaiboError("planning.rehearsal_running", status=409)
        first = plan.segments.first()
        if first is None:
            raise KaiboError("planning.nothing_to_rehearse", status=409)
        last = plan.rehearsals.last()
        row = Rehearsal(id=new_id("rhs"), plan=plan, number=last.number + 1 if last else 1, by=caller.name)
        row.started_at = now()
        row.laps = [_lap(first)]
        row.save(force_insert=True)
    return plan


def go_on(caller: Caller, id: str, rehearsal: str, segment: str = "") -> Plan:
    """To a segment; without one to the next, and behind the last the rehearsal ends.

    Raises KaiboError (404) for a rehearsal or segment there isn't, (409) for one that has ended.
    """
    with transaction.atomic():
        plan = plan_of(id, caller.scope, lock=True)
        row = running_of(plan, rehearsal)
        wanted = plan.segments.filter(id=segment).first() if segment else following(plan, row)
        if wanted is None and segment:
            raise KaiboError("kit.not_found", status=404)
        if wanted is None:
            row.ended_at = now()
        else:
            row.laps = [*row.laps, _lap(wanted)]
        row.save()
    return plan


def end(caller: Caller, id: str, rehearsal: str) -> Plan:
    """Raises KaiboError as `go_on`."""
    with transaction.atomic():
        plan = plan_of(id, caller.scope, lock=True)
        row = running_of(plan, rehearsal)
        row.ended_at = now()
        row.save()
    return plan


def following(plan: Plan, rehearsal: Rehearsal) -> Segment | None:
    """The segment behind the one that is on, in the rundown as it stands now; the first one that wasn't on yet where
    that one is gone."""
    segments = list(plan.segments.all())
    on = rehearsal.laps[-1]["segment"]
    places = [place for place, each in enumerate(segments) if each.id == on]
    if not places:
        been = {lap["segment"] for lap in rehearsal.laps}
        return next((each for each in segments if each.id not in been), None)
    return segments[places[0] + 1] if places[0] + 1 < len(segments) else None


def running_of(plan: Plan, rehearsal: str) -> Rehearsal:
    found = there(plan.rehearsals.filter(id=rehearsal).first())
    if found.ended_at is not None:
        raise KaiboError("planning.rehearsal_over", status=409, n=found.number)
    return found


def _lap(segment: Segment) -> dict[str, Any]:
    told = {"segment": segment.id, "title": segment.title, "planned_s": segment.planned_s}
    return {**told, "at": now().isoformat()}
