"""A table for paper: how wide each column wants to be, what stands in the cells, why some are empty."""

from __future__ import annotations

from typing import Any

from kaibo.reports.model import Cell, Figure, Grid
from kaibo.reports.writers.fitting import told, wide
from kaibo.reports.writers.grids import numeric, remarks
from kaibo.reports.writers.wording import said

NARROWEST, BROADEST = 3.0, 22.0
"""Columns, in ems: names are broken over lines beyond the broadest."""
PADDING = 1.4
SHEET, LARGEST, SMALLEST = 493.0, 9.0, 5.5
"""The width of the text on the sheet and the sizes of letters in tables, in points."""


def grid(block: Grid, language: str) -> dict[str, Any]:
    head = [told(column.name, language) for column in block.columns]
    rows = [[_cell(cell, language) for cell in row] for row in block.rows]
    total = [_cell(cell, language) for cell in block.total]
    sizes = [_wish(i, head[i], [*rows, total]) for i in range(len(head))]
    return {
        "name": told(block.name, language),
        "head": head,
        "numeric": numeric(block),
        "widths": sizes,
        "size": max(SMALLEST, min(LARGEST, SHEET / (sum(sizes) or 1))),
        "rows": rows,
        "total": total,
        "whole": _fits_a_sheet(rows),
        "under": remarks(block, language),
    }


def _cell(cell: Cell, language: str) -> str:
    return said(cell, language) if isinstance(cell, Figure) else told(cell, language)


def _fits_a_sheet(rows: list[list[str]]) -> bool:
    """Whether a table is small enough to be kept together."""
    return len(rows) <= 12 and all(wide(cell) <= 2 * BROADEST for row in rows for cell in row)


def _wish(index: int, head: str, lines: list[list[str]]) -> float:
    """The width in ems in which no number is broken; a head may take two lines."""
    widest = max((wide(line[index]) for line in lines if index < len(line)), default=NARROWEST)
    return min(max(widest, wide(head) / 2 + 1, NARROWEST), BROADEST) + PADDING
