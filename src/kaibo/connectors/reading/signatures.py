"""Files known by their first bytes that are no tables, and the name they are refused by."""

from __future__ import annotations

import re
from typing import Final

STARTS: Final = (
    (b"%PDF", "file_is_pdf"),
    (b"\x89PNG", "file_is_image"),
    (b"\xff\xd8\xff", "file_is_image"),
    (b"GIF8", "file_is_image"),
    (b"BM\x00", "file_is_image"),
    (b"II*\x00", "file_is_image"),
    (b"MM\x00*", "file_is_image"),
    (b"Rar!", "file_is_archive"),
    (b"7z\xbc\xaf\x27\x1c", "file_is_archive"),
    (b"\x1f\x8b", "file_is_archive"),
    (b"BZh", "file_is_archive"),
    (b"\xfd7zXZ", "file_is_archive"),
    (b"\x28\xb5\x2f\xfd", "file_is_archive"),
    (b"MIME-Version:", "file_is_web_archive"),
    (b"{\\rtf", "file_is_document"),
    (b"SQLite format 3", "file_is_no_table"),
    (b"PAR1", "file_is_no_table"),
    (b"\x7fELF", "file_is_no_table"),
    (b"MZ\x90", "file_is_no_table"),
)
_AT_EIGHT: Final = ((b"WEBP", "file_is_image"), (b"WAVE", "file_is_no_table"), (b"AVI ", "file_is_no_table"))
_JSON: Final = re.compile(rb"\s*(?:\{\s*[\"}]|\[\s*(?:[\[{\"\]]|-?\d+\s*[,\]]))")


def refused_as(head: bytes) -> str | None:
    """The refusal code for a head that is plainly something else than a table; None if it may be one."""
    for start, code in STARTS:
        if head.startswith(start):
            return code
    if head[4:8] == b"ftyp":
        return "file_is_image" if head[8:12] in {b"heic", b"heix", b"mif1", b"avif"} else "file_is_no_table"
    for mark, code in _AT_EIGHT:
        if head.startswith(b"RIFF") and head[8:12] == mark:
            return code
    return "file_is_json" if _JSON.match(head.removeprefix(b"\xef\xbb\xbf")) else None
