"""Amounts of money: the number, and the currency that a mark in the cell names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from kaibo.connectors.values.numbers import Reading, reading
from kaibo.connectors.values.text import LONGEST_VALUE, known
from kaibo.connectors.values.unreadable import Unreadable

ABSURD: Final = Decimal(10) ** 13

_MARKS: Final[dict[str, tuple[str, ...]]] = {
    "¥": ("CNY", "JPY"),
    "元": ("CNY", "TWD"),
    "人民币": ("CNY",),
    "rmb": ("CNY",),
    "円": ("JPY",),
    "us$": ("USD",),
    "r$": ("BRL",),
    "s$": ("SGD",),
    "nt$": ("TWD",),
    "hk$": ("HKD",),
    "mx$": ("MXN",),
    "$": ("USD", "SGD", "TWD", "HKD", "MXN", "AUD", "CAD", "CLP", "COP"),
    "rp": ("IDR",),
    "rm": ("MYR",),
    "฿": ("THB",),
    "บาท": ("THB",),
    "₫": ("VND",),
    "đ": ("VND",),
    "₱": ("PHP",),
    "€": ("EUR",),
    "£": ("GBP",),
    "₩": ("KRW",),
}
_CODES: Final = "CNY USD JPY KRW TWD HKD SGD MYR THB VND PHP IDR BRL MXN CLP COP EUR GBP AUD CAD SAR AED"
_POSSIBLE: Final = _MARKS | {code.lower(): (code,) for code in _CODES.split()}
_ANY: Final = "|".join(re.escape(mark) for mark in sorted(_POSSIBLE, key=len, reverse=True))
_MARK: Final = re.compile(_ANY, re.IGNORECASE)
_ROUND: Final = frozenset({"IDR", "VND", "KRW", "CLP", "COP"})
_COMMA: Final = frozenset({"BRL"})


@dataclass(frozen=True)
class Money:
    """Major units of `currency` ("" when neither the cell nor the caller names one); a range has no value."""

    reading: Reading
    currency: str


def money(text: str, *, currency: str = "", decimal_comma: bool | None = None) -> Money | None:
    """Read an amount; None for an unknown marker. `currency` is the column's (ISO 4217), "" if not known.

    A mark that cannot mean the column's currency refuses the cell; so does more than 10^13 major units.
    Raises Unreadable.
    """
    folded = known(text)
    if folded is None:
        return None
    if len(folded) > LONGEST_VALUE:
        raise Unreadable("not_a_number")
    named = _named({mark.lower() for mark in _MARK.findall(folded)}, currency)
    bare = " ".join(_MARK.sub(" ", folded).split()) if named else folded
    grouping = (named or currency) in _ROUND or named in _COMMA
    read = reading(_signed(bare), decimal_comma=decimal_comma, grouping=grouping)
    if read.percent:
        raise Unreadable("not_a_number")
    if any(each is not None and each.copy_abs() > ABSURD for each in (read.value, read.low, read.high)):
        raise Unreadable("money_absurd")
    return Money(read, named or currency)


def _named(marks: set[str], currency: str) -> str:
    """The currency that all marks agree on, the column's own first; "" if there are none."""
    if not marks:
        return ""
    possible = [code for code in _POSSIBLE[marks.pop()] if all(code in _POSSIBLE[mark] for mark in marks)]
    if not possible or (currency and currency not in possible):
        raise Unreadable("currency_differs")
    return currency or possible[0]


def _signed(bare: str) -> str:
    """`- 12` as a mark between sign and digits leaves it, without its gap."""
    return "-" + bare[1:].lstrip() if bare.startswith("-") else bare
