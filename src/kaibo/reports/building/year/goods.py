"""Chapter 商品运营复盘: what sold and how, what came back, what stopped selling, what is new, and what ran out."""

from __future__ import annotations

from kaibo.reports.building import rules
from kaibo.reports.building.goods import best_sellers, refunds
from kaibo.reports.building.sales import dear_products
from kaibo.reports.building.sections import Section
from kaibo.reports.building.wording import missing, plain, text, written
from kaibo.reports.building.year import paths
from kaibo.reports.building.year.context import YearContext
from kaibo.reports.building.year.overview import dear_share
from kaibo.reports.model import Column, Grid, Missing, Page, Text, Words
from kaibo.review.api import ShowFinding

MOST = 8


def pages(context: YearContext) -> list[Page]:
    found: list[Page] = []
    for section in context.sections:
        own = (best_sellers(context, section), *paths.pages(context, section), _dear(context, section))
        found += section.pages((*own, refunds(context, section)), first=context.is_first(section))
    return [*found, _ran_out(context), Page(rules.plainly("restock"), (missing("restock"), written("year_goods")))]


def _dear(context: YearContext, section: Section) -> Page:
    """High-priced products, with their share of GMV."""
    page = dear_products(context, section)
    part = dear_share(context, section)
    if part.value is None:
        return page
    said = Words(text("title.dear_share", share=f"{part.value:.1%}"), (part,), "dear")
    told = (block for block in page.blocks if not isinstance(block, Missing))
    return Page(page.title, (said, *told))


def _ran_out(context: YearContext) -> Page:
    """断货: products that sold steadily in a show and then not once more, as the reviews tell it."""
    found = [each for each in context.findings if each.key == "sold_out"]
    if not found:
        return Page(rules.plainly("sold_out"), (missing("sold_out"),))
    shows = len({each.show.id for each in found})
    heading = Words(text("title.sold_out", shows=shows), rule="sold_out", tone="warn")
    heads = tuple(Column(text(f"column.{name}")) for name in ("day", "show", "finding"))
    table = Grid(text("table.sold_out"), heads, tuple(map(_row, found[:MOST])), left_out=max(0, len(found) - MOST))
    return Page(heading, (table,))


def _row(found: ShowFinding) -> tuple[Text, Text, Text]:
    show = found.show
    day = plain(f"{show.business_day:%m-%d}" if show.business_day else "")
    return day, plain(show.title or show.account.name), Text(found.zh, found.en)
