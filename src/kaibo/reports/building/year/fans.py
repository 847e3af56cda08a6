"""Of chapter 流量成效分析: new followers, how many of the viewers are old ones, and who buys again."""

from __future__ import annotations

from decimal import Decimal

from kaibo.metrics.api import change
from kaibo.reports.building import rules
from kaibo.reports.building.blocks import chart, moved
from kaibo.reports.building.sections import Section
from kaibo.reports.building.wording import missing, percent, text
from kaibo.reports.building.year.asked import FANS
from kaibo.reports.building.year.context import YearContext
from kaibo.reports.building.year.months import month_name, of_year
from kaibo.reports.model import Card, Cards, Page, Words

LAST = "last"


def fans(context: YearContext, section: Section) -> Page:
    whole = context.told.whole(section.key("whole"))
    cards = [_card(context, section, key) for key in FANS if whole.value(key) is not None]
    bought = context.told.whole("returning")
    if bought.value("repeat_rate") is not None:
        cards.append(Card(bought.figure("repeat_rate")))
    if not cards:
        return Page(Words(text("page.fans")), (missing("fans"),))
    drawn = chart("fans", ("follows",), of_year(context, section), month_name)
    return Page(_title(context), (Cards(tuple(cards[:5])), *drawn, missing("retention")))


def _card(context: YearContext, section: Section, key: str) -> Card:
    whole, now = context.told.whole(section.key("whole")), context.now(section, LAST)
    other = context.told.whole(section.key(LAST))
    if other.value(key) is None:
        return Card(whole.figure(key))
    if key.endswith(("rate", "share")):
        return Card(whole.figure(key), (other.figure(key, text("other.last")),))
    return Card(whole.figure(key), (moved(context.versus(LAST), change(now.number(key), other.number(key))),))


def _title(context: YearContext) -> Words:
    """The repeat rate against a year ago, else plainly."""
    like = "returning like" if context.period.in_part else "returning"
    now, last = (context.told.whole(name) for name in (like, "returning last"))
    rate = change(now.number("repeat_rate"), last.number("repeat_rate"))
    buyers = [line.number("repeat_rate").denominator or Decimal(0) for line in (now, last)]
    if not rules.REPEAT.holds(rate.difference, *buyers):
        return Words(text("page.fans"))
    up = (rate.difference or 0) > 0
    figures = (now.figure("repeat_rate"), last.figure("repeat_rate"))
    rates = {"rate": percent(now.size("repeat_rate")), "before": percent(last.size("repeat_rate"))}
    words = text("title.repeat_year" if up else "title.repeat_year_less", against=context.versus(LAST), **rates)
    return Words(words, figures, rules.REPEAT.key, "good" if up else "warn")
