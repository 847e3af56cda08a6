"""Of chapter 流量成效分析: new followers, how many of the viewers are old ones, and who buys again."""

from __future__ import annotations

from decimal import Decimal

from kaibo.metrics.api import change
from kaibo.reports.building import rules
from kaibo.reports.building.blocks import chart
from kaibo.reports.building.sections import Section
from kaibo.reports.building.wording import missing, percent, text
from kaibo.reports.building.year.asked import FANS
from kaibo.reports.building.year.beside import beside
from kaibo.reports.building.year.context import YearContext
from kaibo.reports.building.year.months import month_name, of_year
from kaibo.reports.model import Card, Cards, Page, Words

LAST = "last"


def fans(context: YearContext, section: Section) -> Page:
    whole = context.told.whole(section.key("whole"))
    cards = [_card(context, section, key) for key in FANS if whole.value(key) is not None]
    bought = context.told.whole("returning")
    if context.is_first(section) and bought.value("repeat_rate") is not None:
        cards.insert(0, Card(bought.figure("repeat_rate")))
    if not cards:
        return Page(Words(text("page.fans")), (missing("fans"),))
    drawn = chart("fans", ("follows",), of_year(context, section), month_name, most=12)
    heading = _title(context) if context.is_first(section) else Words(text("page.fans"))
    unknown = [missing("retention")] if context.is_first(section) else []
    return Page(heading, (Cards(tuple(cards[:5])), *drawn, *unknown))


def _card(context: YearContext, section: Section, key: str) -> Card:
    whole, now = context.told.whole(section.key("whole")), context.now(section, LAST)
    other = context.told.whole(section.key(LAST))
    return Card(whole.figure(key), beside(context, now, other, key) if other.value(key) is not None else ())


def _title(context: YearContext) -> Words:
    """The repeat rate against a year ago, else plainly."""
    now, last = context.returning
    rate = change(now.number("repeat_rate"), last.number("repeat_rate"))
    buyers = [line.number("repeat_rate").denominator or Decimal(0) for line in (now, last)]
    if not rules.REPEAT.holds(rate.difference, *buyers):
        return Words(text("page.fans"))
    up = (rate.difference or 0) > 0
    figures = (now.figure("repeat_rate"), last.figure("repeat_rate"))
    rates = {"rate": percent(now.size("repeat_rate")), "before": percent(last.size("repeat_rate"))}
    words = text("title.repeat_year" if up else "title.repeat_year_less", against=context.versus(LAST), **rates)
    return Words(words, figures, rules.REPEAT.key, "good" if up else "warn")
