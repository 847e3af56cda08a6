"""Chapter 四步营销: what is done before, during and after the show, by whom and until when."""

from __future__ import annotations

from kaibo.planning.api import Task
from kaibo.reports.building import rules
from kaibo.reports.building.show_plan.told import Told, called, heads, house_name, tables
from kaibo.reports.building.wording import missing, plain, text
from kaibo.reports.model import Cell, Page, Words

NAMES = ("plan_due", "plan_phase", "plan_task", "plan_channel", "plan_asset", "owner", "state")


def pages(told: Told) -> list[Page]:
    wanted = [each for each in told.tasks if each.state != Task.State.DROPPED]
    if not wanted:
        return [Page(rules.plainly("plan_marketing"), (missing("plan_marketing"),))]
    rows = [_row(told, each) for each in wanted]
    return [Page(_title(wanted), tables("plan_marketing", heads(*NAMES), rows))]


def _title(wanted: list[Task]) -> Words:
    nobody = sum(not each.owner and each.state != Task.State.DONE for each in wanted)
    if nobody:
        return Words(text("title.plan_tasks_open", count=len(wanted), nobody=nobody), (), "plan_tasks", "warn")
    return Words(text("title.plan_tasks", count=len(wanted)), (), "plan_tasks", "good")


def _row(told: Told, task: Task) -> tuple[Cell, ...]:
    owner = plain(task.owner) if task.owner else text("no_owner")
    asset = called(f"asset.{task.asset}") if task.asset else plain("—")
    return (
        plain(f"{told.local(task.due_at):%m-%d %H:%M}"),
        called(f"phase.{task.phase}"),
        house_name(task.title),
        house_name(task.channel),
        asset,
        owner,
        called(f"task_state.{task.state}"),
    )
