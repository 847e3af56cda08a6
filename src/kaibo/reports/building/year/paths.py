"""Of chapter 商品运营复盘: how the best sellers sold by month, products that stopped selling, and new ones."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from kaibo.kit.units import Unit
from kaibo.reports.building import rules
from kaibo.reports.building.blocks import MOST_ROWS, columns
from kaibo.reports.building.sales import product_name
from kaibo.reports.building.sections import Section
from kaibo.reports.building.told import Line, best
from kaibo.reports.building.wording import missing, money, percent, plain, text
from kaibo.reports.building.year.asked import FOLLOWED
from kaibo.reports.building.year.context import YearContext
from kaibo.reports.building.year.months import month_text, of_year, whole_months
from kaibo.reports.model import Cell, Chart, Column, Grid, Page, Series, Words

KEYS = ("gmv", "orders", "units", "refund_rate")


@dataclass(frozen=True)
class Path:
    """A product's line of the year, and the months it sold in, `2026-09`, of both years."""

    line: Line
    months: tuple[str, ...]
    by_month: dict[str, Line]


def pages(context: YearContext, section: Section) -> list[Page]:
    found = _paths(context, section)
    if not found:
        return [Page(Words(text("page.paths")), (missing("paths"),))]
    return [*_best(context, section, found), _idle(context, section, found), _new(context, section, found)]


def _paths(context: YearContext, section: Section) -> list[Path]:
    sold: defaultdict[str, dict[str, Line]] = defaultdict(dict)
    for line in context.told.lines(section.key("path"), "month"):
        if line.value("gmv"):
            sold[line.id("product")][line.name("month")] = line
    lines = best(context.told.lines(section.key("product"), "product"), "gmv")
    known = ((line, sold.get(line.id("product"))) for line in lines)
    return [Path(line, tuple(sorted(by_month)), by_month) for line, by_month in known if by_month]


def _best(context: YearContext, section: Section, found: Sequence[Path]) -> list[Page]:
    """爆款商品销售路径: GMV by month of the products that sold most."""
    months = [line.name("month") for line in of_year(context, section)]
    followed = found[:FOLLOWED]
    if len(months) < 2:
        return []
    series = tuple(
        Series(
            product_name(path.line),
            Unit.MONEY,
            tuple(path.by_month[month].value("gmv") if month in path.by_month else None for month in months),
            section.currency,
            "line",
        )
        for path in followed
    )
    drawn = Chart(text("chart.paths"), "lines", tuple(month_text(each) for each in months), series)
    return [Page(_path_title(section, followed[0], months), (drawn,))]


def _path_title(section: Section, first: Path, months: Sequence[str]) -> Words:
    """In which month the best seller sold most."""
    here = [first.by_month[month] for month in months if month in first.by_month]
    top = max(here, key=lambda line: line.size("gmv"), default=None)
    if top is None or not rules.BEST.holds(rules.BEST.least, first.line.size("orders")):
        return Words(text("page.paths"))
    named = {"product": product_name(first.line), "month": month_text(top.name("month"))}
    amount = money(top.size("gmv"), section.currency)
    months_sold = str(len(here))
    figures = (top.figure("gmv"), first.line.figure("gmv"))
    return Words(text("title.path", amount=amount, months=months_sold, **named), figures, rules.BEST.key)


def _idle(context: YearContext, section: Section, found: Sequence[Path]) -> Page:
    """滞销: sold this year, and not once in the last whole months."""
    told = [line.name("month") for line in whole_months(context, of_year(context, section))]
    if len(told) < rules.FEWEST_MONTHS:
        return Page(Words(text("page.idle")), (missing("idle_few", fewest=rules.FEWEST_MONTHS),))
    since = told[-rules.IDLE_MONTHS]
    gone = [
        path
        for path in found
        if path.months[-1] < since and rules.IDLE.holds(path.line.value("gmv"), path.line.size("orders"))
    ]
    if not gone:
        return Page(Words(text("page.idle")), (Words(text("none_idle", months=rules.IDLE_MONTHS)),))
    heading = Words(text("title.idle", count=len(gone), months=rules.IDLE_MONTHS), rule=rules.IDLE.key, tone="warn")
    return Page(heading, (_grid("idle", "last_sold", gone, -1),))


def _new(context: YearContext, section: Section, found: Sequence[Path]) -> Page:
    """新品: the first month they sold in is neither the first that is told nor of the year before."""
    told = sorted({line.name("month") for line in context.told.lines(section.key("month"), "month")})
    year = context.period.subject
    new = [path for path in found if told and path.months[0] > told[0] and path.months[0].startswith(year)]
    if len(told) < rules.FEWEST_MONTHS or not new:
        return Page(Words(text("page.new")), (missing("new"),))
    whole, first = context.told.whole(section.key("whole")), new[0].line
    part = rules.share(first.value("gmv"), whole.value("gmv"))
    heading = Words(text("page.new"))
    if part is not None and rules.NEW_SHARE.holds(part, first.size("orders")):
        figures = (first.figure("gmv"), whole.figure("gmv"))
        name, count = product_name(first), str(len(new))
        heading = rules.title(rules.NEW_SHARE, *figures, product=name, count=count, share=percent(part))
    return Page(heading, (_grid("new", "first_sold", new, 0),))


def _grid(name: str, column: str, found: Sequence[Path], place: int) -> Grid:
    first, *rest = columns("product", KEYS)
    rows = tuple(_row(path, path.months[place]) for path in found[:MOST_ROWS])
    heads = (first, Column(text(f"column.{column}")), *rest)
    return Grid(text(f"table.{name}"), heads, rows, left_out=max(0, len(found) - MOST_ROWS))


def _row(path: Path, month: str) -> tuple[Cell, ...]:
    return (product_name(path.line), plain(month), *(path.line.figure(key) for key in KEYS))
