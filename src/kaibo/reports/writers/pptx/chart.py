"""Native charts: people can change them in PowerPoint; their workbook holds the exact values."""

from __future__ import annotations

from typing import Any

from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION, XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.oxml.ns import qn
from pptx.slide import Slide
from pptx.util import Inches, Pt

from kaibo.kit.i18n import Language
from kaibo.reports.model import Chart
from kaibo.reports.writers.charting import Drawn, drawn, from_zero
from kaibo.reports.writers.fitting import cut, told
from kaibo.reports.writers.pptx.axes import move_lines, rotate_none, skip_names
from kaibo.reports.writers.pptx.chart_data import chart_data
from kaibo.reports.writers.pptx.draw import QUIET, Line, Look, put
from kaibo.reports.writers.pptx.look import INK, SMALL, Box, ems, line
from kaibo.reports.writers.pptx.series import MANY, paint
from kaibo.reports.writers.pptx.steps import unseen_line, write_steps
from kaibo.reports.writers.wording import SYMBOLS

_KINDS = {
    "columns": XL_CHART_TYPE.COLUMN_CLUSTERED,
    "bars": XL_CHART_TYPE.BAR_CLUSTERED,
    "lines": XL_CHART_TYPE.LINE_MARKERS,
    "stacked": XL_CHART_TYPE.COLUMN_STACKED,
    "waterfall": XL_CHART_TYPE.COLUMN_STACKED,
}
_LABELS = 16
"""Up to so many values are written beside their marks, and the axis is left out."""


def draw_chart(slide: Slide, box: Box, chart: Chart, language: Language) -> None:
    head, place = box.taken(line(SMALL) + 0.04, 0.02)
    name = told(chart.name, language)
    codes = {one.currency for one in chart.series if one.currency and one.currency not in SYMBOLS}
    if chart.form == "waterfall" and codes:
        name = f"{name} ({', '.join(sorted(codes))})"
    put(slide, head, [Line(cut(name, ems(head.width, SMALL)), Look(size=SMALL, bold=True, light=QUIET))])
    series = drawn(chart, language)
    if not series or not chart.places:
        return
    if chart.form == "waterfall":
        series.append(unseen_line(chart.series[0]))
    lines_only = all(one.line for one in series)
    kind = XL_CHART_TYPE.LINE_MARKERS if lines_only else _KINDS[chart.form]
    data = chart_data(_places(chart, place, language), series, _every(chart) if len(chart.places) > MANY else 1)
    frame = slide.shapes.add_chart(
        kind, Inches(place.left), Inches(place.top), Inches(place.width), Inches(place.height), data
    )
    frame._element.nvGraphicFramePr.cNvPr.set("descr", name)
    made = frame.chart
    labelled = (
        chart.form == "waterfall"
        or sum(value is not None for one in series if one.role != "base" for value in one.values) <= _LABELS
    )
    _dress(made, chart, series, labelled)
    paint(made, series, labelled and chart.form != "waterfall")
    if chart.form == "waterfall":
        write_steps(list(made.plots[0].series)[-1], chart.series[0], language)
    move_lines(made, series)


def _every(chart: Chart) -> int:
    """Every how many places one is named: bars have room for all."""
    return 1 if chart.form == "bars" else -(-len(chart.places) // _LABELS)


def _places(chart: Chart, box: Box, language: Language) -> list[str]:
    if chart.form == "bars":
        room = ems(box.width * 0.3, 10)
    else:
        room = max(5.0, ems(box.width * 0.9 / max(len(chart.places), 1), 10))
    return [cut(told(place, language), room) for place in chart.places]


def _dress(made: Any, chart: Chart, series: list[Drawn], labelled: bool) -> None:
    made.has_title = False
    made._chartSpace.chart.get_or_add_autoTitleDeleted().set("val", "1")
    made.font.size, made.font.color.theme_color = Pt(10), INK
    made.has_legend = len(series) > 1 and chart.form != "waterfall"
    if made.has_legend:
        made.legend.position, made.legend.include_in_layout = XL_LEGEND_POSITION.TOP, False
        made.legend.font.size = Pt(10)
    names, values = made.category_axis, made.value_axis
    names.format.line.color.theme_color, names.format.line.color.brightness = INK, 0.7
    names.major_tick_mark, names.tick_label_position = XL_TICK_MARK.NONE, XL_TICK_LABEL_POSITION.LOW
    names.has_major_gridlines = False
    rotate_none(names)
    if chart.form == "bars":
        names.reverse_order = True
        _axis_at_the_top(values)
    elif len(chart.places) > _LABELS:
        skip_names(names, _every(chart))
    values.tick_labels.number_format, values.tick_labels.number_format_is_linked = series[0].format, False
    values.major_tick_mark = XL_TICK_MARK.NONE
    values.format.line.fill.background()
    values.has_major_gridlines = not labelled
    if from_zero(series, second=False):
        values.minimum_scale = 0
    if labelled:
        values.tick_label_position = XL_TICK_LABEL_POSITION.NONE
    else:
        values.major_gridlines.format.line.color.theme_color = INK
        values.major_gridlines.format.line.color.brightness = 0.85


def _axis_at_the_top(values: Any) -> None:
    """A reversed name axis takes the value axis to the other side; it stands at the bottom again."""
    crosses = values._element.getparent().find(qn("c:catAx")).find(qn("c:crosses"))
    if crosses is not None:
        crosses.set("val", "autoZero")
