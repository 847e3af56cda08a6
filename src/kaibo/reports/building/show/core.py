"""Chapter 本场结果: the five core dimensions beside the team's own median, and what the rules saw."""

from __future__ import annotations

from kaibo.kit.units import Unit
from kaibo.reports.building import rules
from kaibo.reports.building.show.shown import Shown, both, derived, of, told
from kaibo.reports.building.wording import missing, text
from kaibo.reports.model import Card, Cards, Cell, Column, Grid, Page, Text, Words

CARDS = ("gmv", "paid_amount", "viewers", "orders", "conversion_people", "aov", "refund_rate", "gpm", "live_hours")
MOST_CARDS = 5
MOST_SAID = 7


def pages(shown: Shown) -> list[Page]:
    return [_core(shown), _findings(shown)]


def _core(shown: Shown) -> Page:
    numbers = shown["show"]["numbers"]
    known = [of(numbers, key) for key in CARDS]
    cards = [Card(figure) for figure in known if figure.value is not None][:MOST_CARDS]
    if not cards:
        return Page(rules.plainly("show_core"), (missing("show_core"),))
    rows = tuple(_row(each) for each in shown["core"])
    names = ("metric", "this_show", "usual", "shows_before", "benchmark", "verdict")
    grid = Grid(text("table.core"), tuple(Column(text(f"column.{name}")) for name in names), rows)
    return Page(_title(shown["core"]), (Cards(tuple(cards)), grid))


def _title(core: list[Shown]) -> Words:
    """How many of the five dimensions lie above and below the median."""
    found = {verdict: [each for each in core if each["verdict"] == verdict] for verdict in ("above", "below")}
    if not any(found.values()):
        return rules.plainly("show_core")
    below = found["below"]
    figures = tuple(told(each["num"], both(each)) for each in (*found["above"], *below))
    counts = {name: len(each) for name, each in found.items()}
    if not below:
        return Words(text("title.core_above", above=counts["above"]), figures, "core", "good")
    named = Text("、".join(each["zh"] for each in below), ", ".join(each["en"] for each in below))
    return Words(text("title.core_below", below=counts["below"], names=named), figures, "core", "warn")


def _row(each: Shown) -> tuple[Cell, ...]:
    figure = told(each["num"], both(each))
    usual = derived(text("column.usual"), each["median"], figure.unit, figure.currency)
    count = derived(text("column.shows_before"), each["shows"], Unit.COUNT)
    return (
        both(each),
        figure,
        usual,
        count,
        _named(each["benchmarks"], figure.unit),
        text(f"verdict.{each['verdict']}"),
    )


def _named(benchmarks: list[Shown], unit: Unit) -> Text:
    def said(language: str) -> str:
        return "；".join(f"{each[language]} {_short(each, unit)}" for each in benchmarks) or "—"

    return Text(said("zh"), said("en").replace("；", "; "))


def _short(each: Shown, unit: Unit) -> str:
    return f"{each['value'] * 100:.0f}%" if unit is Unit.RATIO else f"{each['value']:,.0f}"


def _findings(shown: Shown) -> Page:
    """What the rules saw, warnings first, each in its own words."""
    found = sorted(shown["findings"], key=lambda each: each["severity"] != "warn")
    if not found:
        return Page(rules.plainly("show_findings"), (missing("show_findings"),))
    said = tuple(
        Words(both(each), (), each["key"], "warn" if each["severity"] == "warn" else "good")
        for each in found[:MOST_SAID]
    )
    more = (Words(text("more_findings", count=len(found) - MOST_SAID)),) if len(found) > MOST_SAID else ()
    return Page(Words(text("title.show_findings", count=len(found)), (), "findings", "warn"), (*said, *more))
