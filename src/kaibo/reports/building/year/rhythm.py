"""Of chapter 年度业绩总览: how often and when the company was on air, its record, and how long viewers stay."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from kaibo.kit.units import Unit
from kaibo.metrics.api import Number
from kaibo.reports.building import rules
from kaibo.reports.building.asked import SLOT
from kaibo.reports.building.blocks import chart, grid, share_of
from kaibo.reports.building.flow import lengths, slot_title
from kaibo.reports.building.sections import Section
from kaibo.reports.building.told import Line, figure
from kaibo.reports.building.wording import Params, missing, money, percent, plain, text
from kaibo.reports.building.year.context import YearContext
from kaibo.reports.model import Block, Card, Cards, Chart, Figure, Grid, Page, Series, Text, Words
from kaibo.review.api import FEWEST_MINUTED
from kaibo.shows.api import Show

WEEK = 7
SLOTS = {"slot.golden": "group.golden", "slot.noon": "group.noon", "slot.other": "group.rest"}


def pages(context: YearContext, section: Section) -> list[Page]:
    return [_on_air(context, section), *_lengths(context, section)]


def _on_air(context: YearContext, section: Section) -> Page:
    whole, golden = (context.told.whole(section.key(name)) for name in ("whole", "golden"))
    if not whole.value("shows"):
        return Page(Words(text("page.on_air")), (missing("on_air"),))
    other = context.told.whole(section.key("other"))
    cards = (
        Card(whole.figure("shows"), (_weekly(context, whole),)),
        Card(whole.figure("live_hours"), (whole.figure("hours_per_show"),)),
        Card(share_of(text("share.golden"), golden, whole, "shows")),
        Card(whole.figure("views_per_show"), (whole.figure("gmv_per_show"),)),
        Card(whole.figure("pcu")),
    )
    heading = slot_title(golden, other)
    table = slot_table(context, section, SLOT)
    return Page(
        heading if heading.rule else rules.plainly("on_air"), (Cards(cards), *_record(context, section, whole), table)
    )


def slot_chart(context: YearContext, section: Section, keys: tuple[str, ...]) -> list[Chart]:
    lines = {name: context.told.whole(section.key(name)) for name in ("golden", "noon", "rest")}
    names = {id(line): text(f"group.{name}") for name, line in lines.items()}
    return chart("noon", keys, list(lines.values()), lambda one: names[id(one)])


def slot_table(context: YearContext, section: Section, keys: tuple[str, ...]) -> Grid:
    """The golden, the noon and the remaining slots, as far as there were shows in them."""
    lines = {name: context.told.whole(section.key(name)) for name in ("golden", "noon", "rest")}
    names = {id(line): text(f"group.{name}") for name, line in lines.items()}
    return grid(
        "slot", "slot", keys, [line for line in lines.values() if line.value("shows")], lambda one: names[id(one)]
    )


def _weekly(context: YearContext, whole: Line) -> Figure:
    """周均场次: shows over the weeks of the days told."""
    weeks = Decimal(context.period.window.days) / WEEK
    return figure(text("share.weekly"), Number((whole.size("shows") / weeks).quantize(Decimal("0.01")), Unit.QUANTITY))


def _record(context: YearContext, section: Section, whole: Line) -> list[Block]:
    """The show that sold most, where it sold far more than shows do."""
    lines = context.told.lines(section.key("single"), "show")
    top = max(lines, key=lambda line: line.size("gmv"), default=None)
    usual = whole.value("gmv_per_show")
    times = top.size("gmv") / usual if top and usual else None
    if top is None or times is None or not rules.RECORD.holds(times, whole.size("shows")):
        return []
    found = next((show for show in context.shows if show.id == top.id("show")), None)
    figures = (top.figure("gmv"), whole.figure("gmv_per_show"))
    amount = money(top.size("gmv"), section.currency)
    title = rules.title(rules.RECORD, *figures, tone="good", show=_show(found), amount=amount, times=f"{times:.1f}")
    return [title]


def _show(show: Show | None) -> Text:
    if show is None:
        return plain("")
    host = "" if show.host in show.title else show.host
    words = (f"{show.business_day:%m-%d}" if show.business_day else "", host, show.title or show.account.name)
    return plain(" ".join(word for word in words if word))


def _lengths(context: YearContext, section: Section) -> list[Page]:
    """Where there are too many shows to be named to the engine, the curve of viewers alone tells of the length."""
    page = lengths(context, section)
    return [page] if page.title.rule or len(page.blocks) > 1 else []


def stay(context: YearContext) -> Page:
    """注意力曲线: what share of a show's peak is still there, by slot."""
    told = [group for group in context.attention if group["counted"] >= FEWEST_MINUTED]
    if not told:
        return Page(rules.plainly("stay"), (missing("stay", fewest=FEWEST_MINUTED),))
    said = [_until(group) for group in told if group["verdict"] in {"fades", "holds"}]
    heading, *more = said or [rules.plainly("stay")]
    return Page(heading, (*more, _curves(told), Words(text("stay_means"))))


def _until(group: dict[str, Any]) -> Words:
    slot = _slot(group)
    named: Params = {"slot": slot, "minutes": group["minutes"], "shows": group["counted"]}
    left = percent(Decimal(str(group["left"] or 0)))
    tone: rules.Tone = "warn" if group["verdict"] == "fades" else "good"
    return Words(text(f"title.{group['verdict']}", left=left, **named), rule=group["verdict"], tone=tone)


def _slot(group: dict[str, Any]) -> Text:
    """The slots of the curves are those of the tables."""
    return text(SLOTS[group["key"]])


def _curves(groups: list[dict[str, Any]]) -> Chart:
    steps = sorted({point["minute"] for group in groups for point in group["points"]})
    series = []
    for group in groups:
        known = {point["minute"]: Decimal(str(round(point["share"], 4))) for point in group["points"]}
        series.append(Series(_slot(group), Unit.RATIO, tuple(known.get(step) for step in steps), form="line"))
    places = tuple(plain(str(step)) for step in steps)
    return Chart(text("chart.stay"), "lines", places, tuple(series))
