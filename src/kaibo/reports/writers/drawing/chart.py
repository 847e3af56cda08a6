"""A chart of the report as a drawing."""

from __future__ import annotations

from kaibo.reports.model import Chart
from kaibo.reports.writers.drawing.lying import lying
from kaibo.reports.writers.drawing.shapes import Drawing
from kaibo.reports.writers.drawing.upright import upright
from kaibo.reports.writers.drawing.waterfall import waterfall


def draw(chart: Chart, language: str) -> Drawing:
    """Empty for a chart without places or series."""
    if not chart.places or not chart.series:
        return Drawing(0, ())
    if chart.form == "waterfall":
        return waterfall(chart, language)
    return lying(chart, language) if chart.form == "bars" else upright(chart, language)
