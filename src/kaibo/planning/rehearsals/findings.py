"""What was found in a rehearsal: it stands in the segment's note and among the tasks until it is put right."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from kaibo.accounts.api import Caller
from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError, there
from kaibo.kit.ids import new_id
from kaibo.planning.models import Finding, Plan, Rehearsal, Segment, Task
from kaibo.planning.plans.changing import changing
from kaibo.planning.plans.reading import plan_of

BEFORE = timedelta(hours=1)
"""A task made of a finding is due so long before the show."""
MOST_NOTE = 500


@dataclass(frozen=True)
class NewFinding:
    """`segment` is empty for what concerns the whole; `task`: it also becomes a task of the owner's."""

    text: str
    segment: str = ""
    owner: str = ""
    task: bool = False


def note_finding(caller: Caller, id: str, rehearsal: str, new: NewFinding) -> Plan:
    """Raises KaiboError (404) for a plan, rehearsal or segment there isn't."""
    held = _rehearsal(plan_of(id, caller.scope), rehearsal)
    with changing(caller, id, "rehearsal_found", new.text) as plan:
        segment = _segment(plan, new.segment) if new.segment else None
        row = Finding(id=new_id("fnd"), plan=plan, rehearsal=held, text=new.text, owner=new.owner)
        row.by, row.at = caller.name, now()
        if segment is not None:
            row.segment, row.segment_title = segment.id, segment.title
            _write(segment, f"{segment.note}\n{_line(row)}".strip(), plan)
        if new.task:
            row.task = _task(plan, row).id
        row.save(force_insert=True)
    return plan


def settle(caller: Caller, id: str, finding: str) -> Plan:
    """It is put right: the line leaves the segment's note, the task is done. Raises KaiboError (404), or (409) where
    it was settled before."""
    row = there(plan_of(id, caller.scope).findings.select_related("rehearsal").filter(id=finding).first())
    if row.done_at is not None:
        raise KaiboError("planning.finding_settled", status=409, who=row.done_by)
    with changing(caller, id, "rehearsal_settled", row.text) as plan:
        row.done_by, row.done_at = caller.name, now()
        row.save()
        segment = plan.segments.filter(id=row.segment).first()
        if segment is not None:
            kept = [line for line in segment.note.splitlines() if line != _line(row)]
            _write(segment, "\n".join(kept), plan)
        plan.tasks.filter(id=row.task).update(state=Task.State.DONE, changed=plan.version)
    return plan


def _write(segment: Segment, note: str, plan: Plan) -> None:
    """Where it fits: a full note is left as it is, the finding stands in its own list anyway."""
    if len(note) <= MOST_NOTE:
        segment.note, segment.changed = note, plan.version
        segment.save(update_fields=["note", "changed"])


def _line(finding: Finding) -> str:
    return f"【彩排{finding.rehearsal.number}】{finding.text}"


def _task(plan: Plan, finding: Finding) -> Task:
    """Due an hour before the show."""
    told = {
        "phase": Task.Phase.MAIN,
        "due_at": plan.planned_at - BEFORE,
        "title": _line(finding),
        "owner": finding.owner,
    }
    return Task.objects.create(id=new_id("tsk"), plan=plan, changed=plan.version, **told)


def _rehearsal(plan: Plan, id: str) -> Rehearsal:
    return there(plan.rehearsals.filter(id=id).first())


def _segment(plan: Plan, id: str) -> Segment:
    return there(plan.segments.filter(id=id).first())
