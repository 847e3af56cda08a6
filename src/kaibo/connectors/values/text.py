"""Cell text made comparable: forms of the same character, unknown markers, and headers with their unit."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from kaibo.connectors.values.unreadable import Unreadable

INVISIBLE: Final = "\u200b\u200c\u200d\u200e\u200f\u202a\u202c\u2060\ufeff\u00ad"
DASHES: Final = frozenset("-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63")
SPACES: Final = " \t\r\n\x0b\x0c\xa0\u3000"
NOTHING: Final = frozenset({"", "null", "none", "nil", "nan", "n/a", "na", "#n/a", "\\n", "undefined"})
LONGEST_VALUE: Final = 80

_DROPPED: Final = dict.fromkeys(map(ord, INVISIBLE))
_FOLDED: Final = _DROPPED | dict.fromkeys(map(ord, DASHES), "-") | {ord("\u301c"): "~"}
_UNKNOWN: Final = NOTHING | {"空", "无", "暂无", "暂无数据", "未知", "不详", "/"}
_ERRORS: Final = frozenset({"#ref!", "#value!", "#name?", "#div/0!", "#null!", "#num!", "#spill!", "#calc!"})
_ASTERISKS: Final = frozenset("-*")
_UNIT_NAMES: Final = (
    "元 万元 亿元 % 天 小时 时 分钟 分 秒 毫秒 h min s ms 件 个 笔 kg g 克 千克 rp rm ฿ $ ¥ ₫ ₱ r$ cny usd"
)
_UNITS: Final = frozenset(_UNIT_NAMES.split())
_SUFFIX: Final = re.compile(r"^(?P<name>.+)\((?P<unit>[^()]*)\)$")


@dataclass(frozen=True)
class Header:
    """A header made comparable: `name` folded, `unit` what stood in its last brackets if that is a unit."""

    name: str
    unit: str


def plain(text: str) -> str:
    """A cell's text for reading a value: NFKC, invisible characters out, every dash a hyphen, no guard quote."""
    folded = text if text.isascii() else _folded(text)
    return " ".join(folded.split()).lstrip("' ")


def is_unknown(folded: str) -> bool:
    """Whether a `plain` text says that nobody knows: a dash, asterisks, 空, N/A, null … Never a zero."""
    return folded.lower() in _UNKNOWN or _ASTERISKS.issuperset(folded)


def known(text: str) -> str | None:
    """The `plain` text of a value cell, None if it is unknown; Unreadable("error_cell") for #REF! and its kin."""
    folded = plain(text)
    if is_unknown(folded):
        return None
    if folded.lower() in _ERRORS:
        raise Unreadable("error_cell")
    return folded


def words(text: str) -> str | None:
    """A free text without invisible characters and outer space; None for a dash, null or nothing."""
    kept = text.translate(_DROPPED).strip(SPACES)
    nothing = kept.lower() in NOTHING or all(letter in DASHES for letter in kept)
    return None if nothing else kept


def header(text: str) -> Header:
    """Two spellings of one header give one name: `实付款 （元）` and `实付款(元)` are ("实付款", "元").

    Brackets that tell people from times, like (人数), stay in the name.
    """
    name = "".join(_folded(text).casefold().split()).strip("'\"")
    found = _SUFFIX.match(name)
    if found and found["unit"] in _UNITS:
        return Header(found["name"], found["unit"])
    return Header(name, "")


def normal_header(text: str) -> str:
    """The comparable name of a header without its unit."""
    return header(text).name


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text.translate(_FOLDED)).translate(_FOLDED)
