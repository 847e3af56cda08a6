"""A table for paper: how wide each column wants to be, what stands in the cells, why some are empty."""

from __future__ import annotations

from typing import Any

from kaibo.reports.model import Cell, Figure, Grid
from kaibo.reports.writers.fitting import told, wide
from kaibo.reports.writers.texts import label
from kaibo.reports.writers.wording import MISSING, said, why

NARROWEST, BROADEST = 3.0, 22.0
"""Columns of words, in ems: names are broken over lines beyond the broadest."""
PADDING = 1.4
SHEET, LARGEST, SMALLEST = 493.0, 9.0, 5.5
"""The width of the text on the sheet and the sizes of letters in tables, in points."""


def grid(block: Grid, language: str) -> dict[str, Any]:
    head = [told(column.name, language) for column in block.columns]
    rows = [[_cell(cell, language) for cell in row] for row in block.rows]
    total = [_cell(cell, language) for cell in block.total]
    sizes = [_wish(i, [head, *rows, total], column.unit is None) for i, column in enumerate(block.columns)]
    return {
        "name": told(block.name, language),
        "head": head,
        "numeric": [column.unit is not None for column in block.columns],
        "widths": sizes,
        "size": max(SMALLEST, min(LARGEST, SHEET / (sum(sizes) or 1))),
        "rows": rows,
        "total": total,
        "under": _under(block, language),
    }


def _cell(cell: Cell, language: str) -> str:
    return said(cell, language) if isinstance(cell, Figure) else told(cell, language)


def _wish(index: int, lines: list[list[str]], in_words: bool) -> float:
    """The width in ems in which nothing of a number is broken."""
    widest = max((wide(line[index]) for line in lines if index < len(line)), default=NARROWEST)
    return min(max(widest, NARROWEST), BROADEST if in_words else 40.0) + PADDING


def _under(block: Grid, language: str) -> list[str]:
    """What is to be said below: the rows left out, and why cells are empty."""
    cells = [cell for row in (*block.rows, block.total) for cell in row]
    reasons = dict.fromkeys(why(cell, language) for cell in cells if isinstance(cell, Figure) and cell.value is None)
    said_why = [f"{MISSING} {reason}" for reason in reasons]
    return ([label("left_out", language, count=f"{block.left_out:,}")] if block.left_out else []) + said_why
