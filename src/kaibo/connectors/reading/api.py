"""The door of the readers: open any file a platform hands out, stream a large one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import polars as pl

from kaibo.connectors.reading import child
from kaibo.connectors.reading.book import ROW, Book, FileKind, Refused, Remark, Table
from kaibo.connectors.reading.delimited import open_delimited
from kaibo.connectors.reading.html import read_html
from kaibo.connectors.reading.refusal import refusal
from kaibo.connectors.reading.slices import slices_of
from kaibo.connectors.reading.sniff import sniff
from kaibo.connectors.reading.workbook import read_workbook

__all__ = ["ROW", "Book", "FileKind", "Refused", "Remark", "Table", "open_book", "stream"]


def open_book(path: Path, name: str = "") -> Book:
    """Read a table file by its content; `name` is only for people.

    Workbooks and HTML are parsed in the bounded child and come whole. Delimited text comes whole up to
    `limits.WHOLE_BYTES`, else with its first rows only (`Table.complete` False) for `stream`.
    Raises KaiboError (422, `connectors.…`) for everything that is no readable table.
    """
    kind = sniff(path)
    if kind == "csv":
        return open_delimited(path, name or path.name)
    if kind == "html":
        encoding, tables = child.shared.run(read_html, path)
    else:
        encoding, tables = "", child.shared.run(read_workbook, path, kind)
    if all(table.frame.height < 2 for table in tables):
        raise refusal("file_has_no_rows")
    lines = sum(table.frame.height for table in tables)
    return Book(kind, name or path.name, encoding, tuple(tables), lines=lines)


def stream(
    book: Book, table: Table, *, columns: Sequence[int] | None = None, width: int | None = None
) -> Iterator[Table]:
    """The whole of a book's table in slices of at most `limits.SLICE_ROWS` rows, in file order.

    `columns`: only these column indexes are read (their names stay c<index>), all if None. `width`: the
    header's width where the caller has found it; rows with text beyond are refused ("row_too_long").
    """
    if book.plain and not table.complete:
        return slices_of(book.plain, columns=columns, width=width)
    return iter([_cut(table, columns, width)])


def _cut(table: Table, columns: Sequence[int] | None, width: int | None) -> Table:
    """A table held whole, cut as a streamed one would be."""
    names = [name for name in table.frame.columns if name != ROW]
    beyond = names[width:] if width else []
    kept = [name for name in names if name not in beyond and (columns is None or int(name[1:]) in columns)]
    is_long = table.frame.select(pl.any_horizontal(pl.lit(False), *(pl.col(name).is_not_null() for name in beyond)))
    frame, mask = table.frame, is_long.to_series()
    refused = tuple(Refused(row, "row_too_long") for row in frame.filter(mask)[ROW])
    return replace(table, frame=frame.filter(~mask).select(ROW, *kept), refused=table.refused + refused)
