"""Chapter 下阶段计划: what is open, what the next month is meant to reach, and what people plan."""

from __future__ import annotations

from kaibo.metrics.api import Number
from kaibo.reports.building import rules
from kaibo.reports.building.context import Context
from kaibo.reports.building.flow import note_table
from kaibo.reports.building.period import spoken
from kaibo.reports.building.told import figure
from kaibo.reports.building.wording import metric, missing, text, whose_goal, written
from kaibo.reports.model import Column, Grid, Page


def pages(context: Context) -> list[Page]:
    return [_open(context), goals(context), Page(rules.plainly("plan"), (written("plan"),))]


def _open(context: Context) -> Page:
    still = [note for note in context.notes if note.done_at is None]
    return Page(rules.plainly("open"), (note_table(context, still) if still else missing("open"),))


def goals(context: Context) -> Page:
    month = spoken(context.period.following)
    heading = rules.plainly("next_goals", month=month)
    if not context.next_goals:
        return Page(heading, (missing("goal", month=month),))
    rows = tuple(
        (
            text("goal_of", metric=metric(goal["metric"]), part=whose_goal(goal["part"])),
            figure(metric(goal["metric"]), Number(goal["value"], goal["unit"], goal["currency"])),
        )
        for goal in context.next_goals
    )
    heads = (Column(text("column.goal")), Column(text("column.set")))
    return Page(heading, (Grid(text("table.goals"), heads, rows),))
