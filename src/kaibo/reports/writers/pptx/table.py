"""Native tables: one line a row, numbers to the right, cut to the place with a word about what is left out."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from lxml import etree
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.enum.text import MSO_ANCHOR
from pptx.oxml.ns import qn
from pptx.oxml.table import CT_TableCell
from pptx.slide import Slide
from pptx.table import Table, _Cell
from pptx.util import Inches, Pt

from kaibo.kit.i18n import Language, say
from kaibo.reports.model import Cell, Grid
from kaibo.reports.writers.fitting import cut, numeric, told
from kaibo.reports.writers.pptx.columns import Plan, cell_text, plan
from kaibo.reports.writers.pptx.draw import QUIET, Line, Look, put
from kaibo.reports.writers.pptx.draw import say as write
from kaibo.reports.writers.pptx.look import INK, MARK, MIST, SMALL, Box, ems, line

_PLAIN = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
"""The table style without lines and fills: ours are set on the cells."""
_MARGIN = 0.07


@dataclass(frozen=True)
class Shown:
    """The rows of a grid that stand on the slide, and how many don't."""

    rows: tuple[tuple[Cell, ...], ...]
    hidden: int


def table_rows(grid: Grid, box: Box, language: Language) -> Shown:
    """As many rows as the place holds; the last place is for the word about the others."""
    planned = plan(grid, box, language)
    room = planned.rows - bool(grid.total)
    if len(grid.rows) <= room and not grid.left_out:
        return Shown(grid.rows, 0)
    kept = min(len(grid.rows), max(1, room - 1))
    return Shown(grid.rows[:kept], len(grid.rows) - kept)


def draw_table(slide: Slide, box: Box, grid: Grid, language: Language) -> None:
    head, place = box.taken(line(SMALL) + 0.04, 0.04)
    name = told(grid.name, language)
    put(slide, head, [Line(cut(name, ems(head.width, SMALL)), Look(size=SMALL, bold=True, light=QUIET))])
    planned, shown = plan(grid, box, language), table_rows(grid, box, language)
    rest = _rest(shown.hidden, grid.left_out, language)
    count = 1 + len(shown.rows) + bool(rest) + bool(grid.total)
    height = planned.head + planned.row * (count - 1)
    frame = slide.shapes.add_table(
        count, len(grid.columns), Inches(place.left), Inches(place.top), Inches(place.width), Inches(height)
    )
    frame._element.nvGraphicFramePr.cNvPr.set("descr", name)
    made = frame.table
    _dress(made, planned)
    rights = numeric(grid)
    for at, column in enumerate(grid.columns):
        _fill(made.cell(0, at), told(column.name, language), at, planned, right=rights[at], head=True)
    for down, row in enumerate(shown.rows, start=1):
        for at, cell in enumerate(row):
            _fill(made.cell(down, at), cell_text(cell, language), at, planned, right=rights[at])
    if rest:
        _span(made, 1 + len(shown.rows), rest, planned)
    for at, cell in enumerate(grid.total):
        _fill(made.cell(count - 1, at), cell_text(cell, language), at, planned, right=rights[at], whole=True)


def _rest(hidden: int, left_out: int, language: Language) -> str:
    words = []
    if hidden:
        words.append(say(language, "reports.document.more_rows", count=hidden))
    if left_out:
        words.append(say(language, "reports.document.left_out", count=left_out))
    return " · ".join(words)


def _dress(made: Table, planned: Plan) -> None:
    properties = made._tbl.tblPr
    properties.find(qn("a:tableStyleId")).text = _PLAIN
    made.first_row, made.horz_banding = True, False
    for column, width in zip(made.columns, planned.widths, strict=True):
        column.width = Inches(width)
    for at, row in enumerate(made.rows):
        row.height = Inches(planned.row if at else planned.head)


def _fill(
    cell: Any, text: str, at: int, planned: Plan, *, right: bool, head: bool = False, whole: bool = False
) -> None:
    room = ems(planned.widths[at] - 2 * _MARGIN, planned.size)
    lines = planned.head_lines if head else 1 if right else planned.lines
    look = Look(size=planned.size, bold=head or whole, light=QUIET if head else 0.0, side="right" if right else "left")
    write(cell.text_frame, [Line(cut(text, room * lines * (0.96 if right else 0.93) - 0.6 * (lines - 1)), look)])
    cell._tc.replace(cell._tc.get_or_add_tcPr(), deepcopy(_formed(head, whole)))


@lru_cache
def _formed(head: bool, whole: bool) -> Any:
    """The properties of a cell of the head, of the last line over all rows, or of any other; copied, never changed."""
    cell = _Cell(CT_TableCell.new(), None)
    cell.margin_left = cell.margin_right = Inches(_MARGIN)
    cell.margin_top = cell.margin_bottom = Inches(0.02)
    cell.vertical_anchor = MSO_ANCHOR.BOTTOM if head else MSO_ANCHOR.MIDDLE
    if whole:
        cell.fill.solid()
        cell.fill.fore_color.theme_color = MIST
    else:
        cell.fill.background()
    _underline(cell, MARK if head else INK, 1.25 if head else 0.5, light=not head)
    return cell._tc.tcPr


def _span(made: Table, row: int, text: str, planned: Plan) -> None:
    first = made.cell(row, 0)
    if len(made.columns) > 1:
        first.merge(made.cell(row, len(made.columns) - 1))
    write(first.text_frame, [Line(text, Look(size=planned.size - 1, light=QUIET))])
    first.margin_left, first.margin_top, first.margin_bottom = Inches(_MARGIN), Inches(0.02), Inches(0.02)
    first.vertical_anchor = MSO_ANCHOR.MIDDLE
    _underline(first, INK, 0.5, light=True)


def _underline(cell: Any, colour: MSO_THEME_COLOR, points: float, *, light: bool) -> None:
    properties = cell._tc.get_or_add_tcPr()
    under = etree.Element(qn("a:lnB"), w=str(Pt(points)))
    fill = etree.SubElement(etree.SubElement(under, qn("a:solidFill")), qn("a:schemeClr"))
    fill.set("val", MSO_THEME_COLOR.to_xml(colour))
    if light:
        etree.SubElement(fill, qn("a:lumMod")).set("val", "15000")
        etree.SubElement(fill, qn("a:lumOff")).set("val", "85000")
    properties.insert(0, under)
