"""Of chapter 直播数据总结: what changed against the month before and against a year ago, and what made it change."""

from __future__ import annotations

from decimal import Decimal

from kaibo.kit.units import Unit
from kaibo.metrics.api import Decomposition, Factor, Number, change
from kaibo.reports.building.asked import SUMMARY
from kaibo.reports.building.blocks import moved, points
from kaibo.reports.building.context import Context
from kaibo.reports.building.rules import CHANGE, title
from kaibo.reports.building.sections import Section
from kaibo.reports.building.told import Line, figure
from kaibo.reports.building.wording import metric, missing, money, percent, plain, text
from kaibo.reports.model import Block, Cell, Chart, Column, Figure, Grid, Page, Series, Text, Words


def changes(context: Context, section: Section, against: str) -> Page:
    other = context.told.whole(section.key(against))
    window = context.period.before if against == "before" else context.period.year_ago
    explained = context.changes.get(section.key(against))
    parts = [*_waterfall(explained, against), *_factors(explained)] if explained else []
    if other.value("gmv") is None:
        said = missing(f"window_{against}", first=str(window.first), last=str(window.last))
        return Page(Words(text(f"page.{against}")), (said,))
    heading = _change_title(context, section, explained, against)
    return Page(heading, (*_only(context, against), *parts, _movements(context, section, against)))


def _only(context: Context, against: str) -> list[Words]:
    """Which days are compared, where they are not all of the period."""
    period = context.period
    if not period.in_part:
        return []
    days = (period.like.first, period.like.last, period.year_ago.first, period.year_ago.last)
    names = ("first", "last", "then", "until")
    return [Words(text(f"in_part.{against}", **{name: str(day) for name, day in zip(names, days, strict=True)}))]


def _change_title(context: Context, section: Section, explained: Decomposition | None, against: str) -> Words:
    whole, other = context.now(section, against), context.told.whole(section.key(against))
    gmv = change(whole.number("gmv"), other.number("gmv"))
    if gmv.difference is None or not CHANGE.holds(gmv.ratio, whole.size("shows"), other.size("shows")):
        return Words(text(f"page.{against}"))
    up = gmv.difference > 0
    cause = main_cause(explained, up=up) if explained else None
    figures = [whole.figure("gmv"), other.figure("gmv"), moved(context.versus(against), gmv)]
    params: dict[str, Text | str | int] = {
        "against": context.versus(against),
        "share": percent(gmv.ratio or Decimal(0)),
    }
    said = "up" if up else "down"
    if cause is None:
        return title(CHANGE, *figures, tone="good" if up else "warn", said=said, **params)
    params |= {
        "cause": Text(cause.zh, cause.en),
        "amount": money(abs(cause.amount.value or Decimal(0)), section.currency),
    }
    figures.append(figure(Text(cause.zh, cause.en), cause.amount, signed=True))
    return title(CHANGE, *figures, tone="good" if up else "warn", said=f"{said}_by", **params)


def main_cause(explained: Decomposition, *, up: bool) -> Factor | None:
    """The factor that accounts for most of the way the change went."""
    same = [part for part in explained.parts if part.amount.value and (part.amount.value > 0) == up]
    return max(same, key=lambda part: abs(part.amount.value or Decimal(0)), default=None)


def _waterfall(explained: Decomposition, against: str) -> list[Chart]:
    if not explained.parts:
        return []
    places = (text(f"other.{against}"), *(Text(part.zh, part.en) for part in explained.parts), text(f"now.{against}"))
    steps = (explained.before.value, *(part.amount.value for part in explained.parts), explained.after.value)
    series = Series(metric("gmv"), Unit.MONEY, steps, explained.after.currency or "")
    return [Chart(text(f"chart.{against}"), "waterfall", places, (series,))]


def _factors(explained: Decomposition) -> list[Block]:
    if not explained.parts:
        return []
    names = ("factor", "then", "now", "amount")
    rows = tuple(factor_row(part) for part in explained.parts)
    money_column = Column(text("column.amount"), Unit.MONEY)
    heads = (*(Column(text(f"column.{name}")) for name in names[:3]), money_column)
    total = (text("total"), plain("—"), plain("—"), figure(text("column.amount"), explained.change, signed=True))
    return [Grid(text("table.factors"), heads, rows, total)]


def factor_row(part: Factor) -> tuple[Text, Figure, Figure, Figure]:
    name = Text(part.zh, part.en)
    currency = part.amount.currency if part.unit is Unit.MONEY else None
    then, now = (figure(name, Number(value, part.unit, currency)) for value in (part.before, part.after))
    return name, then, now, figure(name, part.amount, signed=True)


def _movements(context: Context, section: Section, against: str) -> Grid:
    whole, other = context.now(section, against), context.told.whole(section.key(against))
    heads = (Column(text("column.metric")), Column(text("column.now")), Column(text("column.then")))
    known = [key for key in SUMMARY if whole.value(key) is not None or other.value(key) is not None]
    rows = tuple(_movement(whole, other, key) for key in known)
    return Grid(text(f"table.{against}"), (*heads, Column(text("column.moved"), Unit.RATIO)), rows)


def _movement(whole: Line, other: Line, key: str) -> tuple[Cell, ...]:
    by = change(whole.number(key), other.number(key))
    last = points(by) if by.before.unit is Unit.RATIO else moved(metric(key), by)
    return metric(key), whole.figure(key), other.figure(key), last
