"""Chapter 年度业绩总览: what the year reached, its months, and what made it change."""

from __future__ import annotations

from kaibo.reports.building.blocks import share_of
from kaibo.reports.building.changes import changes
from kaibo.reports.building.sections import Section
from kaibo.reports.building.targets import goal_table, goal_title, goals_here
from kaibo.reports.building.told import Line
from kaibo.reports.building.wording import missing, text
from kaibo.reports.building.year import categories, months, rhythm
from kaibo.reports.building.year.beside import beside
from kaibo.reports.building.year.context import YearContext
from kaibo.reports.model import Card, Cards, Figure, Page

LAST = "last"
COMPARED = ("gmv", "gsv", "refund_rate", "orders")
CLICKS = ("product_ctr_people", "product_ctr")
BOUGHT = ("click_to_order_people", "click_to_order", "conversion_people", "conversion_times")


def pages(context: YearContext) -> list[Page]:
    return [page for section in context.sections for page in _of(context, section)]


def _of(context: YearContext, section: Section) -> list[Page]:
    own = (
        *_reached(context, section),
        months.months(context, section),
        changes(context, section, LAST),
        *rhythm.pages(context, section),
        categories.ranked(context, section),
    )
    stay = [rhythm.stay(context)] if context.is_first(section) else []
    return [*section.pages(own, first=context.is_first(section)), *stay]


def _reached(context: YearContext, section: Section) -> list[Page]:
    """The year's figures, then its goals."""
    set_here = goals_here(context, section)
    main = next((goal for goal in set_here if goal["metric"] == "gmv" and not goal["part"]), None)
    table = [goal_table(context, set_here)] if set_here else []
    unset = [] if main else [missing("goal", month=context.period.name)]
    heading = goal_title(context, section, main)
    return [Page(heading, (_cards(context, section), *table, *unset))]


def _cards(context: YearContext, section: Section) -> Cards:
    whole = context.told.whole(section.key("whole"))
    first = [_compared(context, section, key) for key in COMPARED]
    second = [_compared(context, section, key) for key in ("watch_time", "engagement_rate")]
    rates = [_compared(context, section, _known(whole, keys)) for keys in (CLICKS, BOUGHT)]
    repeat = [_repeat(context)] if context.is_first(section) else []
    every = (*first, Card(dear_share(context, section)), *repeat, *second, *rates)
    return Cards(tuple(card for card in every if context.is_first(section) or card.figure.value is not None))


def _known(whole: Line, keys: tuple[str, ...]) -> str:
    """The first of these metrics that the year's files tell."""
    return next((key for key in keys if whole.value(key) is not None), keys[0])


def _compared(context: YearContext, section: Section, key: str) -> Card:
    """A figure of the year with its change; of rates the change is said beside as what it was."""
    whole, now = context.told.whole(section.key("whole")), context.now(section, LAST)
    other = context.told.whole(section.key(LAST))
    if other.value(key) is None:
        return Card(whole.figure(key))
    return Card(whole.figure(key), beside(context, now, other, key))


def _repeat(context: YearContext) -> Card:
    now, last = context.returning
    known = last.value("repeat_rate") is not None
    return Card(
        context.told.whole("returning").figure("repeat_rate"),
        beside(context, now, last, "repeat_rate") if known else (),
    )


def dear_share(context: YearContext, section: Section) -> Figure:
    """高客单占比: GMV of the products that cost twice the usual or more, over the whole's."""
    whole, dear = (context.told.whole(section.key(name)) for name in ("whole", "dear"))
    return share_of(text("share.dear"), dear, whole, "gmv")
