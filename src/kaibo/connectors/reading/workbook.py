"""Excel workbooks, new and old, read by calamine. Runs in the parser child."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final, Literal

import polars as pl
from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, PasswordError, SheetTypeEnum

from kaibo.connectors.reading.book import ROW, Remark, Table
from kaibo.connectors.reading.cells import column_texts
from kaibo.connectors.reading.refusal import refusal
from kaibo.connectors.reading.sheet_xml import Cell, SheetFacts, check_size
from kaibo.connectors.reading.workbook_parts import facts_of

_SHOWN: Final = 20


def read_workbook(path: Path, kind: Literal["xlsx", "xls"]) -> list[Table]:
    """Every worksheet as a table, empty ones too. Raises the 422 refusals of unreadable workbooks."""
    facts = facts_of(path) if kind == "xlsx" else {}
    try:
        with path.open("rb") as content, CalamineWorkbook.from_filelike(content) as workbook:
            names = [each.name for each in workbook.sheets_metadata if each.typ == SheetTypeEnum.WorkSheet]
            return [_table(workbook.get_sheet_by_name(name), facts.get(name, SheetFacts())) for name in names]
    except PasswordError as locked:
        raise refusal("workbook_locked") from locked
    except (CalamineError, OSError, ValueError, IndexError) as damaged:
        raise refusal("workbook_damaged") from damaged


def _table(sheet: CalamineSheet, facts: SheetFacts) -> Table:
    height, width = (sheet.end[0] + 1, sheet.end[1] + 1) if sheet.end else (0, 0)
    check_size(sheet.name, rows=height, columns=width)
    left = [[""] * height for _ in range(sheet.start[1] if sheet.start else 0)]
    frame = sheet_frame(left + [list(column) for column in zip(*sheet.iter_rows(), strict=True)], facts.errors)
    areas = sheet.merged_cell_ranges or []
    merged = tuple((top + 1, left, bottom + 1, right) for (top, left), (bottom, right) in areas)
    return Table(sheet.name, frame, remarks=_remarks(sheet.name, facts), merged=merged)


def sheet_frame(columns: list[list[Any]], errors: dict[Cell, str]) -> pl.DataFrame:
    """Typed columns of a whole sheet as text; blank rows out, row numbers kept."""
    for (row, column), text in errors.items():
        if column < len(columns) and row < len(columns[column]):
            columns[column][row] = text
    texts = {f"c{at}": column_texts(column) for at, column in enumerate(columns)}
    frame = pl.DataFrame(texts).with_row_index(ROW, offset=1)
    return frame.filter(~pl.all_horizontal(pl.exclude(ROW).is_null())) if texts else frame


def _remarks(sheet: str, facts: SheetFacts) -> tuple[Remark, ...]:
    told: list[Remark] = []
    if facts.formulas:
        told.append(Remark("formulas", {"sheet": sheet, "count": facts.formulas}))
    for code, cells in (("formulas_without_value", facts.uncached), ("error_cells", list(facts.errors))):
        if cells:
            shown = ", ".join(map(_cell_name, cells[:_SHOWN]))
            told.append(Remark(code, {"sheet": sheet, "count": len(cells), "cells": shown}))
    return tuple(told)


def _cell_name(cell: Cell) -> str:
    row, column = cell
    letters = ""
    while column >= 0:
        letters, column = chr(65 + column % 26) + letters, column // 26 - 1
    return f"{letters}{row + 1}"
