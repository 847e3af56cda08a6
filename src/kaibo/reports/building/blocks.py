"""Tables and charts made from the engine's lines."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal

from kaibo.kit.units import Unit
from kaibo.metrics.api import Change, Number, metrics
from kaibo.reports.building.told import Line, figure
from kaibo.reports.building.wording import metric, plain, text
from kaibo.reports.model import Cell, Chart, Column, Figure, Grid, Series, Text

MOST_ROWS = 10
MOST_BARS = 8

Naming = Callable[[Line], Text]


def columns(first: str, keys: Sequence[str]) -> tuple[Column, ...]:
    """A column of names, then one a metric."""
    return (Column(text(f"column.{first}")), *(Column(metric(key), metrics()[key].unit) for key in keys))


def known(keys: Sequence[str], lines: Sequence[Line]) -> tuple[str, ...]:
    """The metrics that at least one line knows: a column nobody fills is left out."""
    return tuple(key for key in keys if any(line.value(key) is not None for line in lines))


def grid(
    name: str, first: str, keys: Sequence[str], lines: Sequence[Line], naming: Naming, total: Line | None = None
) -> Grid:
    """One row a line; what is beyond ten rows is counted as left out. `total` is the answer for the whole."""
    shown = known(keys, lines)
    rows: list[tuple[Cell, ...]] = []
    for line in lines[:MOST_ROWS]:
        rows.append((naming(line), *(line.figure(key) for key in shown)))
    last: tuple[Cell, ...] = ()
    if total is not None:
        last = (text("total"), *(total.figure(key) for key in shown))
    return Grid(text(f"table.{name}"), columns(first, shown), tuple(rows), last, max(0, len(lines) - MOST_ROWS))


def chart(
    name: str,
    keys: Sequence[str],
    lines: Sequence[Line],
    naming: Naming,
    form: Literal["columns", "bars", "lines", "stacked"] = "columns",
    most: int = MOST_BARS,
) -> list[Chart]:
    """Nothing where fewer than two lines know the first metric. The second metric is a line on the right."""
    drawn = [line for line in lines if line.value(keys[0]) is not None][:most]
    if len(drawn) < 2:
        return []
    series = tuple(_series(key, drawn, second=place > 0) for place, key in enumerate(known(keys, drawn)))
    return [Chart(text(f"chart.{name}"), form, tuple(naming(line) for line in drawn), series)]


def moved(name: Text, change: Change) -> Figure:
    """How much a number moved against another month, as a share of what it was."""
    return figure(name, Number(change.ratio, Unit.RATIO), signed=True)


def share_of(name: Text, part: Line, whole: Line, key: str) -> Figure:
    """A part's number over the whole's; missing with the reason of whichever is."""
    below = whole.value(key)
    if part.value(key) is None or not below:
        reason = (part if part.value(key) is None else whole).number(key).reason
        return figure(name, Number(None, Unit.RATIO, reason=reason))
    return figure(name, Number(part.size(key) / below, Unit.RATIO))


def points(change: Change) -> Text:
    """How much a rate moved: in points, for a share of a share misleads."""
    return plain("—") if change.difference is None else text("points", points=f"{change.difference * 100:+.2f}")


def _series(key: str, lines: Sequence[Line], *, second: bool) -> Series:
    currency = next((found for line in lines if (found := line.number(key).currency)), "")
    values = tuple(line.value(key) for line in lines)
    return Series(metric(key), metrics()[key].unit, values, currency, "line" if second else "bar", second)
