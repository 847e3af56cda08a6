"""A recognised table: which of its columns is which field, and the rows under its headers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import polars as pl

from kaibo.connectors.format_parts import Column, Format, Table
from kaibo.connectors.reading.api import ROW
from kaibo.connectors.recognising.heads import Cells
from kaibo.connectors.recognising.spec import name_of, unit_of

Area = tuple[int, int, int, int]
"""Top row, left column, bottom row, right column; rows as in the file, columns from 0."""


@dataclass(frozen=True)
class Bound:
    """A field and where it stands: `places` are columns of the frame, best first, `headers` their names as written.

    `unit` is what the header's brackets say; `beside` the unnamed column that holds the time of day; `less` columns
    to be taken off; `hidden` texts are masked whole.
    """

    field: str
    column: Column
    places: tuple[str, ...]
    headers: tuple[str, ...]
    unit: str = ""
    beside: str = ""
    less: tuple[str, ...] = ()
    hidden: bool = False

    @property
    def place(self) -> str:
        return self.places[0]

    @property
    def header(self) -> str:
        return self.headers[0]

    @property
    def read(self) -> tuple[str, ...]:
        """Every column that is looked at for this field."""
        return *self.places, *self.less, self.beside


@dataclass(frozen=True)
class Found:
    """A table of a sheet, recognised.

    `header_row` is 1-based in the file, 0 without one. `headers`: place -> header as written;
    `known`: the names the format has heard of. `frame` holds the
    body: `_row` and text columns. `cell_rows`: for labels down a column, the row of each place's cell. `merged`:
    areas of cells that are one.
    """

    format: Format
    table: Table
    sheet: str
    header_row: int
    headers: dict[str, str]
    bound: dict[str, Bound]
    known: frozenset[str]
    frame: pl.DataFrame
    title: str = ""
    cell_rows: dict[str, int] | None = None
    merged: tuple[Area, ...] = ()

    @property
    def kind(self) -> str:
        return self.table.kind

    @property
    def source(self) -> str:
        return self.format.source_of(self.table)

    @property
    def wanted(self) -> list[str]:
        """The columns that are read, each once."""
        every = [place for bound in self.bound.values() for place in bound.read if place]
        sub = [place for place, header in self.headers.items() if self._is_sub(header)]
        return list(dict.fromkeys([*every, *sub]))

    @property
    def unknown(self) -> tuple[str, ...]:
        """Headers that the format has never heard of."""
        beside = {bound.beside for bound in self.bound.values()}
        return tuple(
            header
            for place, header in self.headers.items()
            if name_of(header) not in self.known and place not in beside
        )

    def _is_sub(self, header: str) -> bool:
        return self.table.sub_rows is not None and name_of(self.table.sub_rows.header) == name_of(header)

    def with_frame(self, frame: pl.DataFrame) -> Found:
        return replace(self, frame=frame)


def headers_of(cells: Cells, places: list[str]) -> dict[str, str]:
    return {place: " ".join(cell.split()) for place, cell in zip(places, cells, strict=True) if cell and cell.split()}


def bind(table: Table, headers: dict[str, str], places: list[str]) -> dict[str, Bound]:
    """Field -> where it stands, for every field of the table whose header is there."""
    named: dict[str, str] = {}
    for place, header in headers.items():
        named.setdefault(name_of(header), place)
    masked = {name_of(header) for header, treatment in table.personal.items() if treatment == "mask"}
    found = ((field, _bound(field, table.column(field), named, headers, places)) for field in table.columns)
    bound = {field: each for field, each in found if each}
    return {field: replace(each, hidden=name_of(each.header) in masked) for field, each in bound.items()}


def _bound(
    field: str, column: Column, named: dict[str, str], headers: dict[str, str], places: list[str]
) -> Bound | None:
    at = list(dict.fromkeys(_named(column.headers, named)))
    less = tuple(_named(column.less, named))
    if not at or (column.whole and (len(at), len(less)) != (len(column.headers), len(column.less))):
        return None
    beside = _right_of(at[0], headers, places) if column.beside else ""
    names = tuple(headers[place] for place in at)
    return Bound(field, column, tuple(at), names, unit_of(headers[at[0]]), beside, less)


def _named(headers: tuple[str, ...], named: dict[str, str]) -> Iterator[str]:
    for header in headers:
        place = named.get(name_of(header))
        if place is not None:
            yield place


def _right_of(place: str, headers: dict[str, str], places: list[str]) -> str:
    right = places.index(place) + 1
    return places[right] if right < len(places) and places[right] not in headers else ""


def body(frame: pl.DataFrame, start: int, end: int | None = None) -> pl.DataFrame:
    return frame.slice(start, None if end is None else end - start)


def transposed(frame: pl.DataFrame, labels: str, values: str) -> tuple[pl.DataFrame, dict[str, str], dict[str, int]]:
    """Labels down a column become headers of one row; each place remembers the row its cell stands in."""
    rows = [row for row in frame.select(ROW, labels, values).iter_rows() if row[1] and row[1].split()]
    cells = {f"c{at}": value for at, (_, _, value) in enumerate(rows)}
    headers = {f"c{at}": " ".join(label.split()) for at, (_, label, _) in enumerate(rows)}
    first = {ROW: rows[0][0] if rows else 0}
    schema = {ROW: pl.UInt32, **dict.fromkeys(cells, pl.String)}
    one = pl.DataFrame([first | cells], schema=schema)
    return one, headers, {f"c{at}": row for at, (row, _, _) in enumerate(rows)}
