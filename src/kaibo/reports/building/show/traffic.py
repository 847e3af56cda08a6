"""Chapter 流量与转化: the funnel, where viewers came from, and the show minute by minute."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from kaibo.accounts.api import company
from kaibo.kit.units import Unit
from kaibo.reports.building import rules
from kaibo.reports.building.show.shown import Shown, both, of, table, told
from kaibo.reports.building.wording import metric, missing, percent, plain, text
from kaibo.reports.model import Block, Cell, Chart, Column, Grid, Page, Series, Text, Words

CHANNEL = ("views", "viewers", "orders", "conversion_times", "gmv", "paid_amount", "spend", "watch_time")
DRAWN = 8


def pages(shown: Shown) -> list[Page]:
    return [_funnel(shown), _channels(shown), _minutes(shown)]


def _funnel(shown: Shown) -> Page:
    """People and times apart, for they are never mixed."""
    grids = [_steps(kind, shown["funnel"][kind]) for kind in ("people", "times") if len(shown["funnel"][kind]) > 1]
    if not grids:
        return Page(rules.plainly("funnel"), (missing("funnel"),))
    return Page(_funnel_title(shown), tuple(grids))


def _funnel_title(shown: Shown) -> Words:
    rate = of(shown["show"]["numbers"], "conversion_people")
    if rate.value is None:
        rate = of(shown["show"]["numbers"], "conversion_times")
    if rate.value is None:
        return rules.plainly("funnel")
    return Words(text("title.funnel", metric=rate.name, rate=f"{rate.value:.2%}"), (rate,), "funnel")


def _steps(kind: str, steps: list[Shown]) -> Grid:
    rows: list[tuple[Cell, ...]] = []
    for step in steps:
        rate = told(step["rate"], text("column.step_rate")) if step["rate"] else plain("—")
        rows.append((both(step), told(step["num"], both(step), Unit.COUNT), rate))
    names = ("step", "value", "step_rate")
    return Grid(text(f"table.funnel_{kind}"), tuple(Column(text(f"column.{name}")) for name in names), tuple(rows))


def _channels(shown: Shown) -> Page:
    rows = shown["channels"]
    if not rows:
        return Page(rules.plainly("channel"), (missing("channel"),))
    found = next((each for each in shown["findings"] if each["key"] == "empty_channel"), None)
    heading = Words(both(found), (), "empty_channel", "warn") if found else _largest(rows)
    return Page(heading, (*_drawn(rows), table("channel", "channel", CHANNEL, rows)))


def _largest(rows: list[Shown]) -> Words:
    """The channel with most views and what it converts."""
    views = [of(row["numbers"], "views") for row in rows]
    every = sum(figure.value or 0 for figure in views)
    first = max(zip(rows, views, strict=True), key=lambda each: each[1].value or 0)
    rate = of(first[0]["numbers"], "conversion_times")
    if not every or first[1].value is None or rate.value is None:
        return rules.plainly("channel")
    part, name = percent(first[1].value / every), plain(str(first[0]["name"]))
    return Words(
        text("title.first_channel", channel=name, share=part, rate=f"{rate.value:.2%}"), (first[1], rate), "channel"
    )


def _drawn(rows: list[Shown]) -> list[Block]:
    keys = [("views", False), ("conversion_times", True)]
    known = [row for row in rows[:DRAWN] if of(row["numbers"], "views").value is not None]
    if len(known) < 2:
        return []
    series = []
    for key, second in keys:
        figures = [of(row["numbers"], key) for row in known]
        values = tuple(figure.value for figure in figures)
        if any(value is not None for value in values):
            form = "line" if second else "bar"
            series.append(Series(metric(key), figures[0].unit, values, "", "line" if form == "line" else "bar", second))
    names = tuple(plain(str(row["name"])) for row in known)
    return [Chart(text("chart.channel"), "columns", names, tuple(series))]


def _minutes(shown: Shown) -> Page:
    """People online by minute; the orders where nobody was counted."""
    points = shown["minutes"]["points"]
    told = {key: tuple(point[key] for point in points) for key in ("online", "orders")}
    key = next((key for key, values in told.items() if sum(value is not None for value in values) > 1), None)
    if key is None:
        return Page(rules.plainly("minutes"), (missing("show_minutes"),))
    places = tuple(_clock(point["at"]) for point in points)
    series = Series(metric(key), Unit.COUNT, told[key], form="line")
    drawn = Chart(text(f"chart.minutes_{key}"), "lines", places, (series,))
    unseen = [] if shown["minutes"]["available"] else [missing("show_minutes")]
    return Page(_peak(points), (drawn, *unseen))


def _peak(points: list[Shown]) -> Words:
    """When most people were online."""
    known = [point for point in points if point["online"] is not None]
    if not known:
        return rules.plainly("minutes")
    top = max(known, key=lambda point: point["online"])
    return Words(text("title.peak_minute", at=_clock(top["at"]), online=f"{top['online']:,.0f}"), (), "peak_minute")


def _clock(at: str) -> Text:
    """The wall clock of the company."""
    return plain(f"{datetime.fromisoformat(str(at)).astimezone(ZoneInfo(company().zone)):%H:%M}")
