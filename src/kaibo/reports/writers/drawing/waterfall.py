"""From a start to an end in steps: what raised and what lowered, each from where the one before left off."""

from __future__ import annotations

from decimal import Decimal

from kaibo.reports.model import Chart, Series
from kaibo.reports.writers.drawing.frame import across, foot, hint, margin, place_names, small, value_text
from kaibo.reports.writers.drawing.scale import scale_for
from kaibo.reports.writers.drawing.shapes import FONT, WIDTH, Box, Drawing, Label, Trail
from kaibo.reports.writers.fitting import told

HEIGHT = 300.0


def waterfall(chart: Chart, language: str) -> Drawing:
    """A step that isn't known moves nothing and says `—`."""
    series = chart.series[0]
    levels = _levels(series.values)
    every = [level for pair in levels for level in pair]
    names = [told(place, language) for place in chart.places]
    bottom = HEIGHT - foot(names, (WIDTH - 80) / len(names))
    scale = scale_for(every, series.unit, series.currency, bottom, 24.0)
    left = margin(scale, language)
    slot = (WIDTH - 4 - left) / len(names)
    shapes = [*across(scale, left, WIDTH - 4, language), *place_names(names, left, slot, bottom + 19)]
    wide = min(slot * 0.66, 64.0)
    last = len(levels) - 1
    for at, (start, end) in enumerate(levels):
        value = series.values[at]
        x, top = left + (at + 0.5) * slot - wide / 2, scale.at(max(start, end))
        high = scale.at(min(start, end)) - top
        ink = "s2" if at in (0, last) else "red" if (end >= start) is (language == "zh") else "green"
        if value is not None:
            shapes.append(Box(x, top, wide, max(high, 1.5), ink, hint(names[at], value, series, language)))
        if at < last:
            shapes.append(Trail(((x + wide, scale.at(end)), (x + slot, scale.at(end))), "axis", 1.0, True))
        text = _text(value, series, at not in (0, last), language)
        if small(text, slot):
            shapes.append(Label(x + wide / 2, top - 5, text, "middle", "text", FONT - 1))
    return Drawing(HEIGHT, tuple(shapes))


def _text(value: Decimal | None, series: Series, step: bool, language: str) -> str:
    return (
        f"+{value_text(value, series, language)}" if step and (value or 0) > 0 else value_text(value, series, language)
    )


def _levels(values: tuple[Decimal | None, ...]) -> list[tuple[Decimal, Decimal]]:
    """Where each step starts and ends; the first and the last stand on zero."""
    level = Decimal(0)
    levels: list[tuple[Decimal, Decimal]] = []
    for at, value in enumerate(values):
        step = value if value is not None else Decimal(0)
        if at in (0, len(values) - 1):
            level = step if value is not None else level
            levels.append((Decimal(0), level))
        else:
            levels.append((level, level + step))
            level += step
    return levels
