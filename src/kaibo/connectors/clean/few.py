"""Columns of a few cells, read one by one: the same as whole columns at once, without their fixed cost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC as UTC_ZONE
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any, Final, TypeVar

import polars as pl

from kaibo.connectors.clean.stored import UTC
from kaibo.connectors.values.columns import Numbers
from kaibo.connectors.values.dates import Spelling, when
from kaibo.connectors.values.idents import ident
from kaibo.connectors.values.moments import Clock, When, at_clock
from kaibo.connectors.values.numbers import EXACT, Reading
from kaibo.connectors.values.scaled import INT64, scaled
from kaibo.connectors.values.text_columns import Texts
from kaibo.connectors.values.time_columns import Times
from kaibo.connectors.values.unreadable import Unreadable

T = TypeVar("T")

FEW: Final = 1_000
FEW_TIMES: Final = 100
_MOST_WHOLE: Final = 12
_MOST_DECIMALS: Final = 9
_TENS: Final = [10**power for power in range(_MOST_DECIMALS + 1)]
_UNKNOWN: Final = frozenset({"", "-", "--", "—", "——"})
_MIDNIGHT: Final = Clock(0)
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC_ZONE)


def are_few(cells: pl.Series) -> bool:
    return len(cells) <= FEW


@dataclass(frozen=True)
class Kept:
    """How a number is kept: times `times`, with `digits` decimals.

    `bare`: what 1 without any mark is worth when it is kept; 0 where the reader must see every cell. What comes
    to more than `most` the reader must see too.
    """

    digits: int
    times: int = 1
    bare: int = 0
    most: int = INT64

    @staticmethod
    def of(digits: int, times: int = 1) -> Kept:
        return Kept(digits, times, times * 10**digits)


def numbers(cells: pl.Series, read: Callable[[str], Reading | None], kept: Kept) -> Numbers:
    """Whole numbers of a column; `read` is the scalar reader of its kind."""
    blank: list[int | None] = [None] * len(cells)
    values, lows, highs = blank, list(blank), list(blank)
    reasons: list[str | None] = [None] * len(cells)
    rounded = 0
    for at, text in enumerate(cells):
        if text is None or text in _UNKNOWN:
            continue
        plain = _plain(text, kept.bare) if kept.bare else None
        if plain is not None and plain <= kept.most:
            values[at] = plain
            continue
        try:
            values[at], lows[at], highs[at], lost = _stored(read(text), kept)
        except Unreadable as refused:
            reasons[at] = refused.reason
        else:
            rounded += lost
    value, low, high = (pl.Series(column, dtype=pl.Int64) for column in (values, lows, highs))
    return Numbers(value, low, high, pl.Series(reasons, dtype=pl.String), rounded)


def _plain(text: str, bare: int) -> int | None:
    """The spelling that needs no thought: digits, perhaps a point, and nothing to round away."""
    whole, point, decimals = text.partition(".")
    if not (text.isascii() and whole.isdigit() and len(whole) <= _MOST_WHOLE):
        return None
    if not point:
        return int(whole) * bare
    if not decimals.isdigit() or len(decimals) > _MOST_DECIMALS:
        return None
    kept, lost = divmod(int(whole + decimals) * bare, _TENS[len(decimals)])
    return None if lost else kept


def _stored(found: Reading | None, kept: Kept) -> tuple[int | None, int | None, int | None, bool]:
    if found is None:
        return None, None, None, False
    parts = (found.value, found.low, found.high)
    times = Decimal(kept.times)
    scaled_up = [None if part is None else scaled(EXACT.multiply(part, times), kept.digits) for part in parts]
    value, low, high = (None if each is None else each[0] for each in scaled_up)
    return value, low, high, any(each is not None and each[1] for each in scaled_up)


def times(cells: pl.Series, spelling: Spelling, *, end: bool = False) -> Times:
    """Moments, or the ends of written ranges."""
    rows = [_moment(text, spelling, end=end) for text in cells]
    at, day, precision, reasons = zip(*rows, strict=True) if rows else ((), (), (), ())
    return Times(
        pl.Series(at, dtype=pl.Int64).cast(UTC),
        pl.Series(day, dtype=pl.Date),
        pl.Series(precision, dtype=pl.String),
        pl.Series(reasons, dtype=pl.String),
    )


def _moment(text: str | None, spelling: Spelling, *, end: bool) -> tuple[Any, Any, str | None, str | None]:
    if text is None:
        return None, None, None, None
    try:
        found = when(text, spelling)
    except Unreadable as refused:
        return None, None, None, refused.reason
    chosen: When | None = found.end if found and end else found
    if chosen is None:
        return None, None, None, None
    at = chosen.at or at_clock(chosen.day, _MIDNIGHT, spelling.zone).at
    assert at
    return _milliseconds(at), chosen.day, chosen.precision, None


def _milliseconds(at: datetime) -> int:
    return (at - _EPOCH) // timedelta(milliseconds=1)


def ids(cells: pl.Series) -> Texts:
    read = [_or_reason(text, ident) for text in cells]
    return Texts(*(pl.Series([row[at] for row in read], dtype=pl.String) for at in (0, 1)))


def _or_reason(text: str | None, read: Callable[[str], T | None]) -> tuple[T | None, str | None]:
    if text is None:
        return None, None
    try:
        return read(text), None
    except Unreadable as refused:
        return None, refused.reason
