"""Of chapter 年度业绩总览: what each category gave, and which of them grow."""

from __future__ import annotations

from kaibo.kit.units import Unit
from kaibo.metrics.api import change, metrics
from kaibo.reports.building import rules
from kaibo.reports.building.asked import CATEGORY
from kaibo.reports.building.blocks import MOST_ROWS, chart, known, moved, share_of
from kaibo.reports.building.sales import categories, covering
from kaibo.reports.building.sections import Section
from kaibo.reports.building.told import Line
from kaibo.reports.building.wording import metric, percent, plain, text
from kaibo.reports.building.year.context import YearContext
from kaibo.reports.model import Cell, Column, Grid, Page, Text, Words

SHOWN = tuple(key for key in CATEGORY if key not in {"gmv", "product_views", "units"})


def ranked(context: YearContext, section: Section) -> Page:
    """The categories by GMV with their share and growth; the month's page where a year ago is not known."""
    page = categories(context, section)
    lines = covering(context, section)
    if not lines:
        return page
    table = _grid(context, section, lines)
    growing = _growing(context, section, lines)
    drawn = chart("category", ("gmv", "click_to_order"), lines, _name)
    heading = page.title if page.title.rule or growing is None else growing
    more = [growing] if growing is not None and growing is not heading else []
    return Page(heading, (*more, *drawn, table))


def _growing(context: YearContext, section: Section, lines: list[Line]) -> Words | None:
    """The category that grew most against a year ago."""
    sides = _sides(context, section)
    found = []
    for line in lines:
        now, then = (side.get(line.name("category")) for side in sides)
        if now is None or then is None:
            continue
        ratio = change(now.number("gmv"), then.number("gmv")).ratio
        if ratio is not None and ratio > 0 and rules.GROWTH.holds(ratio, now.size("orders"), then.size("orders")):
            found.append((ratio, now, then))
    if not found:
        return None
    ratio, now, then = max(found, key=lambda each: each[0])
    figures = (now.figure("gmv"), then.figure("gmv"))
    category, against = now.name("category"), context.versus("last")
    return rules.title(rules.GROWTH, *figures, tone="good", category=category, against=against, share=percent(ratio))


def _sides(context: YearContext, section: Section) -> tuple[dict[str, Line], dict[str, Line]]:
    """Categories now and a year ago, over days that are known of both."""
    now = section.key("category like last" if context.period.in_part else "category")
    told = (context.told.lines(name, "category") for name in (now, section.key("category last")))
    here, there = ({line.name("category"): line for line in lines} for lines in told)
    return here, there


def _grid(context: YearContext, section: Section, lines: list[Line]) -> Grid:
    keys = known(SHOWN, lines)
    whole = context.told.whole(section.key("whole"))
    sides = _sides(context, section) if context.beside else None
    heads = [Column(text("column.category")), Column(metric("gmv"), Unit.MONEY), Column(text("share.gmv"), Unit.RATIO)]
    if sides:
        heads.append(Column(context.versus("last"), Unit.RATIO))
    heads += [Column(metric(key), metrics()[key].unit) for key in keys]
    rows = tuple(_row(context, line, whole, sides, keys) for line in lines[:MOST_ROWS])
    blank: tuple[Cell, ...] = (plain("—"),) if sides else ()
    total = (text("total"), whole.figure("gmv"), plain("—"), *blank, *(whole.figure(key) for key in keys))
    return Grid(text("table.category"), tuple(heads), rows, total, max(0, len(lines) - MOST_ROWS))


def _row(
    context: YearContext,
    line: Line,
    whole: Line,
    sides: tuple[dict[str, Line], dict[str, Line]] | None,
    keys: tuple[str, ...],
) -> tuple[Cell, ...]:
    own: tuple[Cell, ...] = (_name(line), line.figure("gmv"), share_of(text("share.gmv"), line, whole, "gmv"))
    if sides:
        now, then = (side.get(line.name("category")) for side in sides)
        own = (*own, _moved(context, now, then))
    return (*own, *(line.figure(key) for key in keys))


def _moved(context: YearContext, now: Line | None, then: Line | None) -> Cell:
    if now is None or then is None or then.value("gmv") is None:
        return text("new_here")
    return moved(context.versus("last"), change(now.number("gmv"), then.number("gmv")))


def _name(line: Line) -> Text:
    return plain(line.name("category"))
