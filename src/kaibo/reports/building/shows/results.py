"""Chapter 对比结果: the shows side by side, what they sold and how they converted, and all of them as one."""

from __future__ import annotations

from kaibo.reports.building import rules
from kaibo.reports.building.blocks import chart, grid, known
from kaibo.reports.building.rules import Rule
from kaibo.reports.building.shows.several import SOLD, WATCHED, Several
from kaibo.reports.building.wording import metric, missing, percent, plain, text
from kaibo.reports.model import Column, Grid, Page, Words

PER_VIEW = "conversion_times"


def pages(several: Several) -> list[Page]:
    return [_which(several), _sold(several), _watched(several)]


def _which(several: Several) -> Page:
    """The shows themselves: the first is the one that others are set against."""
    heads = tuple(Column(text(f"column.{name}")) for name in ("show", "day", "account", "title"))
    rows = tuple(
        (several.name(show), plain(str(show.business_day or "—")), plain(show.account.name), plain(show.title or "—"))
        for show in several.shows
    )
    said = Words(text("shows_first", show=several.name(several.first)))
    return Page(rules.plainly("shows_which"), (Grid(text("table.shows_which"), heads, rows), said))


def _sold(several: Several) -> Page:
    lines = several.lines()
    if not known(SOLD, lines):
        return Page(rules.plainly("shows_sold"), (missing("show_core"),))
    heading = _extremes(several, rules.SIDE, "gmv_per_hour", "orders", known_as="shows_sold")
    drawn = chart("shows_sold", ("gmv", "gmv_per_hour"), several.alike("gmv"), several.named, most=12)
    table = grid("shows_sold", "show", SOLD, lines, several.named, several.whole)
    return Page(heading, (*drawn, table, Words(text("shows_whole"))))


def _watched(several: Several) -> Page:
    lines = several.lines()
    if not known(WATCHED, lines):
        return Page(rules.plainly("shows_watched"), (missing("show_people"),))
    heading = _extremes(several, rules.CONVERTS, PER_VIEW, "views", known_as="shows_watched")
    drawn = chart("shows_watched", ("views", PER_VIEW), lines, several.named, most=12)
    table = grid("shows_watched", "show", WATCHED, lines, several.named, several.whole)
    return Page(heading, (*drawn, table, Words(text("shows_whole"))))


def _extremes(several: Several, rule: Rule, key: str, sample: str, *, known_as: str) -> Words:
    """The best show by a number against the weakest, of those in one currency, where both have samples enough."""
    ranked = sorted(several.alike(key), key=lambda line: -line.size(key))
    if len(ranked) < 2:
        return rules.plainly(known_as)
    best, worst = ranked[0], ranked[-1]
    more = rules.above(best, worst, key)
    if more is None or not rule.holds(more, best.size(sample), worst.size(sample)):
        return rules.plainly(known_as)
    figures = [line.figure(each) for line in (best, worst) for each in (key, sample)]
    return rules.title(
        rule,
        *figures,
        best=several.named(best),
        worst=several.named(worst),
        metric=metric(key),
        share=percent(more),
        sample=metric(sample),
        size=f"{best.size(sample):,.0f}",
        other=f"{worst.size(sample):,.0f}",
    )
