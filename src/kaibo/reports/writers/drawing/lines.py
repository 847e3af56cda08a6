"""A line over the places."""

from __future__ import annotations

from kaibo.reports.model import Series
from kaibo.reports.writers.drawing.field import Field
from kaibo.reports.writers.drawing.frame import hint, small, value_text
from kaibo.reports.writers.drawing.scale import Scale
from kaibo.reports.writers.drawing.shapes import FONT, Dot, Label, Shape, Trail, series_ink

Point = tuple[float, float]


def line(field: Field, series: Series, index: int, scale: Scale, valued: bool) -> list[Shape]:
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


def _is_low(points: list[Point | None], at: int) -> bool:
    """Whether a line only comes down to a point, so that words above would be crossed out."""
    here = points[at]
    beside = [other for i in (at - 1, at + 1) if 0 <= i < len(points) and (other := points[i])]
    return here is not None and bool(beside) and all(other[1] < here[1] for other in beside)


def _unbroken(points: list[Point | None]) -> list[tuple[Point, ...]]:
    parts: list[list[Point]] = [[]]
    for point in points:
        if point is None:
            parts.append([])
        else:
            parts[-1].append(point)
    return [tuple(part) for part in parts if part]
