"""Of chapter 流量成效分析: which hosts lead, and how much their shows differ among themselves."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from math import sqrt

from kaibo.kit.interval import rate
from kaibo.kit.units import Unit
from kaibo.metrics.api import Number, metrics
from kaibo.reports.building import rules
from kaibo.reports.building.sections import Section
from kaibo.reports.building.told import Line, figure
from kaibo.reports.building.wording import metric, missing, percent, plain, text
from kaibo.reports.building.year.context import YearContext
from kaibo.reports.model import Cell, Column, Grid, Page, Words
from kaibo.review.api import standing
from kaibo.shows.api import account_names

KEYS = ("conversion_people", "conversion_times")
SHOWN = ("shows", "gmv_per_hour")
ORDER = ("above", "near", "below", "few")
MOST = 10
Parts = dict[str, list[tuple[float, float]]]


@dataclass(frozen=True)
class Tier:
    """A host's rate beside the other hosts', and how much the host's shows differ: the standard deviation of a show's
    rate as a share of it."""

    line: Line
    key: str
    verdict: str
    apart: Decimal | None
    spread: Decimal | None

    @property
    def host(self) -> str:
        return self.line.name("host")

    @property
    def rate(self) -> Decimal:
        return self.line.size(self.key)


def tiers(context: YearContext, section: Section) -> Page:
    """Hosts are set beside those of their own room: rooms have viewers of their own."""
    lines = [line for line in context.told.lines(section.key("tier"), "host") if line.value("shows")]
    single = context.told.lines(section.key("single"), "host")
    found = [tier for room in dict.fromkeys(line.id("account") for line in lines) for tier in _of(room, lines, single)]
    if not found:
        return Page(Words(text("page.tiers")), (missing("tiers"),))
    ranked = sorted(found, key=lambda tier: (ORDER.index(tier.verdict), -(tier.apart or Decimal(0)), tier.host))
    said = [*_leads(ranked), *_unsteady(ranked)]
    heading, *more = said or [Words(text("page.tiers"))]
    return Page(heading, (*more, _grid(context, ranked), Words(text("tiers_mean"))))


def _of(room: str, lines: list[Line], single: list[Line]) -> list[Tier]:
    """The hosts of a room; nothing where there is but one."""
    own = [line for line in single if line.id("account") == room]
    key = _basis(own)
    parts = _parts(own, key)
    here = {line.name("host"): line for line in lines if line.id("account") == room}
    known = [host for host in parts if host in here]
    return [_tier(here[host], host, parts, key) for host in known] if len(known) > 1 else []


def _basis(single: list[Line]) -> str:
    """People where the files count them, else times."""
    counted = sum(line.value(KEYS[0]) is not None for line in single)
    return KEYS[0] if 2 * counted >= len(single) else KEYS[1]


def _parts(single: list[Line], key: str) -> Parts:
    parts: Parts = {}
    for line in single:
        number = line.number(key)
        if number.numerator is not None and number.denominator:
            parts.setdefault(line.name("host"), []).append((float(number.numerator), float(number.denominator)))
    return parts


def _tier(line: Line, host: str, parts: Parts, key: str) -> Tier:
    stands, own = standing(host, parts), rate(parts[host])
    apart = Decimal(str(round(stands.apart[0], 4))) if stands.apart else None
    spread = None
    if own is not None and len(parts[host]) >= rules.TIER.fewest:
        spread = Decimal(str(round(own.spread * sqrt(own.shows), 4)))
    return Tier(line, key, stands.verdict, apart, spread)


def _leads(ranked: list[Tier]) -> list[Words]:
    top = ranked[0]
    if top.verdict != "above" or not rules.TIER.holds(top.apart, top.line.size("shows")):
        return []
    shows, by = str(top.line.value("shows")), percent(top.apart or Decimal(0))
    rate_ = f"{top.rate:.2%}"
    figures = (top.line.figure(top.key), top.line.figure("shows"))
    return [rules.title(rules.TIER, *figures, tone="good", host=top.host, rate=rate_, share=by, shows=shows)]


def _unsteady(ranked: list[Tier]) -> list[Words]:
    known = sorted((tier for tier in ranked if tier.spread), key=lambda tier: tier.spread or Decimal(0))
    if len(known) < 2:
        return []
    steady, loose = known[0], known[-1]
    if (loose.spread or 0) < rules.UNSTEADY * (steady.spread or 0):
        return []
    spread, least = (percent(tier.spread or Decimal(0)) for tier in (loose, steady))
    words = text("title.unsteady", host=loose.host, spread=spread, other=steady.host, least=least)
    return [Words(words, rule="unsteady", tone="warn")]


def _grid(context: YearContext, ranked: list[Tier]) -> Grid:
    rooms = account_names({tier.line.id("account") for tier in ranked})
    several = len(rooms) > 1
    heads = [Column(text("column.host")), *([Column(text("column.room"))] if several else [])]
    heads += [Column(text("column.tier")), Column(text("column.conversion"), Unit.RATIO)]
    heads += [Column(metric(key), metrics()[key].unit) for key in SHOWN]
    heads += [Column(text(f"column.{name}"), Unit.RATIO) for name in ("apart", "spread")]
    rows = tuple(_row(tier, rooms if several else {}) for tier in ranked[:MOST])
    return Grid(text("table.tiers"), tuple(heads), rows, left_out=max(0, len(ranked) - MOST))


def _row(tier: Tier, rooms: dict[str, str]) -> tuple[Cell, ...]:
    room = (plain(rooms.get(tier.line.id("account"), "")),) if rooms else ()
    own = tuple(tier.line.figure(each) for each in (tier.key, *SHOWN))
    apart = figure(text("column.apart"), Number(tier.apart, Unit.RATIO), signed=True)
    spread = figure(text("column.spread"), Number(tier.spread, Unit.RATIO))
    return (plain(tier.host), *room, text(f"tier.{tier.verdict}"), *own, apart, spread)
