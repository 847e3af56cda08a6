"""Chapter 行业竞争对标: what Kaibo knows of the market, which is the platforms' promotions and named benchmarks."""

from __future__ import annotations

from decimal import Decimal

from kaibo.kit.units import Unit
from kaibo.metrics.api import Number
from kaibo.reports.building import rules
from kaibo.reports.building.blocks import chart, grid
from kaibo.reports.building.sections import Section
from kaibo.reports.building.told import Line, figure
from kaibo.reports.building.wording import metric, missing, percent, text, written
from kaibo.reports.building.year.asked import CONTRAST
from kaibo.reports.building.year.context import YearContext
from kaibo.reports.model import Cell, Column, Grid, Page, Text, Words
from kaibo.review.api import BENCHMARKS, PROMOTIONS

RATES = ("engagement_rate", "conversion_people")


def pages(context: YearContext) -> list[Page]:
    own = [
        page
        for section in context.sections
        for page in section.pages(
            (_promotions(context, section), _named(context, section)), first=context.is_first(section)
        )
    ]
    unknown = [
        Page(rules.plainly(f"rivals_{name}"), (missing(f"rivals_{name}"), written(f"rivals_{name}")))
        for name in ("shows", "prices")
    ]
    return [*own, *unknown]


def _promotions(context: YearContext, section: Section) -> Page:
    """平台活动参与效果: each promotion there were shows in, beside ordinary days."""
    lines = {each.key: context.told.whole(section.key(f"promotion {each.key}")) for each in PROMOTIONS}
    names = {id(lines[each.key]): Text(each.zh, each.en) for each in PROMOTIONS}
    told = [line for line in lines.values() if line.value("shows")]
    if not told:
        return Page(Words(text("page.promoted")), (missing("promoted"),))
    ordinary = context.told.whole(section.key("ordinary"))
    names[id(ordinary)] = text("group.ordinary")
    shown = [*told, *([ordinary] if ordinary.value("shows") else [])]
    drawn = chart("promoted", ("gmv_per_show", "conversion_times"), shown, lambda line: names[id(line)])
    table = grid("promoted", "promotion", CONTRAST, shown, lambda line: names[id(line)])
    return Page(_best(told, ordinary, names), (*drawn, table))


def _best(told: list[Line], ordinary: Line, names: dict[int, Text]) -> Words:
    """The promotion whose shows made most."""
    top = max(told, key=lambda line: line.size("gmv_per_show"))
    more = rules.above(top, ordinary, "gmv_per_show")
    if more is None or more <= 0 or not rules.PROMOTION.holds(more, top.size("shows"), ordinary.size("shows")):
        return Words(text("page.promoted"))
    figures = (top.figure("gmv_per_show"), ordinary.figure("gmv_per_show"))
    promotion, shows = names[id(top)], str(top.value("shows"))
    return rules.title(
        rules.PROMOTION, *figures, said="promoted", promotion=promotion, share=percent(more), shows=shows
    )


def _named(context: YearContext, section: Section) -> Page:
    """Our rates beside the benchmarks that have a name."""
    whole = context.told.whole(section.key("whole"))
    rows = [_row(whole, key, preset) for key in RATES if whole.value(key) is not None for preset in BENCHMARKS[key]]
    heading = Words(text("page.benchmarks"))
    if not rows:
        return Page(heading, (missing("benchmarks"),))
    heads = [Column(text(f"column.{name}")) for name in ("metric", "benchmark", "set", "actual")]
    return Page(heading, (Grid(text("table.benchmarks"), tuple(heads), tuple(rows)), Words(text("benchmarks_mean"))))


def _row(whole: Line, key: str, preset: tuple[str, dict[str, str], Decimal]) -> tuple[Cell, ...]:
    _, names, value = preset
    name = Text(names["zh"], names["en"])
    return metric(key), name, figure(name, Number(value, Unit.RATIO)), whole.figure(key)
