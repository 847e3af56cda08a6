"""What stands around the marks: names of the series, lines across, ticks, names of the places."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from math import ceil

from kaibo.reports.model import Chart, Series
from kaibo.reports.writers.drawing.scale import Scale, scale_for
from kaibo.reports.writers.drawing.shapes import (
    FONT,
    WIDTH,
    Box,
    Label,
    Shape,
    Trail,
    breadth,
    broken,
    fitted,
    series_ink,
)
from kaibo.reports.writers.fitting import told
from kaibo.reports.writers.wording import MISSING, number

MOST_WHOLE = 12
"""Up to so many places each keeps its name, shortened if need be; beyond, names are left out at equal steps."""


def legend(chart: Chart, language: str) -> tuple[list[Shape], float]:
    """The series' names in rows from the top, and how high they stand; nothing for one that is the chart's own."""
    names = [told(series.name, language) for series in chart.series]
    if len(names) < 2 and names == [told(chart.name, language)]:
        return [], 12.0
    shapes: list[Shape] = []
    x, y = 0.0, 14.0
    for index, name in enumerate(names):
        name = fitted(name, 260)
        wide = 16 + breadth(name) + 18
        if x and x + wide > WIDTH:
            x, y = 0.0, y + 20
        shapes.append(_swatch(x, y, series_ink(index), chart.series[index].form == "line" or chart.form == "lines"))
        shapes.append(Label(x + 16, y, name, ink="text"))
        x += wide
    return shapes, y + 20


def _swatch(x: float, y: float, ink: str, line: bool) -> Shape:
    return Box(x, y - 6, 12, 3, ink) if line else Box(x, y - 10, 11, 11, ink)


def across(scale: Scale, left: float, right: float, language: str) -> list[Shape]:
    """The level lines of an upright chart, with their values at the left."""
    shapes: list[Shape] = []
    for tick, said in scale.named(language):
        y = scale.at(tick)
        ink = "axis" if abs(tick) < scale.step / 1e6 else "grid"
        shapes.append(Trail(((left, y), (right, y)), ink))
        shapes.append(Label(left - 8, y + 4.5, said, "end"))
    return shapes


def on_the_right(scale: Scale, x: float, language: str) -> list[Shape]:
    """The values of the second axis."""
    return [Label(x + 8, scale.at(tick) + 4.5, said) for tick, said in scale.named(language)]


def margin(scale: Scale, language: str) -> float:
    """How much room the values of an axis need."""
    return max(breadth(said) for _, said in scale.named(language)) + 12


def foot(names: Sequence[str], slot: float) -> float:
    """How much room the names of places need below."""
    return 26.0 if len(names) > MOST_WHOLE or all(breadth(name) <= slot - 4 for name in names) else 42.0


def place_names(names: Sequence[str], left: float, slot: float, y: float) -> list[Shape]:
    """Names under their slots, first line at `y`: all of them while they are few, in two lines if need be; else every
    second, third … one."""
    widest = max((breadth(name) for name in names), default=0.0) + 8
    every = 1 if widest <= slot or len(names) <= MOST_WHOLE else ceil(min(widest, 110.0) / slot)
    most = 2 if len(names) <= MOST_WHOLE else 1
    return [
        Label(left + (i + 0.5) * slot, y + 16 * nth, line, "middle")
        for i, name in enumerate(names)
        if i % every == 0
        for nth, line in enumerate(broken(name, every * slot - 4, most))
    ]


def scale_of(series: Sequence[Series], start: float, end: float, *, from_zero: bool = True) -> Scale:
    """One scale that holds all values of the series."""
    values = [value for one in series for value in one.values]
    return scale_for(values, series[0].unit, series[0].currency, start, end, from_zero=from_zero)


def value_text(value: Decimal | None, series: Series, language: str, *, whole: bool = False) -> str:
    """The value beside its mark, or `whole` with all its digits."""
    if value is None:
        return MISSING
    return number(value, series.unit, language, series.currency, short=not whole, trim=not whole)


def hint(place: str, value: Decimal | None, series: Series, language: str) -> str:
    """What a mark says when pointed at: where, what, all digits."""
    text = value_text(value, series, language, whole=True)
    return f"{place} · {told(series.name, language)}: {text}"


def small(text: str, room: float) -> bool:
    """Whether words fit into the room at the size of values in a chart."""
    return breadth(text, FONT - 1) <= room
