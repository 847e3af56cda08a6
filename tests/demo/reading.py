"""Reading the written files back, with other libraries than those that wrote them."""

from __future__ import annotations

import csv
import io
from functools import cache
from pathlib import Path

import openpyxl

from kaibo.demo.api import DemoFile, Manifest

Row = dict[str, str]
Cells = list[tuple[object, ...]]


def the_file(manifest: Manifest, kind: str) -> DemoFile:
    return next(each for each in manifest.files if each.kind == kind)


def files(manifest: Manifest, kind: str) -> list[DemoFile]:
    return [each for each in manifest.files if each.kind == kind]


def raw_text(path: Path) -> str:
    raw = path.read_bytes()
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("gbk")


def table(path: Path) -> list[list[str]]:
    """All rows of a CSV as written, shields of ids included."""
    return list(csv.reader(io.StringIO(raw_text(path), newline="")))


@cache
def rows(path: Path) -> list[Row]:
    """Rows of a CSV by header, without shields and without a description row."""
    header, *body = table(path)
    cleaned = [[cell.strip("\t' ") for cell in row] for row in body]
    return [dict(zip(header, row, strict=True)) for row in cleaned if not _describes(row)]


def _describes(row: list[str]) -> bool:
    return row[0].startswith(("Platform unique", "结算完成"))


@cache
def sheets(path: Path) -> dict[str, Cells]:
    book = openpyxl.load_workbook(path)
    return {sheet.title: list(sheet.iter_rows(values_only=True)) for sheet in book}


def records(cells: Cells) -> list[dict[str, object]]:
    header, *body = cells
    return [{str(key): value for key, value in zip(header, row, strict=True)} for row in body]


def amount(text: object) -> int:
    """Minor units of a money cell: 12.30, ¥1,234.50, RM 413.57."""
    plain = str(text).replace("¥", "").replace("RM", "").replace(",", "").strip()
    return round(float(plain) * 100)
