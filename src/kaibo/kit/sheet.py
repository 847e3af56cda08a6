"""A spreadsheet's rows as text, from XLSX or CSV; small, and looked at before it is opened."""

from __future__ import annotations

import csv
import io
import zipfile
from datetime import date, datetime

from kaibo.kit.errors import KaiboError

LARGEST_FILE, MOST_UNPACKED = 2 << 20, 40 << 20
MOST_ROWS, MOST_COLUMNS = 2000, 40
_ENCODINGS = ("utf-8-sig", "gb18030")

Rows = list[list[str]]


def rows_of(data: bytes) -> Rows:
    """The first sheet's rows, the empty ones too, so that a line keeps its number. 413 too large, 422 no table."""
    if len(data) > LARGEST_FILE:
        raise KaiboError("kit.sheet_too_large", status=413, megabytes=LARGEST_FILE >> 20)
    rows = _book(data) if data.startswith(b"PK\x03\x04") else _text(data)
    if len(rows) > MOST_ROWS:
        raise KaiboError("kit.sheet_too_long", status=413, rows=MOST_ROWS)
    return [row[:MOST_COLUMNS] for row in rows]


def _book(data: bytes) -> Rows:
    from python_calamine import CalamineError, CalamineWorkbook  # noqa: PLC0415 - only who brings a sheet pays for it

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sum(part.file_size for part in archive.infolist()) > MOST_UNPACKED:
                raise KaiboError("kit.sheet_too_large", status=413, megabytes=MOST_UNPACKED >> 20)
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        cells = book.get_sheet_by_index(0).to_python(skip_empty_area=False)
    except (zipfile.BadZipFile, CalamineError, IndexError, OSError) as error:
        raise KaiboError("kit.sheet_unreadable", status=422) from error
    return [[_plain(cell) for cell in row] for row in cells]


def _text(data: bytes) -> Rows:
    encodings = ("utf-16",) if data.startswith((b"\xff\xfe", b"\xfe\xff")) else _ENCODINGS
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" in text:
            break
        first = text.partition("\n")[0]
        return list(csv.reader(io.StringIO(text), delimiter="\t" if "\t" in first else ","))
    raise KaiboError("kit.sheet_unreadable", status=422)


def _plain(cell: object) -> str:
    if isinstance(cell, bool) or cell is None:
        return ""
    if isinstance(cell, float):
        return f"{cell:.9f}".rstrip("0").rstrip(".")
    if isinstance(cell, datetime | date):
        return cell.isoformat()
    return str(cell)
