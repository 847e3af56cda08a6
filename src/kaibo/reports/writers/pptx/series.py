"""Colours and labels of a chart's series."""

from __future__ import annotations

from typing import Any

from pptx.enum.chart import XL_LABEL_POSITION, XL_MARKER_STYLE
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.util import Pt

from kaibo.reports.writers.charting import Drawn
from kaibo.reports.writers.pptx.look import NIGHT, PAPER, SERIES

_ROLES = {"whole": NIGHT, "rise": SERIES[1], "fall": SERIES[0]}

MANY = 40
"""From so many places on a line has no marks, and the axis has room for some of the names only."""
_FEW = 3
"""Up to so many places, columns stay slender."""


def paint(made: Any, series: list[Drawn], labelled: bool) -> None:
    plot = made.plots[0]
    crossed = any(one.line for one in series) and not all(one.line for one in series)
    stacked = "stacked" in made.chart_type.name.lower()
    if hasattr(plot, "gap_width"):
        few = max((len(one.values) for one in series), default=0) <= _FEW
        plot.gap_width = (45 if stacked else 60) * (3 if few else 1)
        plot.overlap = 100 if stacked else -8
    for at, (drawing, one) in enumerate(zip(plot.series, series, strict=True)):
        if one.role == "base":
            drawing.format.fill.background()
            drawing.format.line.fill.background()
            continue
        colour = _ROLES[one.role] if one.role else SERIES[at % len(SERIES)]
        if hasattr(drawing, "invert_if_negative"):
            _paint_bars(drawing, colour, also_line=one.line)
        else:
            _paint_line(drawing, colour, marked=len(one.values) <= MANY)
        if labelled:
            _label(drawing, one, stacked, crossed)


def _paint_bars(drawing: Any, colour: MSO_THEME_COLOR, *, also_line: bool) -> None:
    drawing.invert_if_negative = False
    if also_line:
        drawing.format.line.color.theme_color, drawing.format.line.width = colour, Pt(2.25)
    else:
        drawing.format.fill.solid()
        drawing.format.fill.fore_color.theme_color = colour


def _paint_line(drawing: Any, colour: MSO_THEME_COLOR, *, marked: bool) -> None:
    drawing.smooth = False
    drawing.format.line.color.theme_color, drawing.format.line.width = colour, Pt(2.25)
    marker = drawing.marker
    if not marked:
        marker.style = XL_MARKER_STYLE.NONE
        return
    marker.style, marker.size = XL_MARKER_STYLE.CIRCLE, 5
    marker.format.fill.solid()
    marker.format.fill.fore_color.theme_color = colour
    marker.format.line.color.theme_color = PAPER


def _label(drawing: Any, one: Drawn, stacked: bool, crossed: bool) -> None:
    """Within the columns where they are stacked, or where a line crosses them."""
    labels = drawing.data_labels
    labels.show_value, labels.number_format, labels.number_format_is_linked = True, one.format, False
    labels.font.size = Pt(10)
    if one.line:
        labels.position = XL_LABEL_POSITION.ABOVE
    elif stacked or crossed:
        labels.position = XL_LABEL_POSITION.CENTER if stacked else XL_LABEL_POSITION.INSIDE_BASE
        labels.font.color.theme_color, labels.font.bold = PAPER, True
    else:
        labels.position = XL_LABEL_POSITION.OUTSIDE_END
