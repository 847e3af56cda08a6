"""Of chapter 直播数据总结: categories, channels, dear products and promotion days."""

from __future__ import annotations

from decimal import Decimal

from kaibo.reports.building import rules
from kaibo.reports.building.asked import CATEGORY, CHANNEL, GROUP, PRODUCT
from kaibo.reports.building.blocks import chart, grid
from kaibo.reports.building.context import Context
from kaibo.reports.building.sections import Section
from kaibo.reports.building.told import Line, best
from kaibo.reports.building.wording import missing, money, percent, plain, text
from kaibo.reports.model import Page, Text, Words


def covering(context: Context, section: Section) -> list[Line]:
    """The categories, the largest first; none where they name less than half of GMV."""
    whole = context.told.whole(section.key("whole"))
    lines = best(context.told.lines(section.key("category"), "category"), "gmv")
    named = sum((line.size("gmv") for line in lines), Decimal(0))
    covered = rules.share(named, whole.value("gmv"))
    return lines if covered is not None and covered >= rules.COVERED else []


def product_name(line: Line) -> Text:
    return plain(line.name("product"))


def categories(context: Context, section: Section) -> Page:
    lines = covering(context, section)
    if not lines:
        return Page(Words(text("page.category")), (missing("category"),))
    whole, first = context.told.whole(section.key("whole")), lines[0]
    part = rules.share(first.value("gmv"), whole.value("gmv"))
    heading = Words(text("page.category"))
    if part is not None and rules.CATEGORY.holds(part, first.size("orders")):
        figures = (first.figure("gmv"), whole.figure("gmv"))
        heading = rules.title(rules.CATEGORY, *figures, category=first.name("category"), share=percent(part))
    table = grid("category", "category", CATEGORY, lines, _category, whole)
    return Page(heading, (*chart("category", ("gmv", "click_to_order"), lines, _category), table))


def _category(line: Line) -> Text:
    return plain(line.name("category"))


def channels(context: Context, section: Section) -> Page:
    lines = best(context.told.lines(section.key("channel"), "channel"), "views", "gmv")
    if not lines:
        return Page(Words(text("page.channel")), (missing("channel"),))
    table = grid("channel", "channel", CHANNEL, lines, _channel)
    drawn = chart("channel", ("views", "conversion_times"), lines, _channel)
    return Page(channel_title(lines), (*drawn, table))


def channel_title(lines: list[Line]) -> Words:
    """The large channel that converts worst, beside the large one that converts best."""
    views = sum((line.size("views") for line in lines), Decimal(0))
    large = [
        line
        for line in lines
        if line.value("conversion_times") is not None
        and rules.CHANNEL.holds(rules.share(line.value("views"), views), line.size("views"))
    ]
    if len(large) < 2:
        return Words(text("page.channel"))
    worst, *_, top = sorted(large, key=lambda line: line.size("conversion_times"))
    figures = [line.figure(key) for line in (top, worst) for key in ("conversion_times", "views")]
    return rules.title(
        rules.CHANNEL,
        *figures,
        top=top.name("channel"),
        rate=f"{top.size('conversion_times'):.2%}",
        worst=worst.name("channel"),
        low=f"{worst.size('conversion_times'):.2%}",
        share=percent(worst.size("views") / views),
    )


def _channel(line: Line) -> Text:
    return plain(line.name("channel"))


def dear_products(context: Context, section: Section) -> Page:
    whole = context.told.whole(section.key("whole"))
    usual = whole.value("unit_price")
    lines = context.told.lines(section.key("product"), "product")
    dear = best([line for line in lines if usual and line.size("unit_price") >= rules.DEAR * usual], "gmv")
    heading = Words(text("page.dear"))
    if usual is None or not dear:
        return Page(heading, (missing("dear" if lines else "product"),))
    part = rules.share(dear[0].value("gmv"), whole.value("gmv"))
    if part is not None and rules.DEAR_SOLD.holds(part, dear[0].size("orders")):
        figures = (dear[0].figure("gmv"), dear[0].figure("unit_price"), whole.figure("unit_price"))
        price = money(dear[0].size("unit_price"), section.currency)
        name = dear[0].name("product")
        heading = rules.title(rules.DEAR_SOLD, *figures, product=name, share=percent(part), price=price)
    return Page(heading, (grid("dear", "product", PRODUCT, dear, product_name, whole), missing("stock")))


def promotions(context: Context, section: Section) -> Page:
    on, off = (context.told.whole(section.key(name)) for name in ("promotion", "ordinary"))
    heading = Words(text("page.promotion"))
    lines = [line for line in (on, off) if line.value("gmv") is not None]
    if len(lines) < 2:
        return Page(heading, (missing("promotion"),))
    more = rules.above(on, off, "gmv_per_show")
    if more is not None and rules.PROMOTION.holds(more, on.size("shows"), off.size("shows")):
        figures = (on.figure("gmv_per_show"), off.figure("gmv_per_show"))
        shows, others = str(on.value("shows")), str(off.value("shows"))
        said = "promotion" if more > 0 else "promotion_less"
        heading = rules.title(rules.PROMOTION, *figures, said=said, share=percent(more), shows=shows, others=others)
    names = {id(on): text("group.promotion"), id(off): text("group.ordinary")}
    table = grid("promotion", "days", GROUP, lines, lambda line: names[id(line)])
    drawn = chart("promotion", ("gmv_per_show", "conversion_times"), lines, lambda line: names[id(line)])
    return Page(heading, (*drawn, table))


KINDS = (categories, channels, dear_products, promotions)
