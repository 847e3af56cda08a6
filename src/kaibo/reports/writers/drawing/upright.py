"""Columns, lines, both together, and columns stacked: places along the bottom, values upwards."""

from __future__ import annotations

from dataclasses import dataclass

from kaibo.reports.model import Chart, Series
from kaibo.reports.writers.drawing.frame import (
    across,
    hint,
    legend,
    margin,
    on_the_right,
    place_names,
    scale_of,
    small,
    value_text,
)
from kaibo.reports.writers.drawing.scale import Scale, scale_for
from kaibo.reports.writers.drawing.shapes import FONT, WIDTH, Box, Dot, Drawing, Label, Shape, Trail, series_ink
from kaibo.reports.writers.drawing.stacks import reaches, stacked
from kaibo.reports.writers.fitting import told

HEIGHT = 300.0
FOOT = 26.0


@dataclass(frozen=True)
class Field:
    """The part of the drawing that holds the marks."""

    left: float
    slot: float
    bottom: float
    places: tuple[str, ...]
    language: str

    def middle(self, index: int) -> float:
        return self.left + (index + 0.5) * self.slot


def upright(chart: Chart, language: str) -> Drawing:
    head, top = legend(chart, language)
    bottom = HEIGHT - FOOT
    lines = [s for s in chart.series if chart.form == "lines" or s.form == "line"]
    first = _scale(chart, [s for s in chart.series if not s.second] or list(chart.series), lines, bottom, top + 14)
    seconds = [s for s in chart.series if s.second]
    second = _scale(chart, seconds, lines, bottom, top + 14) if seconds else None
    left = margin(first, language)
    right = WIDTH - (margin(second, language) if second else 4)
    names = tuple(told(place, language) for place in chart.places)
    field = Field(left, (right - left) / max(len(names), 1), bottom, names, language)
    shapes = [*head, *across(first, left, right, language), *place_names(names, left, field.slot, HEIGHT - 7)]
    shapes += on_the_right(second, right, language) if second else []
    return Drawing(HEIGHT, (*shapes, *_marks(chart, field, lines, first, second)))


def _scale(chart: Chart, series: list[Series], lines: list[Series], bottom: float, top: float) -> Scale:
    if chart.form == "stacked":
        bars = [s for s in series if s not in lines]
        over = [value for s in series if s in lines for value in s.values]
        return scale_for([*reaches(bars), *over], series[0].unit, series[0].currency, bottom, top)
    room = 14 if len(lines) == len(chart.series) else 0
    return scale_of(series, bottom - room, top, from_zero=any(s not in lines for s in series))


def _marks(chart: Chart, field: Field, lines: list[Series], first: Scale, second: Scale | None) -> list[Shape]:
    bars = [(i, s) for i, s in enumerate(chart.series) if s not in lines]
    shapes: list[Shape] = []
    if chart.form == "stacked":
        shapes += stacked(bars, field.places, field.middle, field.slot, first, field.language)
    else:
        for nth, (index, series) in enumerate(bars):
            own = (second if series.second else None) or first
            shapes += _columns(field, series, index, nth, len(bars), own, _fit(field, bars))
    alone = len(chart.series) == 1 and len(field.places) <= 12
    for index, series in enumerate(chart.series):
        if series in lines:
            shapes += _line(field, series, index, (second if series.second else None) or first, alone)
    return shapes


def _columns(field: Field, series: Series, index: int, nth: int, of: int, scale: Scale, valued: bool) -> list[Shape]:
    """One series' columns; each of `of` series has its part of the slot."""
    wide = min(field.slot * 0.72 / of, 56.0)
    shapes: list[Shape] = []
    for at, value in enumerate(series.values):
        x = field.middle(at) - wide * of / 2 + nth * wide
        if value is not None:
            y = scale.at(value)
            top, high = min(y, scale.at(0)), abs(y - scale.at(0))
            says = hint(field.places[at], value, series, field.language)
            shapes.append(Box(x, top, wide * 0.94, high, series_ink(index), says))
        text = value_text(value, series, field.language)
        if valued or value is None:
            shapes.append(Label(x + wide * 0.47, _above(scale, value), text, "middle", "text", FONT - 1))
    return shapes


def _above(scale: Scale, value: object) -> float:
    amount = float(str(value)) if value is not None else 0.0
    return scale.at(amount) + (15 if amount < 0 else -5)


def _line(field: Field, series: Series, index: int, scale: Scale, valued: bool) -> list[Shape]:
    """A line that breaks where a value is missing, its points marked while they are few."""
    ink = series_ink(index)
    points = [(field.middle(i), scale.at(v)) if v is not None else None for i, v in enumerate(series.values)]
    shapes: list[Shape] = [Trail(part, ink, 2.2) for part in _unbroken(points) if len(part) > 1]
    lone = {part[0] for part in _unbroken(points) if len(part) == 1}
    for at, point in enumerate(points):
        if point and (len(points) <= 31 or point in lone):
            value = series.values[at]
            shapes.append(Dot(*point, ink, hint(field.places[at], value, series, field.language)))
            text = value_text(value, series, field.language)
            if valued and small(text, field.slot):
                y = point[1] + (19 if _is_low(points, at) else -9)
                shapes.append(Label(point[0], y, text, "middle", "text", FONT - 1))
    return shapes


def _fit(field: Field, bars: list[tuple[int, Series]]) -> bool:
    """Whether every column has room for its value; either all are written or none."""
    room = field.slot - 4 if len(bars) == 1 else min(field.slot * 0.72 / len(bars), 56.0)
    return all(small(value_text(v, s, field.language), room) for _, s in bars for v in s.values if v is not None)


def _is_low(points: list[tuple[float, float] | None], at: int) -> bool:
    """Whether a line only comes down to a point, so that words above would be crossed out."""
    here = points[at]
    beside = [other for i in (at - 1, at + 1) if 0 <= i < len(points) and (other := points[i])]
    return here is not None and bool(beside) and all(other[1] < here[1] for other in beside)


def _unbroken(points: list[tuple[float, float] | None]) -> list[tuple[tuple[float, float], ...]]:
    parts: list[list[tuple[float, float]]] = [[]]
    for point in points:
        if point is None:
            parts.append([])
        else:
            parts[-1].append(point)
    return [tuple(part) for part in parts if part]
