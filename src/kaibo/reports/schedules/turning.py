"""A schedule's turn comes: by the calendar, or because somebody says so."""

from __future__ import annotations

from django.db import transaction

from kaibo.accounts.api import Caller, audit
from kaibo.jobs.api import enqueue
from kaibo.kit.clock import now
from kaibo.kit.ids import new_id
from kaibo.reports.schedules.finding import rhythm_of, schedule_of, words
from kaibo.reports.schedules.models import Schedule, Turn
from kaibo.reports.schedules.rhythm import Slot

TURN = "reports.turn"


def run_now(caller: Caller, schedule_id: str) -> Turn:
    """Make and send the report of the last whole month or year, whatever the calendar says."""
    with transaction.atomic():
        schedule = schedule_of(caller, schedule_id, lock=True)
        waiting = schedule.turns.filter(state=Turn.State.WAITING).first()
        if waiting:
            return waiting
        turn = begin(schedule, None, rhythm_of(schedule).last_whole(now()), by=caller.name)
        audit(caller, "reports.schedule.run", schedule.id, schedule=words(schedule))
    return turn


def begin(schedule: Schedule, slot: Slot | None, subject: str, *, by: str, older: int = 0) -> Turn:
    """A turn the worker will see to. Raises IntegrityError for a slot that has one."""
    turn = Turn.objects.create(
        id=new_id("trn"),
        schedule=schedule,
        slot=slot.at if slot else None,
        subject=subject,
        older=older,
        by=by,
        made_at=now(),
    )
    enqueue(TURN, key=turn.id, turn=turn.id)
    return turn
