"""Workbooks, plain and fast: sheets of texts and numbers, the same input gives the same bytes.

Hundreds of small workbooks are written in a run; a general writer spends most of its time on styles and
themes that no export of a platform has.
"""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from xml.sax.saxutils import escape, quoteattr

Cell = str | int | float | None
Row = Sequence[Cell]

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml."
_DATE = (1980, 1, 1, 0, 0, 0)


class Book:
    """A workbook; numbers become number cells, texts shared strings, None stays empty."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._names: list[str] = []
        self._sheets: list[str] = []
        self._texts: dict[str, int] = {}
        self._used = 0

    def __enter__(self) -> Book:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            self._save()

    def sheet(self, name: str, rows: Sequence[Row], *, merges: Sequence[tuple[int, int]] = ()) -> None:
        """One sheet; `merges` joins the first column's cells of the rows first..last, both included."""
        body = [f'<row r="{at}">{self._row(row, at)}</row>' for at, row in enumerate(rows, 1) if row]
        joined = [f'<mergeCell ref="A{first + 1}:A{last + 1}"/>' for first, last in merges if last > first]
        tail = f'<mergeCells count="{len(joined)}">{"".join(joined)}</mergeCells>' if joined else ""
        data = f"<sheetData>{''.join(body)}</sheetData>{tail}"
        self._names.append(name)
        self._sheets.append(f'{_HEAD}<worksheet xmlns="{_MAIN}">{data}</worksheet>')

    def _row(self, row: Row, at: int) -> str:
        cells = []
        for column, value in zip(_columns(len(row)), row, strict=True):
            if isinstance(value, str):
                cells.append(f'<c r="{column}{at}" t="s"><v>{self._text(value)}</v></c>')
            elif value is not None:
                cells.append(f'<c r="{column}{at}"><v>{value}</v></c>')
        return "".join(cells)

    def _text(self, value: str) -> int:
        self._used += 1
        return self._texts.setdefault(value, len(self._texts))

    def _save(self) -> None:
        with zipfile.ZipFile(self._path, "w", zipfile.ZIP_DEFLATED, compresslevel=4) as package:
            for name, text in self._parts().items():
                info = zipfile.ZipInfo(name, _DATE)
                info.compress_type = zipfile.ZIP_DEFLATED
                package.writestr(info, text)

    def _parts(self) -> dict[str, str]:
        numbers = range(1, len(self._sheets) + 1)
        sheets = {f"xl/worksheets/sheet{n}.xml": text for n, text in zip(numbers, self._sheets, strict=True)}
        return {
            "[Content_Types].xml": _content_types(numbers),
            "_rels/.rels": _relations([("officeDocument", "xl/workbook.xml")]),
            "xl/workbook.xml": _workbook(self._names),
            "xl/_rels/workbook.xml.rels": _relations(
                [*(("worksheet", f"worksheets/sheet{n}.xml") for n in numbers), ("sharedStrings", "sharedStrings.xml")]
            ),
            **sheets,
            "xl/sharedStrings.xml": _shared(self._texts, self._used),
        }


def _columns(size: int) -> list[str]:
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    return [(letters[at // 26 - 1] if at >= 26 else "") + letters[at % 26] for at in range(size)]


def _content_types(numbers: range) -> str:
    parts = [("/xl/workbook.xml", "sheet.main"), ("/xl/sharedStrings.xml", "sharedStrings")]
    parts += [(f"/xl/worksheets/sheet{n}.xml", "worksheet") for n in numbers]
    named = "".join(f'<Override PartName="{part}" ContentType="{_TYPES}{kind}+xml"/>' for part, kind in parts)
    links = f'<Default Extension="rels" ContentType="{_RELS_TYPE}"/>'
    return f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">{links}{_XML_TYPE}{named}</Types>'


_RELS_TYPE = "application/vnd.openxmlformats-package.relationships+xml"
_XML_TYPE = '<Default Extension="xml" ContentType="application/xml"/>'


def _relations(targets: list[tuple[str, str]]) -> str:
    rows = (
        f'<Relationship Id="rId{at}" Type="{_LINKS}/{kind}" Target="{target}"/>'
        for at, (kind, target) in enumerate(targets, 1)
    )
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{"".join(rows)}</Relationships>'


def _workbook(names: list[str]) -> str:
    rows = (f'<sheet name={quoteattr(name)} sheetId="{at}" r:id="rId{at}"/>' for at, name in enumerate(names, 1))
    return f'{_HEAD}<workbook xmlns="{_MAIN}" xmlns:r="{_LINKS}"><sheets>{"".join(rows)}</sheets></workbook>'


def _shared(texts: dict[str, int], used: int) -> str:
    items = "".join(f'<si><t xml:space="preserve">{escape(text)}</t></si>' for text in texts)
    return f'{_HEAD}<sst xmlns="{_MAIN}" count="{used}" uniqueCount="{len(texts)}">{items}</sst>'
