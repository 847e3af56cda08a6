"""Which encoding a text is in: by its mark, by exact decoding, by how plausible the words are; else refused."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Sequence
from typing import Final

from charset_normalizer import from_bytes

from kaibo.connectors.reading.refusal import refusal

DAMAGED: Final = "\ufdd0"
KEEP_DAMAGE: Final = "kaibo.damaged"

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_OTHERS: Final = ["big5", "cp874", "cp1252", "cp1258", "cp1251", "shift_jis", "euc_kr"]
_COMMON: Final = frozenset(
    bytes((lead, trail)).decode("gb2312", "ignore") for lead in range(0xB0, 0xD8) for trail in range(0xA1, 0xFF)
)
_PUNCTUATION: Final = frozenset(
    bytes((lead, trail)).decode("gb2312", "ignore") for lead in (0xA1, 0xA3) for trail in range(0xA1, 0xFF)
)
_PLAUSIBLE: Final = 0.85
_FEW: Final = 0.1
_SAMPLE_LINES: Final = 3_000
_DECLARED: Final = re.compile(rb"charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]{3,20})", re.I)


def _keep_damage(error: UnicodeError) -> tuple[str, int]:
    if isinstance(error, UnicodeDecodeError):
        return DAMAGED, error.end
    raise error


codecs.register_error(KEEP_DAMAGE, _keep_damage)


def marked_encoding(head: bytes) -> tuple[str, int]:
    """The encoding a byte-order mark names and the mark's length; ("", 0) without one. UTF-16 is also seen bare."""
    for mark, encoding in _MARKS:
        if head.startswith(mark):
            return encoding, len(mark)
    return _bare_utf16(head), 0


def _bare_utf16(head: bytes) -> str:
    """UTF-16 without its mark shows in zero bytes that stand on one side only."""
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if max(even, odd) < max(2, len(head) // 100):
        return ""
    if even * 20 <= odd:
        return "utf-16-le"
    return "utf-16-be" if odd * 20 <= even else ""


def is_utf8(content: bytes) -> bool:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def encoding_of(lines: Sequence[bytes], *, utf8_seen: bool = False) -> str:
    """The encoding of lines of which some are not UTF-8.

    UTF-8 stays if at most a tenth of the lines with foreign letters break it, if more are UTF-8 for certain, or
    if `utf8_seen` says that a long stretch before them was good: their rows are then refused one by one. Raises
    "encoding_unknown".
    """
    foreign = [line for line in lines if not line.isascii()][:_SAMPLE_LINES]
    broken = [line for line in foreign if not is_utf8(line)]
    if utf8_seen or len(broken) <= _FEW * len(foreign):
        return "utf-8"
    if sum(map(is_utf8_among_others, foreign)) > len(broken):
        return "utf-8"
    if _is_gb18030(broken):
        return "gb18030"
    guess = from_bytes(b"\n".join(broken), cp_isolation=_OTHERS).best()
    if guess is None:
        raise refusal("encoding_unknown")
    return guess.encoding


def _is_gb18030(lines: Iterable[bytes]) -> bool:
    """Whether nearly all lines decode, and into letters that people use."""
    texts = [line.decode("gb18030", KEEP_DAMAGE) for line in lines]
    damaged = sum(DAMAGED in text for text in texts)
    letters = [letter for text in texts for letter in text if letter > "\x7f" and letter not in _PUNCTUATION]
    usual = sum(letter in _COMMON for letter in letters)
    return damaged <= _FEW * len(texts) and usual >= _PLAUSIBLE * len(letters)


def is_utf8_among_others(line: bytes) -> bool:
    """Whether a line of a file in another encoding is UTF-8 for certain: three-byte letters decode exactly."""
    try:
        return max(line.decode("utf-8")) >= "\u0800"
    except UnicodeDecodeError:
        return False


def page_encoding(content: bytes) -> str:
    """The encoding of an HTML page: its mark, UTF-8 if it is, what it declares, or how its words look."""
    marked, _ = marked_encoding(content[:4096])
    if marked or is_utf8(content):
        return marked or "utf-8"
    declared = _DECLARED.search(content, 0, 4096)
    if declared:
        name = declared[1].decode("ascii").lower()
        try:
            return "gb18030" if name in {"gb2312", "gbk"} else codecs.lookup(name).name
        except LookupError:
            return encoding_of(content.split(b"\n"))
    return encoding_of(content.split(b"\n"))
