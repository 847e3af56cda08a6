"""Of chapter 年度业绩总览: the year's months against their goals and a year ago."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from kaibo.kit.units import Unit
from kaibo.reports.building import rules
from kaibo.reports.building.blocks import columns
from kaibo.reports.building.sections import Section
from kaibo.reports.building.told import Line
from kaibo.reports.building.wording import missing, percent, text
from kaibo.reports.building.year.context import YearContext
from kaibo.reports.model import Block, Cell, Chart, Grid, Page, Series, Text, Words

SHOWN = ("gmv", "shows", "gmv_per_hour", "conversion_times", "refund_rate")


@dataclass(frozen=True)
class Run:
    """Months that rose or fell one after another, up to the last whole one."""

    months: int
    up: bool
    first: Line
    last: Line


def months(context: YearContext, section: Section) -> Page:
    lines = of_year(context, section)
    if not any(line.value("gmv") is not None for line in lines):
        return Page(Words(text("page.months")), (missing("months"),))
    drawn = _chart(context, section)
    return Page(_title(context, section, lines), (*drawn, _grid(context, section, lines)))


def of_year(context: YearContext, section: Section, subject: str = "") -> list[Line]:
    """The months of a year that are told, in their order."""
    year = subject or context.period.subject
    lines = context.told.lines(section.key("month"), "month")
    return sorted((line for line in lines if line.name("month").startswith(f"{year}-")), key=_name)


def whole_months(context: YearContext, lines: Sequence[Line]) -> list[Line]:
    """Those that are over: a month that still runs is no fall."""
    running = "" if context.period.over else f"{context.period.window.last:%Y-%m}"
    return [line for line in lines if line.name("month") != running]


def run(lines: Sequence[Line], key: str) -> Run | None:
    """How long a number has been rising or falling without a break, up to the last of these months."""
    known = [line for line in lines if line.value(key) is not None]
    steps = [later.size(key) - earlier.size(key) for earlier, later in pairwise(known)]
    if not steps or not steps[-1]:
        return None
    up, length = steps[-1] > 0, 0
    for step in reversed(steps):
        if not step or (step > 0) != up:
            break
        length += 1
    return Run(length, up, known[-1 - length], known[-1]) if length >= rules.RUN - 1 else None


def _name(line: Line) -> str:
    return line.name("month")


def month_name(line: Line) -> Text:
    return month_text(line.name("month"))


def month_text(month: str) -> Text:
    """`2026-09` as sentences say it, the year being known."""
    return text(f"month.{int(month[-2:])}")


def _title(context: YearContext, section: Section, lines: list[Line]) -> Words:
    whole = context.told.whole(section.key("whole"))
    top = max(lines, key=lambda line: line.size("gmv"))
    part = rules.share(top.value("gmv"), whole.value("gmv"))
    enough = len(whole_months(context, lines)) >= rules.FEWEST_MONTHS
    if not enough or part is None or not rules.PEAK.holds(part, top.size("shows")):
        return Words(text("page.months"))
    figures = (top.figure("gmv"), whole.figure("gmv"))
    return rules.title(rules.PEAK, *figures, month=month_name(top), share=percent(part))


def _chart(context: YearContext, section: Section) -> list[Chart]:
    """Every month of the year, whether told or not: this year and last year as columns, goals as a line."""
    year = int(context.period.subject)
    sides = {each: _by_number(of_year(context, section, str(each))) for each in (year, year - 1)}
    goals = {number: context.month_goals.get((f"{year}-{number:02d}", section.currency)) for number in range(1, 13)}
    series = []
    for each, told in sides.items():
        values = tuple(told[number].value("gmv") if number in told else None for number in range(1, 13))
        if any(value is not None for value in values):
            series.append(Series(text("gmv_of", year=each), Unit.MONEY, values, section.currency))
    if any(goals.values()):
        series.append(Series(text("goals_of_months"), Unit.MONEY, tuple(goals.values()), section.currency, "line"))
    places = tuple(text(f"month.{number}") for number in range(1, 13))
    return [Chart(text("chart.months"), "columns", places, tuple(series))] if series else []


def _by_number(lines: list[Line]) -> dict[int, Line]:
    return {int(line.name("month")[-2:]): line for line in lines}


def _grid(context: YearContext, section: Section, lines: list[Line]) -> Block:
    known = tuple(key for key in SHOWN if any(line.value(key) is not None for line in lines))
    whole = context.told.whole(section.key("whole"))
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (month_name(line), *(line.figure(key) for key in known)) for line in lines
    )
    total: tuple[Cell, ...] = (text("total"), *(whole.figure(key) for key in known))
    return Grid(text("table.months"), columns("month", known), rows, total)
