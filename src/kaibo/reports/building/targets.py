"""Of chapter 直播数据总结: what the month reached, and how much of its goals that is."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from kaibo.kit.units import Unit
from kaibo.metrics.api import Number, change
from kaibo.reports.building.asked import goal_key
from kaibo.reports.building.blocks import moved
from kaibo.reports.building.context import Context
from kaibo.reports.building.rules import GOAL, share, title
from kaibo.reports.building.sections import Section
from kaibo.reports.building.told import Line, figure
from kaibo.reports.building.wording import metric, missing, money, percent, text, whose_goal
from kaibo.reports.model import Card, Cards, Column, Figure, Grid, Page, Words


def targets(context: Context, section: Section) -> Page:
    whole, before = (context.told.whole(section.key(name)) for name in ("whole", "before"))
    set_here = goals_here(context, section)
    main = next((goal for goal in set_here if goal["metric"] == "gmv" and not goal["part"]), None)
    gmv = change(whole.number("gmv"), before.number("gmv"))
    cards = Cards(
        (
            Card(whole.figure("gmv"), (moved(text("against.before"), gmv),)),
            *(Card(whole.figure(key)) for key in ("gsv", "refund_rate", "orders", "shows")),
        )
    )
    table = [goal_table(context, set_here)] if set_here else []
    heading = goal_title(context, section, main)
    return Page(heading, (cards, *table, *([] if main else [missing("goal", month=context.period.name)])))


def goals_here(context: Context, section: Section) -> list[dict[str, Any]]:
    """Goals in this currency; those that are no money stand in the first section."""
    counted = ("",) if section == context.sections[0] else ()
    return [goal for goal in context.goals if goal["currency"] in (section.currency, *counted)]


def goal_title(context: Context, section: Section, goal: dict[str, Any] | None) -> Words:
    line = context.told.whole(goal_key(goal)) if goal else None
    reached = _reached(line.number("gmv"), goal) if line and goal else None
    if line is None or goal is None or reached is None or not GOAL.holds(reached, line.size("shows")):
        return Words(text("page.goals", month=context.period.name))
    off = goal["value"] - line.size("gmv")
    met, month = off <= 0, context.period.name
    return title(
        GOAL,
        *(line.figure("gmv"), _goal_figure(goal), _reached_figure(line, goal)),
        tone="good" if met else "warn" if context.period.over else "plain",
        said="goal_met" if met else "goal" if context.period.over else "goal_running",
        month=month,
        share=percent(reached),
        off=money(abs(off), section.currency),
        last=f"{context.period.window.last:%m-%d}",
    )


def goal_table(context: Context, goals: list[dict[str, Any]]) -> Grid:
    names = (Column(text("column.goal")), Column(text("column.set")), Column(text("column.actual")))
    rows = []
    for goal in goals:
        line = context.told.whole(goal_key(goal))
        whose = text("goal_of", metric=metric(goal["metric"]), part=whose_goal(goal["part"]))
        rows.append((whose, _goal_figure(goal), line.figure(goal["metric"]), _reached_figure(line, goal)))
    return Grid(text("table.goals"), (*names, Column(text("column.reached"), Unit.RATIO)), tuple(rows))


def _reached(number: Number, goal: dict[str, Any]) -> Decimal | None:
    return share(number.value, goal["value"])


def _goal_figure(goal: dict[str, Any]) -> Figure:
    return figure(text("column.set"), Number(goal["value"], goal["unit"], goal["currency"]))


def _reached_figure(line: Line, goal: dict[str, Any]) -> Figure:
    number = line.number(goal["metric"])
    return figure(text("column.reached"), Number(_reached(number, goal), Unit.RATIO, reason=number.reason))
