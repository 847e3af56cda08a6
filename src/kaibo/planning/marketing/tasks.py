"""Tasks are added, changed, taken away, and move with the show."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from kaibo.accounts.api import Caller, company
from kaibo.kit.clock import local, moved_along, now
from kaibo.kit.errors import KaiboError, there
from kaibo.kit.i18n import Language
from kaibo.kit.ids import new_id
from kaibo.planning.models import Plan, Task
from kaibo.planning.plans.changing import changing, write
from kaibo.planning.plans.reading import plan_of, within
from kaibo.planning.templates.content import house
from kaibo.planning.templates.due import in_hours, is_tight, reachable
from kaibo.planning.templates.laying import lay_tasks
from kaibo.planning.templates.wording import both

UNDONE = (Task.State.OPEN, Task.State.DOING)


def tasks(id: str, caller: Caller) -> list[dict[str, Any]]:
    """The plan's tasks by when they are due. Raises KaiboError (404) as `plan_of`."""
    return [task_shown(each) for each in plan_of(id, caller.scope).tasks.all()]


def add_task(caller: Caller, id: str, told: Mapping[str, Any]) -> Task:
    with changing(caller, id, "task_added", str(told["title"])) as plan:
        return Task.objects.create(id=new_id("tsk"), plan=plan, changed=plan.version, **told)


def change_task(caller: Caller, id: str, task: str, told: Mapping[str, Any], *, seen: int | None) -> Task:
    """Raises KaiboError (404), or (409) where somebody changed it after the version `seen`."""
    with changing(caller, id, "task_changed", _of(caller, id, task).title) as plan:
        row = Task.objects.get(id=task, plan=plan)
        write(row, plan, told, seen=seen)
    return row


def remove_task(caller: Caller, id: str, task: str) -> None:
    with changing(caller, id, "task_removed", _of(caller, id, task).title) as plan:
        Task.objects.filter(id=task, plan=plan).delete()


def lay_house_tasks(caller: Caller, id: str, language: Language) -> None:
    """The tasks of the plan's kind, for a plan without any. Raises KaiboError (409) where there are some."""
    with changing(caller, id, "tasks_laid") as plan:
        if plan.tasks.exists():
            raise KaiboError("planning.tasks_there", status=409)
        lay_tasks(plan, house(language)[plan.kind].tasks)


def move_tasks(plan: Plan, begun: datetime, lasted: int) -> None:
    """What isn't done yet moves with the show: before and in it with its begin, after it with its end.

    `begun` and `lasted` (seconds) are the plan's as they were. Call where its version is counted.
    """
    begins = (begun, plan.planned_at)
    ends = (begun + timedelta(seconds=lasted), plan.planned_at + timedelta(seconds=plan.planned_s))
    rows = list(plan.tasks.filter(state__in=UNDONE))
    for row in rows:
        row.due_at = _moved(row, *(ends if row.phase in Task.AFTER else begins))
        row.changed = plan.version
    if begins[0] != begins[1] or ends[0] != ends[1]:
        Task.objects.bulk_update(rows, ["due_at", "changed"])


def _moved(task: Task, before: datetime, now_: datetime) -> datetime:
    """Another hour of the show is no reason to work at night: only what is done on air follows the clock."""
    if task.phase == Task.Phase.MAIN:
        return task.due_at + (now_ - before)
    zone = company().zone
    due = moved_along(task.due_at, before, now_, zone)
    same_hour = local(before, zone).time() == local(now_, zone).time()
    return due if same_hour else in_hours(due, later=False)


def reach_tasks(plan: Plan) -> None:
    """What would be overdue in a plan just made is due now. Call where its version is counted."""
    rows = list(plan.tasks.filter(state__in=UNDONE, due_at__lte=now()))
    for each in rows:
        each.due_at = reachable(plan, each.due_at)
    Task.objects.bulk_update(rows, ["due_at"])


def overdue(caller: Caller) -> list[Task]:
    """Tasks of the caller's plans that should have been done by now, the longest waiting first; those of cancelled
    plans don't count."""
    plans = within(caller.scope).exclude(state=Plan.State.CANCELLED)
    found = Task.objects.filter(plan__in=plans.values("id"), state__in=UNDONE, due_at__lt=now())
    return list(found.select_related("plan").order_by("due_at", "id"))


def task_shown(task: Task) -> dict[str, Any]:
    names = ("id", "phase", "title", "channel", "asset", "owner", "due_at", "state", "note")
    undone = task.state in UNDONE
    late = undone and task.due_at < now()
    tight = undone and not late and is_tight(task.plan, task)
    words = {"title_words": both(task.title), "channel_words": both(task.channel)}
    return {**{name: getattr(task, name) for name in names}, **words, "late": late, "tight": tight}


def _of(caller: Caller, id: str, task: str) -> Task:
    return there(plan_of(id, caller.scope).tasks.filter(id=task).first())
