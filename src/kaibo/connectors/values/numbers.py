"""Numbers as people and platforms write them, exactly: grouping, 万, ranges, percent, open bounds."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Context, Decimal
from typing import Final

from kaibo.connectors.values.text import LONGEST_VALUE, known
from kaibo.connectors.values.unreadable import Unreadable

MULTIPLIERS: Final = {
    "": 1,
    "千": 10**3,
    "k": 10**3,
    "rb": 10**3,
    "万": 10**4,
    "w": 10**4,
    "百万": 10**6,
    "m": 10**6,
    "jt": 10**6,
    "千万": 10**7,
    "亿": 10**8,
    "b": 10**9,
    "万亿": 10**12,
}
BIGGEST: Final = Decimal(10) ** 18
EXACT: Final = Context(prec=250)

_COUNTERS: Final = "人次|人|次|件|个|单|笔|场|台|双|条|盒|瓶|支|套|份|位"
_MULTIPLIER: Final = "|".join(sorted(filter(None, MULTIPLIERS), key=len, reverse=True))
_NUMBER: Final = re.compile(
    r"(?P<sign>[+-]?)\s*(?P<digits>\d[\d., ']*|\.\d+)(?P<power>e[+-]?\d{1,2})?\s*"
    rf"(?P<times>{_MULTIPLIER})?\s*(?P<percent>%?)\s*(?:{_COUNTERS})?"
)
_RANGE: Final = re.compile(r"(?P<low>-?[^~-]*[^~e-])\s*(?:~|-+|至|到)\s*(?P<high>-?[^~-]+)")
_ABOVE: Final = re.compile(r"(?:>=?|≥|大于|超过|高于)\s*(?P<of>.+)|(?P<of_>.+?)\s*(?:\+|以上)")
_BELOW: Final = re.compile(r"(?:<=?|≤|小于|低于|不足)\s*(?P<of>.+)|(?P<of_>.+?)\s*以下")
_BRACKETED: Final = re.compile(r"\(\s*(?P<of>[^()+-][^()]*)\)")
_GROUPED: Final = {mark: re.compile(rf"\d{{1,3}}(?:{re.escape(mark)}\d{{3}})+") for mark in ",. '"}


@dataclass(frozen=True)
class Reading:
    """What a cell says: `value`, or a range `low`..`high` (None = open) with no value.

    Percent signs are already divided away (`percent` tells that one stood there).
    """

    value: Decimal | None
    low: Decimal | None = None
    high: Decimal | None = None
    percent: bool = False

    @property
    def is_range(self) -> bool:
        return self.value is None

    @property
    def middle(self) -> Decimal | None:
        """The value, or the middle of a closed range: an estimate."""
        if self.value is not None or self.low is None or self.high is None:
            return self.value
        return EXACT.divide(EXACT.add(self.low, self.high), Decimal(2))


@dataclass(frozen=True)
class _Part:
    amount: Decimal
    times: int
    percent: bool

    def value(self) -> Decimal:
        scaled = EXACT.multiply(self.amount, Decimal(self.times))
        return EXACT.scaleb(scaled, -2) if self.percent else scaled


def number(text: str, *, decimal_comma: bool | None = None) -> Reading | None:
    """Read one number; None for an unknown marker.

    `decimal_comma`: True where a comma is the decimal mark (`1.234,56`), False where it groups, None to decide
    by the spelling. Raises Unreadable.
    """
    folded = known(text)
    return None if folded is None else reading(folded, decimal_comma=decimal_comma)


def ratio(text: str, *, percent: bool = False) -> Reading | None:
    """Read a share as a fraction: `0.68%` and `0.0068` are both 0.0068.

    `percent=True` for columns of bare percent numbers (201.57 means 201.57 %). Raises Unreadable.
    """
    read = number(text)
    if read is None or read.percent or not percent:
        return read
    value, low, high = (each and EXACT.scaleb(each, -2) for each in (read.value, read.low, read.high))
    return Reading(value, low, high)


def reading(folded: str, *, decimal_comma: bool | None = None, grouping: bool = False) -> Reading:
    """Read a `plain` text that is known to hold something. Raises Unreadable.

    `grouping`: one mark before exactly three digits groups, whichever mark it is (currencies without cents).
    """
    if len(folded) > LONGEST_VALUE:
        raise Unreadable("not_a_number")
    style = _Style(decimal_comma, grouping)
    lowered = folded.lower()
    if part := style.part(lowered):
        return Reading(part.value(), percent=part.percent)
    return _bounds(lowered, style) or _between(lowered, style)


def _bounds(lowered: str, style: _Style) -> Reading | None:
    if found := _ABOVE.fullmatch(lowered):
        part = style.part(found["of"] or found["of_"])
        return Reading(None, part.value(), None, part.percent) if part else None
    if found := _BELOW.fullmatch(lowered):
        part = style.part(found["of"] or found["of_"])
        return Reading(None, None, part.value(), part.percent) if part else None
    return None


def _between(lowered: str, style: _Style) -> Reading:
    found = _RANGE.fullmatch(lowered)
    low = found and style.part(found["low"].strip())
    high = found and style.part(found["high"].strip())
    if not low or not high:
        raise Unreadable("not_a_number")
    low = _with_shared_suffix(low, high)
    if low.value() > high.value():
        raise Unreadable("range_reversed")
    return Reading(None, low.value(), high.value(), high.percent)


def _with_shared_suffix(low: _Part, high: _Part) -> _Part:
    """`1-2万` begins at 10,000, but `5000-1w` begins at 5,000: the suffix is shared if the range stays a range."""
    times = low.times
    if low.times == 1 and low.amount < high.amount:
        times = high.times
    return _Part(low.amount, times, low.percent or high.percent)


@dataclass(frozen=True)
class _Style:
    decimal_comma: bool | None
    grouping: bool

    def part(self, text: str) -> _Part | None:
        """One number with its suffix; None if the text is shaped otherwise."""
        bracketed = _BRACKETED.fullmatch(text)
        found = _NUMBER.fullmatch(bracketed["of"].strip() if bracketed else text)
        if not found:
            return None
        amount = Decimal(self.digits(found["digits"].rstrip()) + (found["power"] or ""))
        if bracketed or found["sign"] == "-":
            amount = amount.copy_negate()
        part = _Part(amount, MULTIPLIERS[found["times"] or ""], bool(found["percent"]))
        if part.value().copy_abs() > BIGGEST:
            raise Unreadable("number_too_big")
        return part

    def digits(self, written: str) -> str:
        """Digits with a point as decimal mark and no grouping."""
        marks = [letter for letter in written if not letter.isdigit()]
        if not marks:
            return written
        last, others = marks[-1], set(marks[:-1])
        if others - {last} or (not others and self._is_decimal(last, written)):
            whole, _, decimals = written.rpartition(last)
            return f"{_ungrouped(whole)}.{decimals}" if last in ",." and decimals else _refuse_grouping()
        return _ungrouped(written)

    def _is_decimal(self, mark: str, written: str) -> bool:
        """Whether a mark that stands once is the decimal mark."""
        if mark not in ",.":
            return False
        groups = bool(_GROUPED[mark].fullmatch(written)) and not written.startswith("0")
        if groups and self.grouping:
            return False
        if self.decimal_comma is None:
            return mark == "." or not groups
        return (mark == ",") == self.decimal_comma or not groups


def _ungrouped(whole: str) -> str:
    """Whole digits without their grouping mark; Unreadable if the groups are not of three."""
    marks = {letter for letter in whole if not letter.isdigit()}
    if not marks:
        return whole
    mark = marks.pop()
    return whole.replace(mark, "") if not marks and _GROUPED[mark].fullmatch(whole) else _refuse_grouping()


def _refuse_grouping() -> str:
    raise Unreadable("number_grouping")
