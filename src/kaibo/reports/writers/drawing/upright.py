"""Columns, lines, both together, and columns stacked: places along the bottom, values upwards."""

from __future__ import annotations

from kaibo.reports.model import Chart, Series
from kaibo.reports.writers.drawing.columns import columns, fit, plated
from kaibo.reports.writers.drawing.field import Field
from kaibo.reports.writers.drawing.frame import across, foot, legend, margin, on_the_right, place_names, scale_of
from kaibo.reports.writers.drawing.lines import line
from kaibo.reports.writers.drawing.scale import Scale, scale_for
from kaibo.reports.writers.drawing.shapes import WIDTH, Drawing, Shape
from kaibo.reports.writers.drawing.stacks import reaches, stacked
from kaibo.reports.writers.fitting import told

HEIGHT = 300.0


def upright(chart: Chart, language: str) -> Drawing:
    head, top = legend(chart, language)
    names = tuple(told(place, language) for place in chart.places)
    bottom = HEIGHT - foot(names, (WIDTH - 140) / len(names))
    lines = [s for s in chart.series if chart.form == "lines" or s.form == "line"]
    first = _scale(chart, [s for s in chart.series if not s.second] or list(chart.series), lines, bottom, top + 14)
    seconds = [s for s in chart.series if s.second]
    second = _scale(chart, seconds, lines, bottom, top + 14) if seconds else None
    left = margin(first, language)
    right = WIDTH - (margin(second, language) if second else 4)
    field = Field(left, (right - left) / len(names), bottom, names, language)
    shapes = [*head, *across(first, left, right, language), *place_names(names, left, field.slot, bottom + 19)]
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
            shapes += columns(field, series, index, nth, len(bars), own, fit(field, bars))
    alone = len(chart.series) == 1 and len(field.places) <= 12
    for index, series in enumerate(chart.series):
        if series in lines:
            shapes += line(field, series, index, (second if series.second else None) or first, alone)
    return plated(shapes) if lines and bars else shapes
