"""Chapter 差在哪里: the first show against each of the others, by the exact parts of the difference in GMV."""

from __future__ import annotations

from decimal import Decimal

from kaibo.kit.units import Unit
from kaibo.metrics.api import Decomposition, Factor, change
from kaibo.reports.building import rules
from kaibo.reports.building.changes import factor_row, main_cause
from kaibo.reports.building.shows.several import Several
from kaibo.reports.building.told import figure
from kaibo.reports.building.wording import metric, missing, money, percent, plain, text
from kaibo.reports.model import Block, Cell, Chart, Column, Grid, Page, Series, Text, Words
from kaibo.shows.api import Show

SPREAD = 5
"""Others with a page of their own: those furthest off."""


def pages(several: Several) -> list[Page]:
    known = sorted(several.others, key=lambda show: -abs(_difference(several.apart[show.id])))
    parted = [show for show in known if several.apart[show.id].parts]
    if not parted:
        return [Page(rules.plainly("shows_apart"), (missing("shows_apart"),))]
    return [_overview(several, known), *(_pair(several, show) for show in parted[:SPREAD])]


def _difference(explained: Decomposition) -> Decimal:
    return explained.change.value or Decimal(0)


def _overview(several: Several, others: list[Show]) -> Page:
    names = (several.name(several.first), text("column.shows_then"), text("column.shows_off"))
    money_heads = (Column(name, Unit.MONEY) for name in names)
    heads = (Column(text("column.against_show")), *money_heads, Column(text("column.main_cause")))
    rows = tuple(_row(several, show) for show in others)
    said = Words(text("shows_parts"))
    return Page(rules.plainly("shows_apart"), (Grid(text("table.shows_apart"), heads, rows), said))


def _row(several: Several, show: Show) -> tuple[Cell, ...]:
    explained = several.apart[show.id]
    cause = main_cause(explained, up=_difference(explained) > 0)
    sides = (several.figure(each, "gmv") for each in (several.first, show))
    off = figure(text("column.shows_off"), explained.change, signed=True)
    said = plain("—") if cause is None else text("shows_cause", cause=_name(cause), amount=_signed(cause))
    return several.name(show), *sides, off, said


def _pair(several: Several, show: Show) -> Page:
    explained = several.apart[show.id]
    blocks: tuple[Block, ...] = (_waterfall(several, show, explained), _factors(several, show, explained))
    return Page(_title(several, show, explained), blocks)


def _title(several: Several, show: Show, explained: Decomposition) -> Words:
    one, other = several.line(several.first), several.line(show)
    names = several.name(several.first), several.name(show)
    moved = change(explained.after, explained.before)
    cause = main_cause(explained, up=_difference(explained) > 0)
    if cause is None or not rules.PAIR.holds(moved.ratio, one.size("orders"), other.size("orders")):
        return rules.plainly("shows_pair", show=names[0], other=names[1])
    figures = (one.figure("gmv"), other.figure("gmv"), figure(_name(cause), cause.amount, signed=True))
    return rules.title(
        rules.PAIR,
        *figures,
        said="pair_more" if _difference(explained) > 0 else "pair_less",
        show=names[0],
        other=names[1],
        share=percent(moved.ratio or Decimal(0)),
        cause=_name(cause),
        amount=_size(cause),
    )


def _waterfall(several: Several, show: Show, explained: Decomposition) -> Chart:
    parts = _parts(explained)
    places = (several.name(show), *(_name(part) for part in parts), several.name(several.first))
    steps = (explained.before.value, *(part.amount.value for part in parts), explained.after.value)
    series = Series(metric("gmv"), Unit.MONEY, steps, explained.after.currency or "")
    return Chart(text("chart.shows_pair"), "waterfall", places, (series,))


def _factors(several: Several, show: Show, explained: Decomposition) -> Grid:
    names = (text("column.factor"), several.name(show), several.name(several.first))
    heads = (*(Column(name) for name in names), Column(text("column.amount"), Unit.MONEY))
    total = (text("total"), plain("—"), plain("—"), figure(text("column.amount"), explained.change, signed=True))
    return Grid(text("table.factors"), heads, tuple(factor_row(part) for part in _parts(explained)), total)


def _parts(explained: Decomposition) -> list[Factor]:
    """One show is as many shows as another: that tells nothing."""
    return [part for part in explained.parts if part.key != "shows"]


def _name(factor: Factor) -> Text:
    return Text(factor.zh, factor.en)


def _size(factor: Factor) -> Text:
    return money(abs(factor.amount.value or Decimal(0)), factor.amount.currency or "")


def _signed(factor: Factor) -> Text:
    sign, size = "−" if (factor.amount.value or 0) < 0 else "+", _size(factor)
    return Text(sign + size.zh, sign + size.en)
