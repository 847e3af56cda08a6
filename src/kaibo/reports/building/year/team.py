"""Chapter 团队协作成果: hosts side by side, what customers asked for, and how orders were fulfilled."""

from __future__ import annotations

from kaibo.reports.building import rules
from kaibo.reports.building.sections import Section
from kaibo.reports.building.team import hosts
from kaibo.reports.building.told import Line
from kaibo.reports.building.wording import missing, percent, text, written
from kaibo.reports.building.year.asked import AFTER
from kaibo.reports.building.year.context import YearContext
from kaibo.reports.model import Card, Cards, Page, Words


def pages(context: YearContext) -> list[Page]:
    found: list[Page] = []
    for section in context.sections:
        own = (hosts(context, section), _fulfilled(context, section))
        found += section.pages(own, first=context.is_first(section))
    return [*found, Page(rules.plainly("service"), (missing("service"), written("year_team")))]


def _fulfilled(context: YearContext, section: Section) -> Page:
    """履约: shipped, on time, received, returned."""
    line = context.told.whole(section.key("after"))
    cards = [Card(line.figure(key)) for key in AFTER if line.value(key) is not None]
    if not cards:
        return Page(Words(text("page.fulfilled")), (missing("fulfilled"),))
    unknown = [] if len(cards) == len(AFTER) else [missing("fulfilled_in_part")]
    return Page(_fulfilled_title(line), (Cards(tuple(cards)), Words(text("fulfilled_means")), *unknown))


def _fulfilled_title(line: Line) -> Words:
    """How many orders left within 48 hours."""
    number = line.number("ship_48h_rate")
    timed = number.denominator
    if number.value is None or timed is None or not rules.LATE_SHIPPED.holds(number.value, timed):
        return Words(text("page.fulfilled"))
    well = number.value >= rules.SHIPPED
    figures = (line.figure("ship_48h_rate"), line.figure("ship_time"))
    return rules.title(
        rules.LATE_SHIPPED,
        *figures,
        tone="good" if well else "warn",
        said="shipped" if well else "late_shipped",
        rate=percent(number.value),
        orders=f"{timed:,.0f}",
    )
