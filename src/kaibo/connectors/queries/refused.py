"""The rows a batch did not take, as a table people can mend and hand in again."""

from __future__ import annotations

import csv
import io

import msgspec

from kaibo.connectors.models import Import
from kaibo.connectors.preflight import refusal
from kaibo.connectors.summary import Refusal
from kaibo.files import api as files
from kaibo.kit.errors import KaiboError
from kaibo.kit.workbook import FORMULA_STARTS

HEADERS = ("工作表 sheet", "行 row", "列 column", "内容 cell", "原因", "reason")


def refused_csv(batch: int) -> bytes:
    """UTF-8 with BOM, so that a spreadsheet opens it right. Raises KaiboError (404) without refused rows."""
    imported = Import.objects.filter(batch=batch).first()
    if imported is None or not imported.refused_file:
        raise KaiboError("connectors.none_refused", status=404, batch=batch)
    out = io.StringIO()
    table = csv.writer(out)
    table.writerow(HEADERS)
    with files.open_plain(imported.refused_file) as lines:
        for line in lines:
            table.writerow(_row(msgspec.json.decode(line, type=Refusal)))
    return out.getvalue().encode("utf-8-sig")


def _row(each: Refusal) -> list[str]:
    said = refusal(each)
    cells = (each.sheet, str(each.row), each.column, each.cell, said["reason_zh"], said["reason_en"])
    return [_harmless(cell) for cell in cells]


def _harmless(cell: str) -> str:
    """A spreadsheet must not run what a platform's cell says."""
    return f"'{cell}" if cell.startswith(FORMULA_STARTS) else cell
