"""A schedule by its id, when it is due, and how the trail calls it."""

from __future__ import annotations

from typing import Literal

from kaibo.accounts.api import Caller, company
from kaibo.kit.errors import KaiboError
from kaibo.reports.schedules.maker import scope_of, sees_rows
from kaibo.reports.schedules.models import Schedule
from kaibo.reports.schedules.rhythm import Rhythm


def schedule_of(caller: Caller, schedule_id: str, *, lock: bool = False) -> Schedule:
    """Raises KaiboError (404) for one that is not there, or tells of more than the caller sees."""
    found = Schedule.objects.select_for_update() if lock else Schedule.objects
    schedule = found.filter(id=schedule_id).first()
    if schedule is None or not sees_rows(caller.scope, scope_of(schedule)):
        raise KaiboError("kit.not_found", status=404)
    return schedule


def rhythm_of(schedule: Schedule) -> Rhythm:
    kind: Literal["month", "year"] = "year" if schedule.kind == "year" else "month"
    return Rhythm(kind, schedule.day, schedule.hour, schedule.month, company().zone)


def words(schedule: Schedule) -> str:
    """A schedule in one word for the trail: month 3 09:00."""
    month = f"{schedule.month}-" if schedule.kind == "year" else ""
    return f"{schedule.kind} {month}{schedule.day} {schedule.hour:02}:00"
