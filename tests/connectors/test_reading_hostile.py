"""Files made to harm, and files that are no tables, are refused by name before they cost anything."""

from __future__ import annotations

import gzip
import io
import os
import zipfile
from pathlib import Path

import pytest
import xlwt
from reading_files import (
    ORDERS,
    code,
    opened,
    packed,
    parts,
    refused,
    table,
    with_declared_size,
    with_flag,
    workbook,
    written,
    zeros,
)

from kaibo.connectors.reading import limits, workbook_parts
from kaibo.connectors.reading.archive import entries_of
from kaibo.kit.errors import KaiboError

ROW = '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>'
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def stream_named(name: str) -> bytes:
    return OLE + name.encode("utf-16-le").ljust(64, b"\0")


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"%PDF-1.7\n", "file_is_pdf"),
        (b"\x89PNG\r\n\x1a\n" + bytes(20), "file_is_image"),
        (b"\xff\xd8\xff\xe0" + bytes(20), "file_is_image"),
        (b"GIF89a" + bytes(20), "file_is_image"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "file_is_image"),
        (b"\x00\x00\x00\x18ftypheic" + bytes(20), "file_is_image"),
        (b"\x00\x00\x00\x18ftypmp42" + bytes(20), "file_is_no_table"),
        (b'{"rows": [1, 2]}', "file_is_json"),
        (b'\xef\xbb\xbf[\n {"a": 1}\n]', "file_is_json"),
        (b"[1, 2, 3]", "file_is_json"),
        (gzip.compress(b"a,b\n1,2\n", mtime=0), "file_is_archive"),
        (b"Rar!\x1a\x07\x01\x00", "file_is_archive"),
        (b"7z\xbc\xaf\x27\x1c" + bytes(20), "file_is_archive"),
        (b"{\\rtf1 x}", "file_is_document"),
        (b"MIME-Version: 1.0\r\n", "file_is_web_archive"),
        (b"SQLite format 3\x00", "file_is_no_table"),
        (b"MZ\x90\x00" + bytes(60), "file_is_no_table"),
        (b"\x7fELF" + bytes(60), "file_is_no_table"),
        (b'<?xml version="1.0"?><root/>', "file_is_no_table"),
        (b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>', "file_is_old_xml"),
        (os.urandom(0) + bytes(4096), "file_is_no_table"),
        (stream_named("EncryptedPackage"), "workbook_locked"),
        (stream_named("WordDocument"), "file_is_document"),
        (stream_named("__substg1.0_0037001F"), "file_is_no_table"),
        (stream_named("Workbook"), "workbook_damaged"),
        (packed({"word/document.xml": b"<a/>"}), "file_is_document"),
        (packed({"ppt/presentation.xml": b"<a/>"}), "file_is_document"),
        (packed({"xl/workbook.bin": b"x"}), "file_is_xlsb"),
        (packed({"content.xml": b"<a/>"}), "file_is_ods"),
        (packed({"Index/Document.iwa": b"x"}), "file_is_numbers"),
        (packed({"orders.csv": b"a,b\n1,2\n"}), "file_is_archive"),
        (packed({}), "file_is_archive"),
    ],
)
def test_what_is_no_table_is_refused_by_name(tmp_path: Path, content: bytes, expected: str) -> None:
    assert code(tmp_path, content, "orders.xlsx") == expected


@pytest.mark.parametrize(
    "entries",
    [
        [("xl/workbook.xml", b"<a/>"), ("../../evil.txt", b"x")],
        [("xl/workbook.xml", b"<a/>"), ("/etc/passwd", b"x")],
        [("xl/workbook.xml", b"<a/>"), ("..\\evil.txt", b"x")],
        [("xl/workbook.xml", b"<a/>"), ("C:\\evil.txt", b"x")],
        [("xl/workbook.xml", b"<a/>"), ("xl\\workbook.xml", b"<b/>")],
    ],
)
def test_paths_that_lead_outside_are_refused(tmp_path: Path, entries: list[tuple[str, bytes]]) -> None:
    assert code(tmp_path, packed(entries)) == "workbook_unsafe"


def test_bombs_are_refused_from_the_directory(tmp_path: Path) -> None:
    made = parts(ROW)
    assert code(tmp_path, packed(made | {"xl/media/a.xml": zeros(31)})) == "workbook_bomb"
    assert code(tmp_path, packed(made | {"xl/sharedStrings.xml": b"<si>x</si>" * 400_000})) == "workbook_bomb"
    huge = with_declared_size(packed(made), "xl/workbook.xml", limits.ARCHIVE_BYTES + 1)
    assert code(tmp_path, huge) == "workbook_too_big"


def test_too_many_parts_are_refused_unread(tmp_path: Path) -> None:
    many = dict.fromkeys((f"xl/worksheets/sheet{at}.xml" for at in range(limits.ARCHIVE_ENTRIES + 1)), b"")
    assert code(tmp_path, packed(many)) == "workbook_too_many_parts"
    end = bytearray(packed(parts(ROW)))
    end[-12:-10] = b"\xff\xff"
    with pytest.raises(KaiboError, match="2000"):
        entries_of(written(tmp_path, bytes(end)))


