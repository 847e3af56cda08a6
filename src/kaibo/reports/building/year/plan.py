"""Chapter 新年规划方向: where the months run to, next year's goals, what is still open, and what people plan."""

from __future__ import annotations

from kaibo.reports.building import plan, rules
from kaibo.reports.building.sections import Section
from kaibo.reports.building.team import actions
from kaibo.reports.building.told import Line
from kaibo.reports.building.wording import Params, metric, missing, text, written
from kaibo.reports.building.year.context import YearContext
from kaibo.reports.building.year.months import Run, month_name, of_year, run, whole_months
from kaibo.reports.model import Block, Cell, Column, Grid, Page, Words

RUNNING = ("gmv", "conversion_times", "gmv_per_hour", "views", "refund_rate", "follows")
WORSE_UP = frozenset({"refund_rate"})
WRITTEN = ("year_traffic", "year_hosts", "year_scenes")


def pages(context: YearContext) -> list[Page]:
    trends = [
        page
        for section in context.sections
        for page in section.pages([_trends(context, section)], first=context.is_first(section))
    ]
    slots: tuple[Block, ...] = tuple(written(slot) for slot in WRITTEN)
    if context.empty:
        trends = []
    return [*trends, plan.goals(context), actions(context), Page(rules.plainly("year_plan"), slots)]


def _trends(context: YearContext, section: Section) -> Page:
    """趋势延续: what has been rising or falling month after month."""
    lines = whole_months(context, of_year(context, section))
    found = {key: each for key in RUNNING if (each := run(lines, key))}
    if not found:
        return Page(Words(text("page.trends")), (missing("trends", months=rules.RUN),))
    said = [_said(key, each) for key, each in found.items()]
    heads = (*(Column(text(f"column.{name}")) for name in ("metric", "run", "from", "to")),)
    rows = tuple(_row(key, each) for key, each in found.items())
    return Page(said[0], (*said[1:5], Grid(text("table.trends"), heads, rows)))


def _said(key: str, each: Run) -> Words:
    good = each.up != (key in WORSE_UP)
    named: Params = {"metric": metric(key), "months": str(each.months + 1), "last": month_name(each.last)}
    figures = (each.first.figure(key), each.last.figure(key))
    words = text("title.rising" if each.up else "title.falling", **named)
    return Words(words, figures, "run", "good" if good else "warn")


def _row(key: str, each: Run) -> tuple[Cell, ...]:
    way = text("run.up" if each.up else "run.down", months=str(each.months + 1))
    return metric(key), way, _named(each.first, key), _named(each.last, key)


def _named(line: Line, key: str) -> Cell:
    return line.figure(key, month_name(line))
