"""What every written table needs to know of itself."""

from __future__ import annotations

from kaibo.reports.model import Cell, Figure, Grid
from kaibo.reports.writers.texts import label
from kaibo.reports.writers.wording import MISSING, why


def numeric(block: Grid) -> list[bool]:
    """Which columns stand to the right: those of numbers, also where each row has its own unit."""
    lines = [*block.rows, block.total] if block.total else list(block.rows)
    return [
        column.unit is not None or _all_figures([line[at] for line in lines if at < len(line)])
        for at, column in enumerate(block.columns)
    ]


def _all_figures(cells: list[Cell]) -> bool:
    told = [cell for cell in cells if isinstance(cell, Figure) or cell.zh not in ("", MISSING)]
    return bool(told) and all(isinstance(cell, Figure) for cell in told)


def remarks(block: Grid, language: str) -> list[str]:
    """That it is empty, how many rows are left out, and why cells are empty."""
    said = [] if block.rows else [label("empty", language)]
    if block.left_out:
        said.append(label("left_out", language, count=f"{block.left_out:,}"))
    cells = [cell for row in (*block.rows, block.total) for cell in row]
    reasons = dict.fromkeys(why(cell, language) for cell in cells if isinstance(cell, Figure) and cell.value is None)
    return [*said, *(f"{MISSING} {reason}" for reason in reasons)]
