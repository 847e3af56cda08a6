"""Columns side by side, and their values above them."""

from __future__ import annotations

from decimal import Decimal

from kaibo.reports.model import Series
from kaibo.reports.writers.drawing.field import Field
from kaibo.reports.writers.drawing.frame import hint, small, value_text
from kaibo.reports.writers.drawing.scale import Scale
from kaibo.reports.writers.drawing.shapes import FONT, Box, Label, Shape, breadth, series_ink


def columns(field: Field, series: Series, index: int, nth: int, of: int, scale: Scale, valued: bool) -> list[Shape]:
    """One series' columns; each of `of` series has its part of the slot."""
    wide = thickness(field, of)
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


def _above(scale: Scale, value: Decimal | None) -> float:
    amount = value or Decimal(0)
    return scale.at(amount) + (15 if amount < 0 else -5)


def thickness(field: Field, of: int) -> float:
    return min(field.slot * 0.72 / of, 56.0)


def fit(field: Field, bars: list[tuple[int, Series]]) -> bool:
    """Whether every column has room for its value; either all are written or none."""
    room = field.slot - 4 if len(bars) == 1 else thickness(field, len(bars))
    return all(small(value_text(v, s, field.language), room) for _, s in bars for v in s.values if v is not None)


def plated(shapes: list[Shape]) -> list[Shape]:
    """Words last, on plates, so that no line crosses them out."""
    words = [shape for shape in shapes if isinstance(shape, Label) and shape.ink == "text"]
    marks = [shape for shape in shapes if shape not in words]
    for word in words:
        wide = breadth(word.text, word.size) + 4
        marks += [Box(word.x - wide / 2, word.y - 11.5, wide, 14, "plate"), word]
    return marks
