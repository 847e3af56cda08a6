"""Native charts beside the cells they are drawn from."""

from __future__ import annotations

from typing import Any

from kaibo.reports.model import Chart
from kaibo.reports.writers.charting import Drawn, drawn, from_zero
from kaibo.reports.writers.fitting import cut, told
from kaibo.reports.writers.xlsx.forms import FONT, LINE, MIST, QUIET
from kaibo.reports.writers.xlsx.sheet import Sheet

_NIGHT = "#16213A"
_ROWS, _WIDTH, _HEIGHT, _LABELS = 17, 680, 320, 16
_NAME = 14
"""Ems of a place's name, so that the axis leaves room for the values."""
_KINDS = {"columns": ("column", None), "bars": ("bar", None), "lines": ("line", None),
          "stacked": ("column", "stacked"), "waterfall": ("column", "stacked")}  # fmt: skip


def write_chart(sheet: Sheet, chart: Chart) -> None:
    series = drawn(chart, sheet.language)
    title = sheet.row
    sheet.text(0, told(chart.name, sheet.language), bold=True, font_color=QUIET)
    sheet.row += 1
    _write_cells(sheet, chart, series)
    if series and chart.places:
        _draw(sheet, chart, series, title)
        sheet.row = max(sheet.row, title + _ROWS)
    sheet.row += 1


def _write_cells(sheet: Sheet, chart: Chart, series: list[Drawn]) -> None:
    for column, one in enumerate(series, start=1):
        sheet.text(column, one.name, bold=True, bg_color=MIST, align="right")
        sheet.ask(column, one.name)
    sheet.row += 1
    for at, place in enumerate(chart.places):
        sheet.text(0, cut(told(place, sheet.language), _NAME), bottom=1, bottom_color=LINE)
        for column, one in enumerate(series, start=1):
            value = one.values[at]
            if value is not None:
                form = sheet.forms.of(num_format=_exact(one), bottom=1, bottom_color=LINE, align="right")
                sheet.page.write_number(sheet.row, column, float(value), form)
        sheet.row += 1


def _exact(one: Drawn) -> str:
    """Cells show all digits where labels are shortened."""
    return "#,##0.##" if '"' in one.format or "," in one.format.removeprefix("#,##") else one.format


def _draw(sheet: Sheet, chart: Chart, series: list[Drawn], title: int) -> None:
    kind, stacked = _KINDS[chart.form]
    if all(one.line for one in series):
        kind, stacked = "line", None
    made = sheet.book.add_chart({"type": kind, "subtype": stacked} if stacked else {"type": kind})
    extra = sheet.book.add_chart({"type": "line"}) if kind != "line" and any(one.line for one in series) else None
    labelled = sum(value is not None for one in series if one.role != "base" for value in one.values) <= _LABELS
    for at, one in enumerate(series):
        target = extra if extra is not None and one.line else made
        target.add_series(_series(sheet, chart, at, one, title, labelled))
    if extra is not None:
        made.combine(extra)
    _dress(sheet, made, extra, chart, series, title)
    sheet.page.insert_chart(title, len(series) + 2, made, {"description": told(chart.name, sheet.language)[:250]})


def _series(sheet: Sheet, chart: Chart, at: int, one: Drawn, title: int, labelled: bool) -> dict[str, Any]:
    first, last, column = title + 2, title + 1 + len(chart.places), at + 1
    colour = {"whole": _NIGHT, "rise": sheet.forms.series[1], "fall": sheet.forms.accent}.get(one.role or "")
    colour = colour or sheet.forms.series[at % len(sheet.forms.series)]
    told_: dict[str, Any] = {
        "name": [sheet.name, title + 1, column],
        "categories": [sheet.name, first, 0, last, 0],
        "values": [sheet.name, first, column, last, column],
        "gap": 60,
        "y2_axis": one.second,
    }
    if one.role == "base":
        return {**told_, "fill": {"none": True}, "border": {"none": True}}
    if labelled:
        told_["data_labels"] = {"value": True, "num_format": one.format, "font": {"name": FONT, "size": 8}}
    if one.line or chart.form == "lines":
        marker = {"type": "circle", "size": 5, "fill": {"color": colour}, "border": {"color": "#FFFFFF"}}
        return {**told_, "line": {"color": colour, "width": 2.25}, "marker": marker}
    return {**told_, "fill": {"color": colour}}


def _dress(sheet: Sheet, made: Any, extra: Any, chart: Chart, series: list[Drawn], title: int) -> None:
    made.set_title({"name": [sheet.name, title, 0], "name_font": {"name": FONT, "size": 11, "color": QUIET}})
    font = {"name": FONT, "size": 9, "color": QUIET}
    quiet = {"num_font": font, "line": {"color": LINE}}
    bars = chart.form == "bars"
    names, amounts = (made.set_y_axis, made.set_x_axis) if bars else (made.set_x_axis, made.set_y_axis)
    names({**quiet, "reverse": bars, "label_position": "low"})
    values: dict[str, Any] = {
        "num_font": font,
        "line": {"none": True},
        "major_gridlines": {"visible": True, "line": {"color": LINE}},
    }
    if from_zero(series, second=False):
        values["min"] = 0
    amounts({**values, "num_format": series[0].format, **({"label_position": "high"} if bars else {})})
    second = next((one for one in series if one.second), None)
    if second is not None:
        owner = extra if extra is not None and second.line else made
        owner.set_y2_axis({"num_font": font, "line": {"none": True}, "num_format": second.format})
    hidden = len(series) == 1 or chart.form == "waterfall"
    made.set_legend({"none": True} if hidden else {"position": "top", "font": font})
    made.set_size({"width": _WIDTH, "height": _HEIGHT})
    made.set_chartarea({"border": {"color": LINE}})
    made.show_blanks_as("gap")
