"""Where in a sheet a table begins: its header row, its column of labels, or its two rows of headers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

import polars as pl

from kaibo.connectors.format_parts import Layout
from kaibo.connectors.reading.api import ROW, Table
from kaibo.connectors.recognising.spec import Index, Spec, name_of

SEARCHED_ROWS = 30
LOOK_BELOW = 3

Cells = tuple[str | None, ...]


@dataclass(frozen=True)
class Head:
    """A table begins: `at` is the header row's position in the frame, `cells` its headers, one a column.

    For pairs and labels `cells` are the labels down the column, and `at` the first of them.
    """

    spec: Spec
    layout: Layout
    at: int
    cells: Cells
    known: int

    @property
    def score(self) -> tuple[int, float]:
        return self.known, self.known / len(self.spec.known)


def first_rows(sheet: Table, rows: int = SEARCHED_ROWS) -> list[Cells]:
    return sheet.frame.head(rows).drop(ROW).rows()


def heads(sheet: Table, index: Index) -> list[Head]:
    """What the top of a sheet may be, in any layout."""
    rows = first_rows(sheet)
    across = _across(rows, sheet.sheet, index)
    found = [*across, *_down(sheet, index)]
    return found or _two_rows(rows, sheet.sheet, index)


def _across(rows: list[Cells], sheet: str, index: Index) -> list[Head]:
    """Header rows; the search ends a little below the first row that fits."""
    found: list[Head] = []
    last = len(rows)
    for at, cells in enumerate(rows):
        if at > last:
            break
        fitting = list(_row_heads(at, cells, sheet, index))
        if fitting and not found:
            last = at + LOOK_BELOW
        found += fitting
    return found


def _row_heads(at: int, cells: Cells, sheet: str, index: Index) -> Iterable[Head]:
    names = frozenset(filter(None, map(name_of, cells)))
    for known, spec in index.fitting(names, sheet):
        if "rows" in spec.table.layouts and spec.table.header_rows == 1:
            yield Head(spec, "rows", at, cells, known)


def _two_rows(rows: list[Cells], sheet: str, index: Index) -> list[Head]:
    found: list[Head] = []
    for at, (upper, lower) in enumerate(pairwise(rows)):
        cells = joined(upper, lower)
        names = frozenset(filter(None, map(name_of, cells)))
        for known, spec in index.fitting(names, sheet):
            if spec.table.header_rows == 2:
                found.append(Head(spec, "rows", at + 1, cells, known))
    return found


def joined(upper: Cells, lower: Cells) -> Cells:
    """`group/name` of two header rows; a group runs on to the right until the next one."""
    cells: list[str | None] = []
    group: str | None = None
    for above, below in zip(upper, lower, strict=True):
        group = above or (group if below else None)
        cells.append(f"{group}/{below}" if group and below else above or below)
    return tuple(cells)


def _down(sheet: Table, index: Index) -> list[Head]:
    """Labels down the first column, or down the one that a header names."""
    if sheet.width < 2:
        return []
    return [*_pairs(sheet, index), *_labels(sheet, index)]


def _pairs(sheet: Table, index: Index) -> Iterable[Head]:
    possible = index.of_sheet(sheet.sheet, "pairs")
    cells = tuple(sheet.frame.to_series(1)) if possible else ()
    names = frozenset(filter(None, map(name_of, cells)))
    for spec in possible:
        known = len(names & spec.known)
        if known >= spec.least_of(len(names)) and spec.fits(names, sheet.sheet):
            yield Head(spec, "pairs", 0, cells, known)


def _labels(sheet: Table, index: Index) -> Iterable[Head]:
    for spec in index.of_sheet(sheet.sheet, "labels"):
        at = label_row(sheet.frame, spec)
        if at is None:
            continue
        labels = sheet.frame.slice(at + 1).get_column(label_places(sheet.frame, at, spec)[0])
        known = len(spec.known.intersection(map(name_of, labels)))
        if known:
            yield Head(spec, "labels", at, tuple(labels), known)


def label_row(frame: pl.DataFrame, spec: Spec) -> int | None:
    """The row whose cells name the column of labels and the column of values."""
    wanted = {name_of(spec.table.label), name_of(spec.table.value)}
    rows = frame.head(SEARCHED_ROWS).drop(ROW).rows()
    return next((at for at, cells in enumerate(rows) if wanted <= set(map(name_of, cells))), None)


def label_places(frame: pl.DataFrame, at: int, spec: Spec) -> tuple[str, str]:
    """The columns of labels and of values."""
    places = [column for column in frame.columns if column != ROW]
    names = [name_of(frame[place][at]) for place in places]
    return places[names.index(name_of(spec.table.label))], places[names.index(name_of(spec.table.value))]
