"""Of chapter 流量成效分析: the golden slot against noon, promotion days against ordinary ones."""

from __future__ import annotations

from kaibo.metrics.api import change
from kaibo.reports.building import rules
from kaibo.reports.building.blocks import chart, grid
from kaibo.reports.building.sections import Section
from kaibo.reports.building.told import Line
from kaibo.reports.building.wording import missing, percent, text
from kaibo.reports.building.year.asked import CONTRAST
from kaibo.reports.building.year.context import YearContext
from kaibo.reports.building.year.rhythm import slot_chart, slot_table
from kaibo.reports.model import Page, Words

TOLD = ("shows", "views_per_show", "conversion_times", "gmv_per_hour", "order_value", "refund_rate")


def slots(context: YearContext, section: Section) -> Page:
    """时段转化效能: whether the noon slot converts better than the golden one."""
    golden, noon = (context.told.whole(section.key(name)) for name in ("golden", "noon"))
    if not golden.value("shows") and not noon.value("shows"):
        return Page(Words(text("page.noon")), (missing("slot"),))
    table = slot_table(context, section, TOLD)
    drawn = slot_chart(context, section, ("views_per_show", "conversion_times"))
    return Page(_noon_title(golden, noon), (*drawn, table, *([] if noon.value("shows") else [missing("noon")])))


def _noon_title(golden: Line, noon: Line) -> Words:
    more = rules.above(noon, golden, "conversion_times")
    if more is None or not rules.NOON.holds(more, noon.size("shows"), golden.size("shows")):
        return Words(text("page.noon"))
    figures = (noon.figure("conversion_times"), golden.figure("conversion_times"))
    rate, usual = (f"{line.size('conversion_times'):.2%}" for line in (noon, golden))
    shows, others = (str(line.value("shows")) for line in (noon, golden))
    said = "noon" if more > 0 else "noon_less"
    return rules.title(rules.NOON, *figures, said=said, rate=rate, usual=usual, shows=shows, others=others)


def promotions(context: YearContext, section: Section) -> Page:
    """活动期与非活动期, with what came back."""
    on, off = (context.told.whole(section.key(name)) for name in ("promotion", "ordinary"))
    lines = [line for line in (on, off) if line.value("gmv") is not None]
    if len(lines) < 2:
        return Page(Words(text("page.promotion")), (missing("promotion"),))
    names = {id(on): text("group.promotion"), id(off): text("group.ordinary")}
    table = grid("promotion", "days", CONTRAST, lines, lambda line: names[id(line)])
    said = [*_sold_more(on, off), *_came_back(on, off)]
    heading, *more = said or [Words(text("page.promotion"))]
    drawn = chart("promotion_back", ("gmv_per_show", "refund_rate"), lines, lambda line: names[id(line)])
    return Page(heading, (*more, *drawn, table))


def _sold_more(on: Line, off: Line) -> list[Words]:
    more = rules.above(on, off, "gmv_per_show")
    if more is None or not rules.PROMOTION.holds(more, on.size("shows"), off.size("shows")):
        return []
    figures = (on.figure("gmv_per_show"), off.figure("gmv_per_show"))
    shows, others = (str(line.value("shows")) for line in (on, off))
    said = "promotion" if more > 0 else "promotion_less"
    return [rules.title(rules.PROMOTION, *figures, said=said, share=percent(more), shows=shows, others=others)]


def _came_back(on: Line, off: Line) -> list[Words]:
    by = change(on.number("refund_rate"), off.number("refund_rate")).difference
    if by is None or by <= 0 or not rules.PROMOTED_BACK.holds(by, on.size("shows"), off.size("shows")):
        return []
    figures = (on.figure("refund_rate"), off.figure("refund_rate"))
    rate, usual = (percent(line.size("refund_rate")) for line in (on, off))
    return [rules.title(rules.PROMOTED_BACK, *figures, tone="warn", rate=rate, usual=usual)]
