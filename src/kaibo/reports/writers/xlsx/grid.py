"""A table of the report: frozen as the engine gave it, with a sum beside its total where a reader would add up."""

from __future__ import annotations

from urllib.parse import parse_qs

from kaibo.kit.i18n import say
from kaibo.kit.units import Unit
from kaibo.metrics.api import adds, metrics
from kaibo.reports.model import Cell, Figure, Grid
from kaibo.reports.writers.fitting import lines, numeric, told, wide
from kaibo.reports.writers.wording import MISSING, exact, why
from kaibo.reports.writers.xlsx.forms import LINE, MIST, QUIET, number_form
from kaibo.reports.writers.xlsx.sheet import Sheet

_WIDEST = 20
"""Ems that the widest column holds: words of up to three such lines are folded, longer ones are cut off by the next."""


def write_grid(sheet: Sheet, grid: Grid) -> None:
    sheet.text(0, told(grid.name, sheet.language), bold=True, font_color=QUIET)
    sheet.row += 1
    rights = numeric(grid)
    for at, column in enumerate(grid.columns):
        name = told(column.name, sheet.language)
        side = "right" if rights[at] else "left"
        sheet.text(at, name, bold=True, bg_color=MIST, bottom=2, bottom_color=sheet.forms.accent, align=side)
        sheet.ask(at, name)
    sheet.row += 1
    first = sheet.row
    for row in grid.rows:
        _write_row(sheet, row, bottom=1, bottom_color=LINE)
    last = sheet.row - 1
    if grid.total:
        _write_row(sheet, grid.total, bold=True, bg_color=MIST)
        _write_sums(sheet, grid, first, last)
    _write_words(sheet, grid)
    sheet.row += 1


def _write_row(sheet: Sheet, row: tuple[Cell, ...], **properties: object) -> None:
    tall = 1
    for at, cell in enumerate(row):
        if isinstance(cell, Figure):
            sheet.forms.figure(sheet.page, sheet.row, at, cell, **properties)
            sheet.ask(at, exact(cell, sheet.language) if cell.value is not None else MISSING)
        else:
            text = told(cell, sheet.language)
            folded = {"text_wrap": True, "valign": "top"} if _WIDEST < wide(text) <= 3 * _WIDEST else {}
            tall = max(tall, lines(text, _WIDEST)) if folded else tall
            sheet.text(at, text, **properties, **folded)
            sheet.ask(at, text)
    if tall > 1:
        sheet.page.set_row(sheet.row, 15 * tall)
    sheet.row += 1


def _write_sums(sheet: Sheet, grid: Grid, first: int, last: int) -> None:
    """Sums of the money columns below the engine's total; people and rates are never added."""
    sums = [at for at in range(1, len(grid.columns)) if _adds_up(grid, at)]
    if not sums or last < first:
        return
    sheet.text(0, say(sheet.language, "reports.document.sum_of_rows"), font_color=QUIET, italic=True)
    for at in sums:
        cells = [row[at] for row in grid.rows]
        known = [cell for cell in cells if isinstance(cell, Figure) and cell.value is not None]
        letter = _letter(at)
        form = sheet.forms.of(num_format=number_form(known[0]), font_color=QUIET, italic=True, align="right")
        total = float(sum(cell.value for cell in known if cell.value is not None))
        sheet.page.write_formula(sheet.row, at, f"=SUM({letter}{first + 1}:{letter}{last + 1})", form, total)
    sheet.row += 1


def _adds_up(grid: Grid, at: int) -> bool:
    total = grid.total[at]
    if not isinstance(total, Figure) or total.unit is not Unit.MONEY or total.value is None:
        return False
    cells = [row[at] for row in grid.rows]
    known = [cell for cell in cells if isinstance(cell, Figure) and cell.value is not None]
    return bool(known) and {cell.currency for cell in known} == {total.currency} and all(map(_is_sum, known))


def _is_sum(figure: Figure) -> bool:
    """Whether values like this may be added: not so money per hour, per show or per order."""
    metric = metrics().get(parse_qs(figure.passport).get("key", [""])[0])
    return metric is None or adds(metric) == "sum"


def _write_words(sheet: Sheet, grid: Grid) -> None:
    """Rows that aren't listed, and why values are missing."""
    words = [say(sheet.language, "reports.document.left_out", count=grid.left_out)] if grid.left_out else []
    cells = [cell for row in (*grid.rows, grid.total) for cell in row if isinstance(cell, Figure)]
    reasons = dict.fromkeys(why(cell, sheet.language) for cell in cells if cell.value is None)
    for text in [*words, *(f"— {reason}" for reason in reasons)]:
        sheet.text(0, text, font_color=QUIET, italic=True)
        sheet.row += 1


def _letter(column: int) -> str:
    letters = ""
    while column >= 0:
        letters, column = chr(ord("A") + column % 26) + letters, column // 26 - 1
    return letters
