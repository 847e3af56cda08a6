"""Chapter 产品展示策略: which products sold, were looked at and came back."""

from __future__ import annotations

from kaibo.reports.building import rules
from kaibo.reports.building.asked import PRODUCT
from kaibo.reports.building.blocks import chart, grid
from kaibo.reports.building.context import Context
from kaibo.reports.building.sales import covering, product_name
from kaibo.reports.building.sections import Section
from kaibo.reports.building.told import Line, best
from kaibo.reports.building.wording import missing, percent, plain, text, written
from kaibo.reports.model import Page, Words

SHELVES = 3
"""Categories that have a page of their own."""
SHELF = ("gmv", "orders", "units", "refund_rate")
RETURNED = ("refund_amount", "refund_rate", "gmv", "orders")


def pages(context: Context) -> list[Page]:
    found: list[Page] = []
    for section in context.sections:
        own = (best_sellers(context, section), refunds(context, section), *_shelves(context, section))
        found += section.pages(own, first=context.is_first(section))
    return [*found, Page(rules.plainly("showing"), (missing("showing"), written("goods")))]


def products_of(context: Context, section: Section) -> list[Line]:
    return best(context.told.lines(section.key("product"), "product"), "gmv", "paid_amount")


def best_sellers(context: Context, section: Section) -> Page:
    lines, whole = products_of(context, section), context.told.whole(section.key("whole"))
    heading = Words(text("page.product"))
    if not lines:
        return Page(heading, (missing("product"),))
    first = lines[0]
    part = rules.share(first.value("gmv"), whole.value("gmv"))
    if part is not None and rules.BEST.holds(part, first.size("orders")):
        figures = (first.figure("gmv"), whole.figure("gmv"))
        heading = rules.title(rules.BEST, *figures, product=first.name("product"), share=percent(part))
    table = grid("product", "product", PRODUCT, lines, product_name, whole)
    return Page(heading, (*chart("product", ("gmv",), lines, product_name, "bars"), table))


def refunds(context: Context, section: Section) -> Page:
    whole = context.told.whole(section.key("whole"))
    known = [line for line in products_of(context, section) if line.value("refund_amount") is not None]
    worst = sorted(known, key=lambda line: -line.size("refund_amount"))
    if not worst:
        return Page(Words(text("page.refund")), (missing("refund"),))
    table = grid("refund", "product", RETURNED, worst, product_name, whole)
    heading = _often_returned(worst, whole) or _most_returned(worst[0], whole)
    return Page(heading or Words(text("page.refund")), (table,))


def _often_returned(lines: list[Line], whole: Line) -> Words | None:
    """The product whose refund rate is furthest above the whole's, where one source knows both of its parts."""
    usual = whole.value("refund_rate")
    of_these_sales = [line for line in lines if 0 < line.size("refund_rate") <= rules.ALL_RETURNED]
    rated = sorted(of_these_sales, key=lambda line: -line.size("refund_rate"))
    for line in rated:
        times = line.size("refund_rate") / usual if usual else None
        if times is not None and rules.REFUND.holds(times, line.size("orders")):
            figures = (line.figure("refund_rate"), whole.figure("refund_rate"))
            rate, orders = percent(line.size("refund_rate")), str(line.value("orders"))
            named = {"product": line.name("product"), "rate": rate, "times": f"{times:.1f}", "orders": orders}
            return rules.title(rules.REFUND, *figures, tone="warn", **named)
    return None


def _most_returned(line: Line, whole: Line) -> Words | None:
    part, sold = (rules.share(line.value(key), whole.value(key)) for key in ("refund_amount", "gmv"))
    if part is None or sold is None or part < sold or not rules.RETURNED.holds(part, line.size("orders")):
        return None
    figures = (line.figure("refund_amount"), whole.figure("refund_amount"), line.figure("gmv"), whole.figure("gmv"))
    return rules.title(
        rules.RETURNED, *figures, tone="warn", product=line.name("product"), part=percent(part), sold=percent(sold)
    )


def _shelves(context: Context, section: Section) -> list[Page]:
    """A page a category, where categories are known of most of what was sold."""
    found = []
    lines = context.told.lines(section.key("shelf"), "product")
    for category in covering(context, section)[:SHELVES]:
        name = category.name("category")
        own = best([line for line in lines if line.name("category") == name], "gmv")
        heading = Words(text("page.shelf", category=plain(name)))
        found.append(Page(heading, (grid("product", "product", SHELF, own, product_name, category),)))
    return found
