"""Columns stacked on one another: what lies above zero grows upwards, what lies below downwards."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal

from kaibo.reports.model import Series
from kaibo.reports.writers.drawing.frame import hint, small, value_text
from kaibo.reports.writers.drawing.scale import Scale
from kaibo.reports.writers.drawing.shapes import FONT, Box, Label, Shape, series_ink

NONE = Decimal(0)


def reaches(series: Sequence[Series]) -> list[Decimal]:
    """How far each stack reaches, upwards and downwards."""
    ends: list[Decimal] = []
    for values in zip(*(one.values for one in series), strict=True):
        known = [value for value in values if value is not None]
        ends += [sum((v for v in known if v > 0), NONE), sum((v for v in known if v < 0), NONE)]
    return ends


def stacked(
    series: Iterable[tuple[int, Series]],
    places: Sequence[str],
    middle: Callable[[int], float],
    slot: float,
    scale: Scale,
    language: str,
) -> list[Shape]:
    wide = min(slot * 0.62, 64.0)
    up, down = [NONE] * len(places), [NONE] * len(places)
    shapes: list[Shape] = []
    for index, one in series:
        for at, value in enumerate(one.values):
            if value is None:
                continue
            ends = up if value >= 0 else down
            start, end = ends[at], ends[at] + value
            ends[at] = end
            top, high = min(scale.at(start), scale.at(end)), abs(scale.at(end) - scale.at(start))
            x = middle(at) - wide / 2
            shapes.append(
                Box(x, top, wide, max(high - 1, 0), series_ink(index), hint(places[at], value, one, language))
            )
            text = value_text(value, one, language)
            if high >= FONT + 3 and small(text, wide - 2):
                on = f"on{index % 8 + 1}"
                shapes.append(Label(middle(at), top + high / 2 + 4, text, "middle", on, FONT - 1))
    return shapes
