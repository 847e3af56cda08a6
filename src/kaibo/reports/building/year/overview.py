"""Chapter 年度业绩总览: what the year reached, its months, and what made it change."""

from __future__ import annotations

from kaibo.kit.units import Unit
from kaibo.metrics.api import Number, change
from kaibo.reports.building.blocks import moved, share_of
from kaibo.reports.building.changes import changes
from kaibo.reports.building.sections import Section
from kaibo.reports.building.targets import goal_table, goal_title, goals_here
from kaibo.reports.building.told import Line
from kaibo.reports.building.wording import missing, text
from kaibo.reports.building.year import categories, months, rhythm
from kaibo.reports.building.year.context import YearContext
from kaibo.reports.model import Card, Cards, Figure, Page

LAST = "last"
COMPARED = ("gmv", "gsv", "refund_rate", "orders", "order_value")
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
    return [section.named(page) for page in own]


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
    return Cards((*first, Card(dear_share(context, section)), _repeat(context), *second, *rates))


def _known(whole: Line, keys: tuple[str, ...]) -> str:
    """The first of these metrics that the year's files tell."""
    return next((key for key in keys if whole.value(key) is not None), keys[0])


def _compared(context: YearContext, section: Section, key: str) -> Card:
    """A figure of the year with its change; of rates the change is said beside as what it was."""
    whole, now = context.told.whole(section.key("whole")), context.now(section, LAST)
    other = context.told.whole(section.key(LAST))
    if other.value(key) is None:
        return Card(whole.figure(key))
    return Card(whole.figure(key), (_beside(context, now.number(key), other, key),))


def _beside(context: YearContext, now: Number, other: Line, key: str) -> Figure:
    if now.unit in (Unit.RATIO, Unit.DURATION):
        return other.figure(key, text("other.last"))
    return moved(context.versus(LAST), change(now, other.number(key)))


def _repeat(context: YearContext) -> Card:
    last = context.told.whole("returning last")
    beside = (last.figure("repeat_rate", text("other.last")),) if last.value("repeat_rate") is not None else ()
    return Card(context.told.whole("returning").figure("repeat_rate"), beside)


def dear_share(context: YearContext, section: Section) -> Figure:
    """高客单占比: GMV of the products that cost twice the usual or more, over the whole's."""
    whole, dear = (context.told.whole(section.key(name)) for name in ("whole", "dear"))
    return share_of(text("share.dear"), dear, whole, "gmv")
