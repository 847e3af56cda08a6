"""What is due: looked for by every worker now and then, begun by exactly one."""

from __future__ import annotations

from django.db import IntegrityError, transaction

from kaibo.jobs.api import every
from kaibo.kit.clock import now
from kaibo.reports.schedules.finding import rhythm_of
from kaibo.reports.schedules.models import Schedule
from kaibo.reports.schedules.turning import begin

SECONDS = 20.0


@every(SECONDS, "reports.schedules")
def look() -> int:
    """Begin a turn of each schedule that is due; how many. After a time without a worker the newest slot alone."""
    return sum(map(_begin_if_due, Schedule.objects.filter(state=Schedule.State.ON)))


def _begin_if_due(schedule: Schedule) -> bool:
    slot, older = rhythm_of(schedule).due(schedule.reached, now())
    if slot is None:
        return False
    try:
        with transaction.atomic():
            same = Schedule.objects.filter(id=schedule.id, reached=schedule.reached, state=Schedule.State.ON)
            if not same.update(reached=slot.at):
                return False
            begin(schedule, slot, slot.subject, by=schedule.maker_name, older=older)
    except IntegrityError:
        return False
    return True
