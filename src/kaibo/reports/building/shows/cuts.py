"""Chapters 渠道 and 商品: of all the shows together, then show by show."""

from __future__ import annotations

from collections.abc import Callable

from kaibo.metrics.api import metrics
from kaibo.reports.building import rules
from kaibo.reports.building.asked import CHANNEL
from kaibo.reports.building.blocks import MOST_ROWS, chart, grid
from kaibo.reports.building.sales import channel_title, product_name
from kaibo.reports.building.shows.several import SHELF, Several
from kaibo.reports.building.told import Line, best, figure
from kaibo.reports.building.wording import metric, missing, percent, plain, text
from kaibo.reports.model import Cell, Column, Grid, Page, Text, Words
from kaibo.shows.api import Show

ABREAST = 6
"""Shows that stand beside each other in one table."""

SALES = ("gmv", "paid_amount")
"""What products are ranked by: the first that any of them knows."""

Naming = Callable[[Line], Text]


def channels(several: Several) -> list[Page]:
    lines = best(several.told.lines("channel", "channel"), "views", "gmv")
    if not lines:
        return [Page(rules.plainly("channel"), (missing("shows_channels"),))]
    drawn = chart("channel", ("views", "conversion_times"), lines, _channel)
    whole = Page(channel_title(lines), (*drawn, grid("channel", "channel", CHANNEL, lines, _channel)))
    each = [
        page for key in ("views", "conversion_times") for page in _abreast(several, "channel", key, lines, _channel)
    ]
    return [whole, *each]


def products(several: Several) -> list[Page]:
    lines = best(several.told.lines(several.shelf, "product"), *SALES)
    if not lines:
        return [Page(rules.plainly("product"), (missing("shows_products"),))]
    key = next((key for key in SALES if any(line.value(key) is not None for line in lines)), "units")
    alike = [line for line in lines if line.number(key).currency == lines[0].number(key).currency]
    drawn = chart("product", (key,), alike, product_name, "bars")
    whole = Page(_best(several, lines[0], key), (*drawn, grid("product", "product", SHELF, lines, product_name)))
    return [whole, *_abreast(several, several.shelf, key, lines, product_name, by="product")]


def _channel(line: Line) -> Text:
    return plain(line.name("channel"))


def _best(several: Several, first: Line, key: str) -> Words:
    part = rules.share(first.value(key), several.whole.value(key))
    if part is None or part > 1 or not rules.BEST.holds(part, first.size("orders")):
        return rules.plainly("product")
    figures = (first.figure(key), several.whole.figure(key))
    return rules.title(rules.BEST, *figures, product=product_name(first), share=percent(part))


def _abreast(several: Several, name: str, key: str, lines: list[Line], naming: Naming, by: str = "") -> list[Page]:
    """One number of each channel or product, a column a show, six shows a page."""
    by = by or name
    found = {(line.id(by), line.id("show")): line for line in several.told.lines(f"each {name}", by)}
    if not any(line.value(key) is not None for line in found.values()):
        return []
    return [
        _page(several, shows, by, key, lines, naming, found)
        for shows in (several.shows[at : at + ABREAST] for at in range(0, len(several.shows), ABREAST))
    ]


def _page(
    several: Several,
    shows: list[Show],
    by: str,
    key: str,
    lines: list[Line],
    naming: Naming,
    found: dict[tuple[str, str], Line],
) -> Page:
    unit = metrics()[key].unit
    nothing = figure(metric(key), several.told.whole("").number(key))
    heads = (Column(text(f"column.{by}")), *(Column(several.name(show), unit) for show in shows))
    rows: list[tuple[Cell, ...]] = []
    for line in lines[:MOST_ROWS]:
        own = [found.get((line.id(by), show.id)) for show in shows]
        rows.append((naming(line), *(each.figure(key) if each else nothing for each in own)))
    ends = several.name(shows[0]), several.name(shows[-1])
    table = Grid(text(f"table.{by}"), heads, tuple(rows), left_out=max(0, len(lines) - MOST_ROWS))
    return Page(rules.plainly(f"shows_{by}", metric=metric(key), first=ends[0], last=ends[1]), (table,))