def test_a_directory_that_lies_about_sizes_is_refused(tmp_path: Path) -> None:
    archive = packed(parts(ROW + "<!-- " + "x" * 5_000 + " -->"))
    assert code(tmp_path, with_declared_size(archive, "xl/worksheets/sheet1.xml", 300)) == "workbook_damaged"


def test_locked_workbooks_are_told_apart_from_damaged_ones(tmp_path: Path) -> None:
    assert code(tmp_path, with_flag(packed(parts(ROW)), 0x1)) == "workbook_locked"


@pytest.mark.parametrize("kept", [0.1, 0.5, 0.9, 0.999])
def test_a_download_that_broke_off_is_damaged(tmp_path: Path, kept: float) -> None:
    whole = workbook({"订单": ORDERS})
    assert code(tmp_path, whole[: int(len(whole) * kept)]) == "workbook_damaged"


@pytest.mark.parametrize(
    "before",
    [
        '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bomb">]>',
        '<?xml version="1.0"?><!DOCTYPE a SYSTEM "file:///etc/passwd">',
    ],
)
@pytest.mark.parametrize(
    "part", ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/_rels/workbook.xml.rels"]
)
def test_entities_are_refused_in_every_part(tmp_path: Path, before: str, part: str) -> None:
    made = parts(ROW)
    made[part] = before.encode() + made.get(part, b"<styleSheet/>")
    assert code(tmp_path, packed(made)) == "workbook_unsafe"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be", "utf-16-le"])
def test_xml_in_another_encoding_is_refused(tmp_path: Path, encoding: str) -> None:
    made = parts(ROW)
    made["xl/worksheets/sheet1.xml"] = made["xl/worksheets/sheet1.xml"].decode().encode(encoding)
    assert code(tmp_path, packed(made)) == "workbook_unsafe"


@pytest.mark.parametrize(
    ("sheet", "expected"),
    [
        ('<row r="1"><c r="A1"><v>1</v></c><c r="XFE1"><v>1</v></c></row>', "sheet_too_wide"),
        (
            '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048577"><c r="A1048577"><v>1</v></c></row>',
            "sheet_too_long",
        ),
        (
            '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
            "sheet_too_large",
        ),
    ],
)
def test_sheets_beyond_a_spreadsheets_own_bounds_are_refused(tmp_path: Path, sheet: str, expected: str) -> None:
    error = refused(tmp_path, packed(parts(sheet)))
    assert error.code == f"connectors.{expected}" and error.params["sheet"] == "数据"


def test_an_extent_hidden_from_the_scan_ends_in_the_child(tmp_path: Path) -> None:
    """Cells out of order fool the scan; the child's bounds hold."""
    hidden = (
        '<row r="1048570"><c r="XFD1048570"><v>1</v></c><c r="A1048570"><v>1</v></c></row>'
        '<row r="2"><c r="A2"><v>1</v></c></row>'
    )
    assert code(tmp_path, packed(parts(hidden))) in {
        "sheet_too_large",
        "parser_died",
        "parser_too_big",
        "workbook_damaged",
    }


def test_macros_links_and_nested_archives_are_never_opened(tmp_path: Path) -> None:
    made = parts(ROW) | {
        "xl/vbaProject.bin": b"macro",
        "xl/externalLinks/externalLink1.xml": b'<externalLink xmlns="x"/>',
        "xl/embeddings/inner.xlsx": packed({"a": zeros(1)}, squeeze=False)[:1000],
    }
    assert table(tmp_path, packed(made)).frame["c0"].to_list() == ["1", "2"]


def test_ten_thousand_sheets_are_refused(tmp_path: Path) -> None:
    sheets = {f"xl/worksheets/sheet{at}.xml": b"<worksheet/>" for at in range(10_000)}
    assert code(tmp_path, packed(parts(ROW) | sheets)) == "workbook_too_many_parts"


def test_a_truncated_old_workbook_is_damaged(tmp_path: Path) -> None:
    book = xlwt.Workbook()
    book.add_sheet("a").write(0, 0, "x")
    target = io.BytesIO()
    book.save(target)
    assert code(tmp_path, target.getvalue()[:1500]) in {"workbook_damaged", "parser_died", "file_is_no_table"}


@pytest.mark.parametrize("seed", range(24))
def test_flipped_bytes_never_crash_the_reader(tmp_path: Path, seed: int) -> None:
    content = bytearray(workbook({"订单": ORDERS * 20}))
    for at in range(seed, len(content), 997):
        content[at] ^= 1 << seed % 8
    try:
        opened(tmp_path, bytes(content)).close()
    except KaiboError as error:
        assert error.status == 422


def test_unknown_compression_is_damage(tmp_path: Path) -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_BZIP2) as archive:
        for name, content in parts(ROW).items():
            archive.writestr(name, content)
    with pytest.raises(KaiboError, match="workbook"):
        workbook_parts.facts_of(written(tmp_path, target.getvalue()))
