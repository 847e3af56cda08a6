"""When a template's task is due for a plan: in working hours, and not over before the plan is made."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from kaibo.accounts.api import company
from kaibo.kit import clock
from kaibo.planning.models import Plan, Task
from kaibo.planning.templates.content import END, Duty

FROM, UNTIL = time(10), time(22)
"""By the company's clock; only what is done while on air keeps the show's own."""
SOON = timedelta(hours=4)
"""Left for what should have been done before the plan was made."""
TIGHT = timedelta(days=1)


def due_at(plan: Plan, duty: Duty) -> datetime:
    """As far from the show as the template says; what would be overdue at once is due now, but for what is of a show
    that is over."""
    after = timedelta(seconds=plan.planned_s) if duty.after == END else timedelta(0)
    wanted = plan.planned_at + after + timedelta(minutes=duty.due)
    if duty.phase == Task.Phase.MAIN:
        return wanted
    return reachable(plan, in_hours(wanted, later=duty.after == END))


def reachable(plan: Plan, due: datetime) -> datetime:
    """`due`, or if that is over in some hours, while the show is still to come."""
    now = clock.now()
    if due > now or plan.planned_at <= now:
        return due
    return min(in_hours(now + SOON, later=True), plan.planned_at)


def in_hours(at: datetime, *, later: bool) -> datetime:
    """The nearest working hour of that day; in the evening the next morning where it may only be `later`."""
    here = clock.local(at, company().zone)
    if here.time() < FROM:
        return _at(here, FROM)
    if here.time() <= UNTIL:
        return at
    return _at(here + timedelta(days=1), FROM) if later else _at(here, UNTIL)


def is_tight(plan: Plan, task: Task) -> bool:
    """Whether what is done before the show was due within a day when the plan was made."""
    before = task.phase != Task.Phase.MAIN and task.phase not in Task.AFTER
    return before and task.due_at - plan.made_at <= TIGHT


def _at(day: datetime, hour: time) -> datetime:
    return day.replace(hour=hour.hour, minute=hour.minute, second=0, microsecond=0)
