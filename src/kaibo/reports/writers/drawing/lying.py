"""Bars that lie: places from top to bottom with their whole names, values to the right."""

from __future__ import annotations

from kaibo.reports.model import Chart
from kaibo.reports.writers.drawing.frame import hint, legend, scale_of, value_text
from kaibo.reports.writers.drawing.scale import Scale
from kaibo.reports.writers.drawing.shapes import (
    FONT,
    WIDTH,
    Box,
    Drawing,
    Label,
    Shape,
    Trail,
    breadth,
    fitted,
    series_ink,
)
from kaibo.reports.writers.fitting import told

THICK = 18.0
GAP = 11.0


def lying(chart: Chart, language: str) -> Drawing:
    """As high as there are bars. A series on a second axis would lie about length here, so each unit has its own
    scale over the same room."""
    head, top = legend(chart, language)
    names = [fitted(told(place, language), WIDTH * 0.36) for place in chart.places]
    left = max((breadth(name) for name in names), default=0.0) + 12
    texts = [value_text(value, one, language) for one in chart.series for value in one.values]
    spare = max((breadth(text) for text in texts), default=0.0) + 12
    minus = spare if any(value is not None and value < 0 for one in chart.series for value in one.values) else 0.0
    start, end = left + minus, WIDTH - spare
    scales = _scales(chart, start, end)
    band = THICK * len(chart.series) + GAP
    shapes: list[Shape] = list(head)
    for at, name in enumerate(names):
        y = top + at * band
        shapes.append(Label(left - 8, y + (band - GAP) / 2 + 5, name, "end", "text"))
        shapes += _bars(chart, at, y, scales, language)
    bottom = top + len(names) * band
    zero = scales[0].at(0)
    return Drawing(bottom, (*shapes, Trail(((zero, top - 4), (zero, bottom - GAP + 4)), "axis")))


def _scales(chart: Chart, start: float, end: float) -> list[Scale]:
    alike = {(one.unit, one.currency) for one in chart.series}
    groups = {kind: [one for one in chart.series if (one.unit, one.currency) == kind] for kind in alike}
    return [scale_of(groups[one.unit, one.currency], start, end) for one in chart.series]


def _bars(chart: Chart, at: int, y: float, scales: list[Scale], language: str) -> list[Shape]:
    shapes: list[Shape] = []
    place = told(chart.places[at], language)
    for index, series in enumerate(chart.series):
        value = series.values[at]
        zero = scales[index].at(0)
        x = zero if value is None else scales[index].at(value)
        below = value is not None and value < 0
        row = y + index * THICK
        if value is not None:
            says = hint(place, value, series, language)
            shapes.append(Box(min(x, zero), row, abs(x - zero), THICK - 2, series_ink(index), says))
        text = value_text(value, series, language)
        anchor_at = min(x, zero) - 6 if below else max(x, zero) + 6
        shapes.append(Label(anchor_at, row + 12.5, text, "end" if below else "start", "text", FONT - 1))
    return shapes
