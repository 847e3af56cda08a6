"""A new plan is filled from a template: its segments on the show's length, its tasks on the calendar."""

from __future__ import annotations

from collections.abc import Sequence

from kaibo.kit.ids import new_id
from kaibo.planning.crew.needs import write_needs
from kaibo.planning.models import Plan, Segment, Task
from kaibo.planning.templates.content import Content, Duty
from kaibo.planning.templates.due import due_at
from kaibo.planning.templates.fitting import fitted


def lay_out(plan: Plan, content: Content) -> None:
    """Segments, tasks and roles needed of the template, for a plan that has none. Call where its version is counted."""
    rows = [
        Segment(plan=plan, kind=part.kind, title=part.title, note=part.note, planned_s=lasts, changed=plan.version)
        for part, lasts in fitted(content.segments, plan.planned_s)
    ]
    for place, row in enumerate(rows):
        row.id, row.position = new_id("seg"), place
    Segment.objects.bulk_create(rows)
    lay_tasks(plan, content.tasks)
    write_needs(plan, [(each.role, each.least, each.most) for each in content.crew])


def lay_tasks(plan: Plan, duties: Sequence[Duty]) -> None:
    """In their phases, each due in working hours to come."""
    Task.objects.bulk_create(_task(plan, each) for each in duties)


def _task(plan: Plan, duty: Duty) -> Task:
    told = {"phase": duty.phase, "title": duty.title, "channel": duty.channel, "asset": duty.asset}
    return Task(id=new_id("tsk"), plan=plan, due_at=due_at(plan, duty), changed=plan.version, **told)
