"""What a file turns into: tables of text whose rows know where they stand in the file."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

import polars as pl

from kaibo.connectors.reading.shape import Shape

FileKind = Literal["csv", "xlsx", "xls", "html"]
ROW = "_row"


@dataclass(frozen=True)
class Refused:
    """A row that could not be taken in: its 1-based row in the file and `connectors.reason.<reason>`."""

    row: int
    reason: str


@dataclass(frozen=True)
class Remark:
    """Something to tell about a table: `connectors.warning.<code>` with its params."""

    code: str
    params: dict[str, Any]


@dataclass(frozen=True)
class Table:
    """One sheet, or one slice of a streamed file.

    `frame`: `_row` (UInt32, the 1-based row a person sees in a spreadsheet) and c0..cN, all String, null where
    a cell is empty; rows without any text are left out. `first_row` is `_row` of the first one (0 if none).
    `complete` is False for the head of a longer file and for slices. `refused` rows are not in `frame`.
    `merged`: areas (top row, left column, bottom row, right column), rows 1-based, columns 0-based.
    """

    sheet: str
    frame: pl.DataFrame
    complete: bool = True
    refused: tuple[Refused, ...] = ()
    remarks: tuple[Remark, ...] = ()
    merged: tuple[tuple[int, int, int, int], ...] = ()

    @property
    def first_row(self) -> int:
        return int(self.frame[ROW][0]) if self.frame.height else 0

    @property
    def width(self) -> int:
        return self.frame.width - 1


@dataclass(frozen=True)
class Plain:
    """Delimited text in UTF-8 whose quotes are sound, ready for the fast reader.

    `memory`: the descriptor of a copy in memory, made from the original. `marked`: holds marks of damaged rows.
    `quoted`: has quotation marks at all. `lines`: physical lines, for progress.
    """

    path: Path
    shape: Shape
    lines: int
    quoted: bool
    memory: int | None = None
    marked: bool = False

    def discard(self) -> None:
        if self.memory is not None:
            os.close(self.memory)


@dataclass(frozen=True)
class Book:
    """An opened file. `lines` is an estimate of all its rows. Close it (or use `with`) to let its memory go."""

    kind: FileKind
    name: str
    encoding: str
    tables: tuple[Table, ...]
    delimiter: str = ""
    lines: int = 0
    plain: Plain | None = field(default=None, repr=False)

    def close(self) -> None:
        if self.plain:
            self.plain.discard()

    def __enter__(self) -> Book:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
