"""A table as a workbook (XLSX): text stays text, whatever it begins with; numbers stay numbers.

Rows are written to disk as they come, so that memory doesn't grow with them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from importlib import import_module
from tempfile import TemporaryFile
from typing import IO, Any
from zoneinfo import ZoneInfo

from kaibo.kit.home import home

FORMULA_STARTS = tuple("=+-@\t\r\0＝＋－＠")
"""What a spreadsheet may take for a formula when a cell is typed anew, or when the table is saved as CSV."""
LONGEST = 32_767
SECONDS_A_DAY = 86_400

Cell = str | int | float | Decimal | datetime | date | None


class Kind(Enum):
    """What a column holds, and Excel's format for it. TEXT covers ids: no digit is lost. DURATION is in seconds."""

    TEXT = "@"
    COUNT = "#,##0"
    MONEY = "#,##0.00"
    RATIO = "0.00%"
    QUANTITY = "#,##0.###"
    DURATION = "[h]:mm:ss"
    TIME = "yyyy-mm-dd hh:mm:ss"
    DAY = "yyyy-mm-dd"


@dataclass(frozen=True)
class Column:
    title: str
    kind: Kind = Kind.TEXT
    width: int = 14


def workbook(
    sheet: str, columns: Sequence[Column], rows: Iterable[Sequence[Cell]], *, zone: str
) -> tuple[IO[bytes], int]:
    """An open file that is gone once closed, and how many rows it holds. Times are shown in `zone`."""
    settings = {"constant_memory": True, "tmpdir": str(home().tmp)}
    with ExitStack() as held:
        out = held.enter_context(TemporaryFile(dir=home().tmp))
        with import_module("xlsxwriter").Workbook(out, settings) as book:
            count = _fill(book, book.add_worksheet(sheet[:31]), columns, rows, ZoneInfo(zone))
        held.pop_all()
    out.seek(0)
    return out, count


def _fill(book: Any, page: Any, columns: Sequence[Column], rows: Iterable[Sequence[Cell]], zone: ZoneInfo) -> int:
    formats = [book.add_format({"num_format": column.kind.value}) for column in columns]
    quoted = book.add_format({"num_format": Kind.TEXT.value, "quote_prefix": True})
    bold = book.add_format({"bold": True})
    page.freeze_panes(1, 0)
    for place, column in enumerate(columns):
        page.set_column(place, place, column.width)
        page.write_string(0, place, column.title, bold)
    at = 0
    for at, row in enumerate(rows, start=1):
        for place, (cell, shape) in enumerate(zip(row, formats, strict=True)):
            if isinstance(cell, str):
                page.write_string(at, place, cell[:LONGEST], quoted if cell.startswith(FORMULA_STARTS) else shape)
            elif isinstance(cell, datetime):
                page.write_datetime(at, place, cell.astimezone(zone).replace(tzinfo=None), shape)
            elif isinstance(cell, date):
                page.write_datetime(at, place, cell, shape)
            elif cell is not None:
                page.write_number(at, place, _number(cell, columns[place].kind), shape)
    return at


def _number(value: float | Decimal, kind: Kind) -> float:
    return float(value) / SECONDS_A_DAY if kind is Kind.DURATION else float(value)
