"""Chapter 流量成效分析: where viewers come from, what advertising brings back, and who of them buys."""

from __future__ import annotations

from kaibo.kit.i18n import LANGUAGES, page_text
from kaibo.kit.units import Unit
from kaibo.reports.building import rules
from kaibo.reports.building.blocks import chart, columns, grid, known, share_of
from kaibo.reports.building.sales import channel_title
from kaibo.reports.building.sections import Section
from kaibo.reports.building.told import Line, best
from kaibo.reports.building.wording import Params, missing, plain, text
from kaibo.reports.building.year import contrast, fans, tiers
from kaibo.reports.building.year.asked import KIND
from kaibo.reports.building.year.context import YearContext
from kaibo.reports.model import Block, Cell, Column, Grid, Page, Text, Words

SPEND = ("spend", "roi", "roi_ad", "ad_cost_ratio")


def pages(context: YearContext) -> list[Page]:
    found: list[Page] = []
    for section in context.sections:
        own = (_kinds(context, section), _channels(context, section), _paid(context, section))
        more = (contrast.slots(context, section), tiers.tiers(context, section), contrast.promotions(context, section))
        told = (*own, *more, fans.fans(context, section))
        found += section.pages(told, first=context.is_first(section))
    return found


def _kinds(context: YearContext, section: Section) -> Page:
    """自然、付费、社交、跨平台、私域: their shares, what they convert and what they cost."""
    ranked = best(context.told.lines(section.key("kind"), "channel_group"), "views", "gmv")
    if not ranked:
        return Page(Words(text("page.kinds")), (missing("channel"),))
    whole = context.told.whole(section.key("channels"))
    keys = _told(ranked)
    rows = tuple(_kind(kind_name(line), line, whole, keys) for line in ranked)
    first, *rest = columns("kind", keys)
    heads = (first, Column(text("share.views"), Unit.RATIO), *rest)
    table = Grid(text("table.kinds"), heads, rows, _kind(text("total"), whole, whole, keys))
    drawn = chart("kinds", ("views", "conversion_times"), ranked, kind_name)
    return Page(_kind_title(ranked[0], whole), (*drawn, table))


def _told(lines: list[Line]) -> tuple[str, ...]:
    """What the lines know: of what was sold the amount paid, where that is known of each, else GMV."""
    paid = all(line.value("paid_amount") is not None for line in lines)
    return known(tuple(key for key in KIND if key != ("gmv" if paid else "paid_amount")), lines)


def _kind(name: Text, line: Line, whole: Line, keys: tuple[str, ...]) -> tuple[Cell, ...]:
    return (name, share_of(text("share.views"), line, whole, "views"), *(line.figure(key) for key in keys))


def kind_name(line: Line) -> Text:
    return text(f"traffic.{line.name('channel_group')}")


def _kind_title(first: Line, whole: Line) -> Words:
    """The largest kind, and how it converts beside the whole."""
    part = rules.share(first.value("views"), whole.value("views"))
    if part is None or first.value("conversion_times") is None or not rules.CHANNEL.holds(part, first.size("views")):
        return Words(text("page.kinds"))
    figures = [line.figure(key) for line in (first, whole) for key in ("views", "conversion_times")]
    rate, usual = (f"{line.size('conversion_times'):.2%}" for line in (first, whole))
    kind = kind_name(first)
    return rules.title(rules.CHANNEL, *figures, said="kind", kind=kind, share=f"{part:.1%}", rate=rate, usual=usual)


def _channels(context: YearContext, section: Section) -> Page:
    """Channel by channel: the one that brings viewers who do not buy, and in how many shows the rule saw it."""
    lines = best(context.told.lines(section.key("channel"), "channel"), "views", "gmv")
    if not lines:
        return Page(Words(text("page.channel")), (missing("channel"),))
    drawn = chart("channel", ("views", "conversion_times"), lines, _channel)
    table = grid("channel", "channel", _told(lines), lines, _channel)
    return Page(channel_title(lines), (*_seen(context), *drawn, table))


def _seen(context: YearContext) -> list[Block]:
    """How often the review saw a channel of viewers who don't buy, and the last of these shows in its words."""
    found = [each for each in context.findings if each.key == "empty_channel"]
    if not found:
        return []
    last = max(found, key=lambda each: (each.show.business_day is not None, each.show.business_day, each.show.id))
    shows = len({each.show.id for each in found})
    named: Params = {"shows": shows, "day": plain(f"{last.show.business_day}"), "said": Text(last.zh, last.en)}
    return [Words(text("title.empty_channel", **named), rule="empty_channel", tone="warn")]


def _channel(line: Line) -> Text:
    return plain(line.name("channel"))


def _paid(context: YearContext, section: Section) -> Page:
    """What was spent and what came back, each return by its own name, by platform."""
    whole = context.told.whole(section.key("whole"))
    lines = best(
        [one for one in context.told.lines(section.key("platform"), "platform") if one.value("spend")], "spend"
    )
    if not whole.value("spend") or not lines:
        return Page(Words(text("page.paid")), (missing("paid"),))
    heading = Words(text("page.paid"))
    if whole.value("roi") is not None and rules.PAID_BACK.holds(whole.value("roi"), whole.size("shows")):
        figures = (whole.figure("spend"), whole.figure("gmv"), whole.figure("roi"), whole.figure("roi_ad"))
        said = "paid" if whole.value("roi_ad") is not None else "paid_whole"
        back = {key: f"{whole.size(key):.2f}" for key in ("roi", "roi_ad")}
        heading = rules.title(rules.PAID_BACK, *figures, said=said, roi=back["roi"], ad=back["roi_ad"])
    table = grid("paid", "platform", SPEND, lines, _platform, whole)
    drawn = chart("paid", ("spend", "roi"), lines, _platform)
    return Page(heading, (*drawn, table, Words(text("roi_means"))))


def _platform(line: Line) -> Text:
    return platform_name(line.name("platform"))


def platform_name(key: str) -> Text:
    """A platform as its own pages call it."""
    return Text(*(page_text(language, f"site.platform.{key}", key) for language in LANGUAGES))
