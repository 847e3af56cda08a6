"""Files made on the fly for the readers' tests: honest ones and hostile ones."""

from __future__ import annotations

import csv
import io
import struct
import zipfile
import zlib
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import pytest
import xlsxwriter

from kaibo.connectors.reading.api import Book, Table, open_book, stream
from kaibo.kit.errors import KaiboError

Cells = Sequence[Sequence[object]]

HEADER = ("订单编号", "商品名称", "实付金额", "支付时间")
ORDERS = (
    HEADER,
    ("\t6917444529763028279", "春季连衣裙, 显瘦", "1299.00", "2026/07/28 08:15:49"),
    ("\t6917444529763028280", "面霜 “滋润”\n两瓶装", "89.90", "2026/07/28 08:16:02"),
    ("\t6917444529763028281", '12" 平底锅', "¥59", "2026/07/28 08:17:30"),
)


def text_of(rows: Cells, *, delimiter: str = ",", end: str = "\n", always: bool = False) -> str:
    target = io.StringIO()
    quoting = csv.QUOTE_ALL if always else csv.QUOTE_MINIMAL
    csv.writer(target, delimiter=delimiter, lineterminator=end, quoting=quoting).writerows(rows)
    return target.getvalue()


def written(folder: Path, content: str | bytes, name: str = "export.csv") -> Path:
    path = folder / name
    path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
    return path


def opened(folder: Path, content: str | bytes, name: str = "export.csv") -> Book:
    return open_book(written(folder, content, name), name)


def table(folder: Path, content: str | bytes) -> Table:
    """The only table of a small file."""
    with opened(folder, content) as book:
        (only,) = book.tables
        return only


def rows(found: Table) -> list[tuple[str | None, ...]]:
    return found.frame.drop("_row").rows()


def streamed(book: Book, **how: object) -> list[Table]:
    return list(stream(book, book.tables[0], **how))  # type: ignore[arg-type]


def refused(folder: Path, content: str | bytes, name: str = "export.csv") -> KaiboError:
    """The refusal of a file; it must be a 422 with a sentence in both languages."""
    with pytest.raises(KaiboError) as caught:
        opened(folder, content, name).close()
    error = caught.value
    assert error.status == 422 and error.code.startswith("connectors.")
    assert error.message("zh") and error.message("en") and "{" not in str(error)
    return error


def code(folder: Path, content: str | bytes, name: str = "export.csv") -> str:
    return refused(folder, content, name).code.removeprefix("connectors.")


def workbook(sheets: Mapping[str, Cells]) -> bytes:
    target = io.BytesIO()
    with xlsxwriter.Workbook(target, {"in_memory": True, "strings_to_formulas": False}) as book:
        for name, cells in sheets.items():
            sheet = book.add_worksheet(name)
            for at, line in enumerate(cells):
                sheet.write_row(at, 0, line)
    return target.getvalue()


RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"


def parts(sheet_data: str, *, before: str = "") -> dict[str, bytes]:
    """The parts of the smallest workbook, its one sheet's XML given by hand."""
    link = f'<Relationship Id="r1" Type="{RELATIONS}/{{}}" Target="{{}}"/>'
    links = f'<Relationships xmlns="{PACKAGE}">{link}</Relationships>'
    defaults = '<Default Extension="xml" ContentType="application/xml"/>'
    sheets = '<sheets><sheet name="数据" sheetId="1" r:id="r1"/></sheets>'
    sheet = f'<worksheet xmlns="{MAIN}"><sheetData>{sheet_data}</sheetData></worksheet>'
    texts = {
        "[Content_Types].xml": f'<Types xmlns="{TYPES}">{defaults}</Types>',
        "_rels/.rels": links.format("officeDocument", "xl/workbook.xml"),
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}">{sheets}</workbook>',
        "xl/_rels/workbook.xml.rels": links.format("worksheet", "worksheets/sheet1.xml"),
        "xl/worksheets/sheet1.xml": before + sheet,
    }
    return {name: text.encode("utf-8") for name, text in texts.items()}


def packed(entries: Mapping[str, bytes] | Iterable[tuple[str, bytes]], *, squeeze: bool = True) -> bytes:
    target = io.BytesIO()
    pairs = entries.items() if isinstance(entries, Mapping) else entries
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED if squeeze else zipfile.ZIP_STORED) as archive:
        for name, content in pairs:
            archive.writestr(zipfile.ZipInfo(name), content, compress_type=archive.compression)
    return target.getvalue()


def with_declared_size(archive: bytes, name: str, size: int) -> bytes:
    """The archive with a lie in its directory about how large one entry is."""
    at = archive.rfind(name.encode())
    header = archive.rfind(b"PK\x01\x02", 0, at)
    return archive[: header + 24] + struct.pack("<I", size) + archive[header + 28 :]


def with_flag(archive: bytes, flag: int) -> bytes:
    """The archive with a flag set on its first directory entry."""
    header = archive.find(b"PK\x01\x02")
    return archive[: header + 8] + struct.pack("<H", flag) + archive[header + 10 :]


def zeros(megabytes: int) -> bytes:
    """A deflate-friendly block."""
    return zlib.decompress(zlib.compress(b"\0" * (1 << 20))) * megabytes
