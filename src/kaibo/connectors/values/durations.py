"""Lengths of time in any of the spellings platforms use, as whole milliseconds."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from kaibo.connectors.values.numbers import EXACT, number
from kaibo.connectors.values.scaled import scaled
from kaibo.connectors.values.text import LONGEST_VALUE, known
from kaibo.connectors.values.unreadable import Unreadable

MILLISECONDS: Final = {"d": 86_400_000, "h": 3_600_000, "min": 60_000, "s": 1_000, "ms": 1}
LONGEST: Final = 3_660 * MILLISECONDS["d"]

_NAMES: Final = {
    "d": "天 日 days day d hari วัน",
    "h": "小时 时 hours hour hrs hr h jam ชั่วโมง ชม. ชม",
    "min": "分钟 分 minutes minute mins min m menit mnt นาที",
    "s": "秒钟 秒 seconds second secs sec s detik dtk วินาที วิ",
    "ms": "毫秒 milliseconds msecs ms",
}
_UNIT_OF: Final = {name: unit for unit, names in _NAMES.items() for name in names.split()}
_ORDER: Final = tuple(MILLISECONDS)
_WORD: Final = "|".join(re.escape(name) for name in sorted(_UNIT_OF, key=len, reverse=True))
_PIECE: Final = re.compile(rf"\s*(?P<amount>\d+(?:\.\d+)?)\s*(?P<unit>{_WORD})\s*,?\s*")
_CLOCK: Final = re.compile(
    r"(?:(?P<days>\d{1,4})\s*(?:天|days?|d)\s*,?\s*)?"
    r"(?:(?P<hours>\d{1,5}):)?(?P<minutes>\d{1,5}):(?P<seconds>\d{1,2}(?:\.\d+)?)"
)


def duration(text: str, *, unit: str = "") -> int | None:
    """Read a length of time as milliseconds (half to even); None for an unknown marker.

    `unit` ("d", "h", "min", "s", "ms") says what a bare number counts. `65:10` is minutes and seconds,
    or hours and minutes where `unit` is "h". Raises Unreadable.
    """
    folded = known(text)
    if folded is None:
        return None
    length = _measured(folded.lower(), unit)
    if not 0 <= length <= LONGEST:
        raise Unreadable("duration_absurd")
    return scaled(length, 0)[0]


def _measured(lowered: str, unit: str) -> Decimal:
    if len(lowered) > LONGEST_VALUE:
        raise Unreadable("not_a_duration")
    if clock := _CLOCK.fullmatch(lowered):
        return _from_clock(clock, unit)
    pieces = _from_pieces(lowered)
    return _from_bare(lowered, unit) if pieces is None else pieces


def _from_clock(clock: re.Match[str], unit: str) -> Decimal:
    first, second, third = clock["hours"], clock["minutes"], clock["seconds"]
    if first is None and unit == "h":
        first, second, third = second, third, "0"
    hours, minutes, seconds = Decimal(first or 0), Decimal(second), Decimal(third)
    if seconds >= 60 or (first is not None and minutes >= 60):
        raise Unreadable("not_a_duration")
    days = Decimal(clock["days"] or 0)
    parts = ((days, "d"), (hours, "h"), (minutes, "min"), (seconds, "s"))
    return sum((amount * MILLISECONDS[name] for amount, name in parts), Decimal(0))


def _from_pieces(lowered: str) -> Decimal | None:
    """`2小时3分17秒`: amounts with their units, each unit once and the larger first; None if shaped otherwise."""
    length, at, last = Decimal(0), 0, -1
    while at < len(lowered):
        piece = _PIECE.match(lowered, at)
        if not piece:
            return None
        unit = _UNIT_OF[piece["unit"]]
        if _ORDER.index(unit) <= last:
            raise Unreadable("not_a_duration")
        length = EXACT.add(length, EXACT.multiply(Decimal(piece["amount"]), Decimal(MILLISECONDS[unit])))
        at, last = piece.end(), _ORDER.index(unit)
    return length


def _from_bare(lowered: str, unit: str) -> Decimal:
    try:
        read = number(lowered)
    except Unreadable as refused:
        raise Unreadable("not_a_duration") from refused
    if read is None or read.value is None or read.percent:
        raise Unreadable("not_a_duration")
    if unit not in MILLISECONDS:
        raise Unreadable("duration_needs_unit")
    return EXACT.multiply(read.value, Decimal(MILLISECONDS[unit]))
