"""What a file is, told by its content and never by its name."""

from __future__ import annotations

import mmap
import re
from pathlib import Path
from typing import Final

from kaibo.connectors.reading.archive import entries_of
from kaibo.connectors.reading.book import FileKind
from kaibo.connectors.reading.limits import XLS_BYTES
from kaibo.connectors.reading.refusal import refusal
from kaibo.connectors.reading.signatures import refused_as

_HEAD: Final = 8_192
_ZIP: Final = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP_KINDS: Final = (
    ("xl/workbook.bin", "file_is_xlsb"),
    ("word/document.xml", "file_is_document"),
    ("ppt/presentation.xml", "file_is_document"),
    ("content.xml", "file_is_ods"),
    ("index/document.iwa", "file_is_numbers"),
)
_OLE_KINDS: Final = (("WordDocument", "file_is_document"), ("PowerPoint Document", "file_is_document"))
_HTML: Final = re.compile(
    rb"(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|meta|style|body|div|table)", re.S
)


def sniff(path: Path) -> FileKind:
    """The kind of table file `path` holds. Raises a 422 refusal naming anything else."""
    with path.open("rb") as handle:
        head = handle.read(_HEAD)
    if not head.strip():
        raise refusal("file_is_empty")
    if head.startswith(_ZIP):
        return _zip_kind(path)
    if head.startswith(_OLE):
        return _ole_kind(path)
    if code := refused_as(head):
        raise refusal(code)
    return _text_kind(head)


def _zip_kind(path: Path) -> FileKind:
    names = {entry.filename.replace("\\", "/").lower() for entry in entries_of(path)}
    if "xl/workbook.xml" in names:
        return "xlsx"
    code = next((code for name, code in _ZIP_KINDS if name in names), "file_is_archive")
    raise refusal(code)


def _ole_kind(path: Path) -> FileKind:
    if path.stat().st_size > XLS_BYTES:
        raise refusal("workbook_too_big", megabytes=path.stat().st_size >> 20, limit=XLS_BYTES >> 20)
    with path.open("rb") as handle, mmap.mmap(handle.fileno(), 0, access=mmap.ACCESS_READ) as content:

        def has(stream: str) -> bool:
            return content.find(stream.encode("utf-16-le") + b"\0\0") >= 0

        if has("EncryptedPackage"):
            raise refusal("workbook_locked")
        if has("Workbook") or has("Book"):
            return "xls"
        raise refusal(next((code for stream, code in _OLE_KINDS if has(stream)), "file_is_no_table"))


def _text_kind(head: bytes) -> FileKind:
    text = head.removeprefix(b"\xef\xbb\xbf").replace(b"\0", b"").removeprefix(b"\xff\xfe").lstrip().lower()
    if b"urn:schemas-microsoft-com:office:spreadsheet" in text and text.startswith(b"<?xml"):
        raise refusal("file_is_old_xml")
    if _HTML.match(text):
        return "html"
    if text.startswith(b"<?xml"):
        raise refusal("file_is_no_table")
    return "csv"
