"""Lines among columns, and the axis on the right: what a chart of two kinds needs beyond one kind."""

from __future__ import annotations

from copy import deepcopy
from itertools import groupby
from typing import Any

from lxml import etree
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.oxml.ns import qn

from kaibo.reports.writers.charting import Drawn, from_zero
from kaibo.reports.writers.pptx.look import SERIES

_SECOND = ("50020", "50030")


def move_lines(made: Any, series: list[Drawn]) -> None:
    """Lines among columns, and what stands on the right, leave the first plot for plots of their own."""
    area = made._chartSpace.chart.plotArea
    first = next(area.iterchildren(qn("c:barChart"), qn("c:lineChart")))
    among_columns = first.tag == qn("c:barChart")
    every = list(first.findall(qn("c:ser")))
    axes = [axis.get("val") for axis in first.findall(qn("c:axId"))]
    apart = sorted(
        (one.second, one.line, at) for at, one in enumerate(series) if one.second or (one.line and among_columns)
    )
    for (second, lines), group in groupby(apart, key=lambda place: place[:2]):
        plot = _lines() if lines else _bars(first)
        for *_, at in group:
            seen = series[at].role != "base"
            plot.insert(_place(plot), _as_line(every[at], at, seen) if lines and among_columns else every[at])
        for axis in _SECOND if second else axes:
            etree.SubElement(plot, qn("c:axId")).set("val", axis)
        list(area.iterchildren(qn("c:barChart"), qn("c:lineChart")))[-1].addnext(plot)
    if any(one.second for one in series):
        _add_right_axis(area, next(one for one in series if one.second), from_zero(series, second=True))


def rotate_none(axis: Any) -> None:
    """Names stand level; those without room are skipped, never turned."""
    body = axis._element.get_or_add_txPr().find(qn("a:bodyPr"))
    body.set("rot", "0")
    body.set("vert", "horz")


def skip_names(axis: Any, step: int) -> None:
    """Every `step`-th name is written."""
    skip = etree.Element(qn("c:tickLblSkip"))
    skip.set("val", str(step))
    before = axis._element.find(qn("c:noMultiLvlLbl"))
    if before is None:
        axis._element.append(skip)
    else:
        before.addprevious(skip)


def _lines() -> Any:
    plot = etree.Element(qn("c:lineChart"))
    etree.SubElement(plot, qn("c:grouping")).set("val", "standard")
    etree.SubElement(plot, qn("c:varyColors")).set("val", "0")
    etree.SubElement(plot, qn("c:marker")).set("val", "1")
    return plot


def _bars(bars: Any) -> Any:
    plot = deepcopy(bars)
    for child in [*plot.findall(qn("c:ser")), *plot.findall(qn("c:axId"))]:
        plot.remove(child)
    return plot


def _place(plot: Any) -> int:
    """Behind the last series, before what follows the series."""
    known = [qn(f"c:{name}") for name in ("barDir", "grouping", "varyColors", "ser")]
    return sum(child.tag in known for child in plot)


def _as_line(element: Any, at: int, seen: bool) -> Any:
    inverted = element.find(qn("c:invertIfNegative"))
    if inverted is not None:
        element.remove(inverted)
    colour = MSO_THEME_COLOR.to_xml(SERIES[at % len(SERIES)])
    marker = etree.Element(qn("c:marker"))
    etree.SubElement(marker, qn("c:symbol")).set("val", "circle" if seen else "none")
    if seen:
        etree.SubElement(marker, qn("c:size")).set("val", "5")
        fill = etree.SubElement(etree.SubElement(marker, qn("c:spPr")), qn("a:solidFill"))
        etree.SubElement(fill, qn("a:schemeClr")).set("val", colour)
    element.find(qn("c:spPr")).addnext(marker)
    etree.SubElement(element, qn("c:smooth")).set("val", "0")
    return element


def _add_right_axis(area: Any, one: Drawn, zero: bool) -> None:
    names, values = deepcopy(area.find(qn("c:catAx"))), deepcopy(area.find(qn("c:valAx")))
    for axis, own, other in ((names, *_SECOND), (values, *reversed(_SECOND))):
        axis.find(qn("c:axId")).set("val", own)
        axis.find(qn("c:crossAx")).set("val", other)
    names.find(qn("c:delete")).set("val", "1")
    values.find(qn("c:axPos")).set("val", "r")
    values.find(qn("c:crosses")).set("val", "max")
    values.find(qn("c:numFmt")).set("formatCode", one.format)
    scaling = values.find(qn("c:scaling"))
    for limit in scaling.findall(qn("c:min")):
        scaling.remove(limit)
    if zero:
        etree.SubElement(scaling, qn("c:min")).set("val", "0")
    for lines in values.findall(qn("c:majorGridlines")):
        values.remove(lines)
    area.findall(qn("c:valAx"))[-1].addnext(values)
    values.addnext(names)
