"""A new plan is filled from a template: its segments on the show's length, its tasks on the calendar."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from kaibo.kit.ids import new_id
from kaibo.kit.money import share_out
from kaibo.planning.crew.needs import write_needs
from kaibo.planning.models import Plan, Segment, Task
from kaibo.planning.templates.content import END, Content, Duty, Part

KEPT = ("opening", "closing")
MINUTE = 60


def lay_out(plan: Plan, content: Content) -> None:
    """Segments, tasks and roles needed of the template, for a plan that has none. Call where its version is counted."""
    seconds = lengths(content.segments, plan.planned_s)
    Segment.objects.bulk_create(
        Segment(
            id=new_id("seg"), plan=plan, position=place, kind=part.kind, title=part.title, note=part.note,
            planned_s=lasts, changed=plan.version,
        )
        for place, (part, lasts) in enumerate(zip(content.segments, seconds, strict=True))
    )  # fmt: skip
    lay_tasks(plan, content.tasks)
    write_needs(plan, [(each.role, each.least, each.most) for each in content.crew])


def lay_tasks(plan: Plan, duties: Sequence[Duty]) -> None:
    Task.objects.bulk_create(
        Task(
            id=new_id("tsk"), plan=plan, phase=each.phase, title=each.title, channel=each.channel, asset=each.asset,
            due_at=due_at(plan, each), changed=plan.version,
        )
        for each in duties
    )  # fmt: skip


def lengths(parts: Sequence[Part], planned_s: int) -> list[int]:
    """Seconds of each part, together `planned_s`: the opening and the closing keep theirs, the others share the rest
    by their minutes. A show too short for that has all of them in proportion."""
    weights = [part.minutes for part in parts]
    fixed = sum(part.minutes * MINUTE for part in parts if part.kind in KEPT)
    rest = planned_s - fixed
    open_weights = [0 if part.kind in KEPT else part.minutes for part in parts]
    if not sum(weights):
        return [0] * len(parts)
    if rest < MINUTE * sum(1 for each in open_weights if each) or not sum(open_weights):
        return share_out(planned_s, weights)
    shared = share_out(rest, open_weights)
    return [part.minutes * MINUTE if part.kind in KEPT else own for part, own in zip(parts, shared, strict=True)]


def due_at(plan: Plan, duty: Duty) -> datetime:
    """When a template's task is due for a plan."""
    after = timedelta(seconds=plan.planned_s) if duty.after == END else timedelta(0)
    return plan.planned_at + after + timedelta(minutes=duty.due)
