"""How a table's columns share a width: numbers get what they need, words what is left."""

from __future__ import annotations

from dataclasses import dataclass

from kaibo.kit.i18n import Language
from kaibo.reports.model import Cell, Figure, Grid
from kaibo.reports.writers.fitting import lines, numeric, told, wide
from kaibo.reports.writers.pptx.look import SMALL, Box, line
from kaibo.reports.writers.wording import said

_PAD, _TITLE = 0.2, 0.3
_SIZES = (12, 11, 10, 9)
_WIDEST, _FEW_WORDS, _NARROWEST = 4.6, 1.6, 1.1
_FOLDED = 0.62
"""The share of its width that a head over numbers takes in two lines."""


@dataclass(frozen=True)
class Plan:
    """Widths and heights in inches, type size in points; `rows` fit below the head, each `lines` lines of words."""

    widths: tuple[float, ...]
    size: int
    head: float
    head_lines: int
    row: float
    lines: int
    rows: int


def cell_text(cell: Cell, language: Language) -> str:
    return said(cell, language) if isinstance(cell, Figure) else told(cell, language)


def natural_width(grid: Grid, language: Language) -> float:
    """Inches the table takes when no cell is cut, but for very long words."""
    return sum(_needs(grid, language, SMALL, _FOLDED))


def least_width(grid: Grid, language: Language) -> float:
    """Inches the table takes in its smallest type when no number is cut; words go on in a second line."""
    needs = zip(_needs(grid, language, _SIZES[-1], _FOLDED), numeric(grid), strict=True)
    return sum(need if right else min(need, _FEW_WORDS) for need, right in needs)


def plan(grid: Grid, box: Box, language: Language) -> Plan:
    size, needs = next(
        (
            (size, needs)
            for size in _SIZES
            for head in (1.0, _FOLDED)
            if sum(needs := _needs(grid, language, size, head)) <= box.width
        ),
        (_SIZES[1], _needs(grid, language, _SIZES[1], _FOLDED)),
    )
    widths = _shared(needs, [not right for right in numeric(grid)], box.width)
    heads = [lines(told(c.name, language), _room(w, size)) for c, w in zip(grid.columns, widths, strict=True)]
    head_lines = min(2, max(heads, default=1))
    head, below = line(size, head_lines) + 0.1, box.height - _TITLE
    tall = _lines_for(grid, widths, size, below - head, language)
    row = line(size, tall) + 0.1
    return Plan(widths, size, head, head_lines, row, tall, max(2, int((below - head + 0.01) / row)))


def _needs(grid: Grid, language: Language, size: int, folded: float) -> list[float]:
    needs = []
    for at, column in enumerate(grid.columns):
        cells = [wide(cell_text(row[at], language)) for row in (*grid.rows[:40], grid.total) if row]
        head = told(column.name, language)
        words = max(map(wide, head.split()), default=0.0) if head.isascii() else 0.0
        widest = max([*cells, max(words, wide(head) * (1.0 if column.unit is None else folded))], default=1.0)
        needs.append(min(_WIDEST, widest * 1.06 * size / 72 + _PAD))
    return needs


def _shared(needs: list[float], words: list[bool], width: float) -> tuple[float, ...]:
    """The whole width: what is left over goes to the words, what lacks is taken from them first."""
    spare = width - sum(needs)
    if spare >= 0:
        takers = [need if word else need * 0.35 for need, word in zip(needs, words, strict=True)]
        return tuple(need + spare * taker / sum(takers) for need, taker in zip(needs, takers, strict=True))
    slack = [max(0.0, need - _NARROWEST) if word else 0.0 for need, word in zip(needs, words, strict=True)]
    given = min(-spare, sum(slack))
    kept = [need - given * one / (sum(slack) or 1.0) for need, one in zip(needs, slack, strict=True)]
    return tuple(one * width / sum(kept) for one in kept)


def _lines_for(grid: Grid, widths: tuple[float, ...], size: int, height: float, language: Language) -> int:
    """Up to three lines a row where words would be cut and all rows still fit."""
    count = len(grid.rows) + bool(grid.total) + bool(grid.left_out)
    wanted = max(
        (lines(told(cell, language), _room(width, size)) for row in grid.rows[:40]
         for cell, width in zip(row, widths, strict=True) if not isinstance(cell, Figure)),
        default=1,
    )  # fmt: skip
    fits = [tall for tall in (1, 2, 3) if count * (line(size, tall) + 0.1) <= height]
    return min(wanted, max(fits, default=1))


def _room(width: float, size: int) -> float:
    return (width - 0.14) * 72 / size
