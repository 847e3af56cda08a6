"""What a worksheet's XML tells that its values do not: its extent, its formulas, its error cells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from kaibo.connectors.reading.limits import SHEET_CELLS, SHEET_COLUMNS, SHEET_ROWS
from kaibo.connectors.reading.refusal import refusal

Cell = tuple[int, int]

_PREFIX: Final = re.compile(rb"<([A-Za-z_][\w.-]*:)?worksheet[\s>]")
_CELL_NAME: Final = re.compile(rb'\br="([A-Z]{1,4})(\d{1,8})"')
_ROW_NUMBER: Final = re.compile(rb'\br="(\d{1,8})"')
_LONGEST_CELL: Final = 70_000
_UTF16: Final = (b"\xff\xfe", b"\xfe\xff", b"<\0", b"\0<")


@dataclass
class SheetFacts:
    """Zero-based cells: `errors` with their text, `uncached` formulas whose value nobody stored."""

    formulas: int = 0
    uncached: list[Cell] = field(default_factory=list)
    errors: dict[Cell, str] = field(default_factory=dict)


def check_xml(content: bytes) -> None:
    """Refuse a part that declares a document type or entities, or hides in another encoding."""
    if content.startswith(_UTF16) or b"<!DOCTYPE" in content or b"<!ENTITY" in content:
        raise refusal("workbook_unsafe")


def sheet_facts(content: bytes, sheet: str) -> SheetFacts:
    """Scan one worksheet part; refused if it is wider, longer or emptier-but-larger than a sheet may be."""
    found = _PREFIX.search(content, 0, 4096)
    tags = _Tags((found[1] if found else None) or b"")
    _check_extent(content, sheet, tags)
    facts = SheetFacts()
    for start, end in tags.cells_with(content, b"<%sf" % tags.prefix, b" >/"):
        facts.formulas += 1
        cell = _cell_at(content, start)
        if cell and tags.value(content, start, end) is None:
            facts.uncached.append(cell)
    for start, end in tags.cells_with(content, b't="e"', b" >/"):
        cell, text = _cell_at(content, start), tags.value(content, start, end)
        if cell and text:
            facts.errors[cell] = text.decode("utf-8", "replace")
    return facts


@dataclass(frozen=True)
class _Tags:
    prefix: bytes

    def cells_with(self, content: bytes, needle: bytes, followed_by: bytes) -> Iterator[tuple[int, int]]:
        """Start and end of every cell element that holds `needle`."""
        opening, closing = b"<%sc " % self.prefix, b"</%sc>" % self.prefix
        at = content.find(needle)
        while at >= 0:
            if content[at + len(needle) : at + len(needle) + 1] in followed_by:
                start = content.rfind(opening, max(0, at - _LONGEST_CELL), at)
                end = content.find(closing, at)
                if start >= 0:
                    yield start, end if end >= 0 else len(content)
            at = content.find(needle, at + len(needle))

    def value(self, content: bytes, start: int, end: int) -> bytes | None:
        """The text of the cell's <v>, None if it has none."""
        opening, closing = b"<%sv>" % self.prefix, b"</%sv>" % self.prefix
        at = content.find(opening, start, end)
        stop = content.find(closing, at, end)
        return content[at + len(opening) : stop] or None if 0 <= at < stop else None


def _cell_at(content: bytes, start: int) -> Cell | None:
    name = _CELL_NAME.search(content, start, content.find(b">", start) + 1)
    return (int(name[2]) - 1, _column(name[1])) if name else None


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number - 1


def _check_extent(content: bytes, sheet: str, tags: _Tags) -> None:
    """Rows, and the last cell of each row, as the file names them: two cells far apart would fill the memory."""
    row_tag, cell_tag, closing = b"<%srow " % tags.prefix, b"<%sc " % tags.prefix, b"</%srow>" % tags.prefix
    columns, begin = 0, 0
    while (end := content.find(closing, begin)) >= 0:
        last = content.rfind(cell_tag, begin, end)
        cell = _cell_at(content, last) if last >= 0 else None
        columns = max(columns, cell[1] + 1 if cell else 0)
        begin = end + len(closing)
    last_row = content.rfind(row_tag)
    named = _ROW_NUMBER.search(content, last_row, content.find(b">", last_row) + 1) if last_row >= 0 else None
    check_size(sheet, rows=int(named[1]) if named else 0, columns=columns)


def check_size(sheet: str, *, rows: int, columns: int) -> None:
    """Refuse a sheet beyond what a spreadsheet itself can hold, or a rectangle too large to lay out."""
    if rows > SHEET_ROWS:
        raise refusal("sheet_too_long", sheet=sheet, rows=rows, limit=SHEET_ROWS)
    if columns > SHEET_COLUMNS:
        raise refusal("sheet_too_wide", sheet=sheet, columns=columns, limit=SHEET_COLUMNS)
    if rows * columns > SHEET_CELLS:
        raise refusal("sheet_too_large", sheet=sheet, rows=rows, columns=columns)
