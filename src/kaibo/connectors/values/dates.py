"""Dates and times as platforms write them: any order that is certain, ranges, Buddhist years, serials, epochs."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Final, Literal

from kaibo.connectors.values.calendar_words import (
    COMPACT_MOMENT,
    DASHED_CLOCK,
    GAPS,
    WEEKDAY,
    YEAR_FIRST,
    YEAR_LAST,
)
from kaibo.connectors.values.clocks import clock_of
from kaibo.connectors.values.days import Order, head
from kaibo.connectors.values.moments import LAST_YEAR, Clock, When, at_clock, moment, on_day, whole_day
from kaibo.connectors.values.numbers import EXACT
from kaibo.connectors.values.scaled import scaled
from kaibo.connectors.values.text import LONGEST_VALUE, known, plain
from kaibo.connectors.values.unreadable import Unreadable

Count = Literal["", "serial", "epoch_s", "epoch_ms"]

_COUNTED: Final = re.compile(r"\d{1,13}(?:\.\d{1,12})?")
_ZERO: Final = re.compile(r"0000-00-00(?: 00:00:00)?|1970-01-01(?: 0[08]:00:00)?|0")
_EXCEL_ZERO: Final = datetime(1899, 12, 30)
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_IN_MILLISECONDS: Final = {"serial": 86_400_000, "epoch_s": 1_000, "epoch_ms": 1}
_LAST: Final = (datetime(LAST_YEAR, 12, 31) - _EXCEL_ZERO).days * _IN_MILLISECONDS["serial"]
_OTHER_SHAPE: Final = frozenset({"not_a_date", "date_half_read"})


@dataclass(frozen=True)
class Spelling:
    """What a column is known to write: `order` of day and month, its `zone`, a `year` where cells have none.

    `count` says what a bare number counts: Excel days ("serial"), seconds or milliseconds since 1970.
    """

    order: Order | None = None
    zone: str = "Asia/Shanghai"
    count: Count = ""
    year: int | None = None


PLAIN: Final = Spelling()


def when(text: str, spelling: Spelling = PLAIN) -> When | None:
    """Read a date or time, or a range of two (`When.end`).

    None for an unknown marker and for the zero dates that databases write (0000-00-00, the epoch's first
    second). Raises Unreadable.
    """
    folded = known(text)
    if folded is None or _ZERO.fullmatch(folded.replace("/", "-")):
        return None
    if len(folded) > LONGEST_VALUE:
        raise Unreadable("not_a_date")
    lowered = DASHED_CLOCK.sub(r" \1:\2:\3", folded.lower())
    if spelling.count and _COUNTED.fullmatch(lowered):
        return _counted(Decimal(lowered), spelling)
    try:
        return _single(lowered, spelling)
    except Unreadable as refused:
        if refused.reason not in _OTHER_SHAPE:
            raise
        return _range(lowered, spelling, refused)


def infer_order(texts: Iterable[str]) -> Order | None:
    """The order of day and month that a column's cells prove; None if none does, or if two contradict."""
    proven: set[Order] = set()
    for text in texts:
        lowered = plain(text).lower()
        if YEAR_FIRST.match(lowered):
            proven.add("ymd")
        elif (found := YEAR_LAST.match(lowered)) and len(found["year"]) == 4:
            first, second = int(found["first"]), int(found["second"])
            if 12 < first <= 31:
                proven.add("dmy")
            if 12 < second <= 31:
                proven.add("mdy")
    return proven.pop() if len(proven) == 1 else None


def _single(lowered: str, spelling: Spelling) -> When:
    text = " ".join(WEEKDAY.sub(" ", lowered).split())
    if COMPACT_MOMENT.fullmatch(text):
        text = f"{text[:8]} {text[8:10]}:{text[10:12]}:{text[12:] or '00'}"
    day, precision, rest = head(text, spelling.order, spelling.year)
    if not rest.strip():
        return replace(whole_day(day), precision=precision)
    clock = clock_of(rest.removeprefix("t").lstrip(" ,_")) if precision == "day" else None
    if clock is None:
        raise Unreadable("date_half_read")
    return at_clock(day, clock, spelling.zone)


def _range(lowered: str, spelling: Spelling, refused: Unreadable) -> When:
    """Both ends of `A-B`, `A ~ B`, `A至B`; the first gap that leaves two dates is the one meant."""
    for gap in GAPS.finditer(lowered):
        try:
            start = _single(lowered[: gap.start()], spelling)
            end = _end(lowered[gap.end() :], start, spelling)
        except Unreadable as other:
            if other.reason not in _OTHER_SHAPE:
                raise
            continue
        if (end.day, end.at or _EPOCH) < (start.day, start.at or _EPOCH) and end.precision == start.precision:
            raise Unreadable("range_reversed")
        return start.until(end)
    raise refused


def _end(text: str, start: When, spelling: Spelling) -> When:
    """The end of a range, which may leave out the day or the year that its start has."""
    clock = clock_of(text) if ":" in text else None
    if clock and start.precision == "time":
        return at_clock(start.day, clock, spelling.zone)
    return _single(text, replace(spelling, year=spelling.year or start.day.year))


def _counted(amount: Decimal, spelling: Spelling) -> When:
    """Excel's days since 1900, or seconds or milliseconds since 1970."""
    length = EXACT.multiply(amount, Decimal(_IN_MILLISECONDS[spelling.count]))
    if length > _LAST:
        raise Unreadable("date_out_of_range")
    since = timedelta(milliseconds=scaled(length, 0)[0])
    if spelling.count != "serial":
        return moment(_EPOCH + since, spelling.zone)
    wall = _EXCEL_ZERO + since
    day = on_day(wall.year, wall.month, wall.day)
    if amount == amount.to_integral_value():
        return whole_day(day)
    return at_clock(day, Clock(wall.hour, wall.minute, wall.second, wall.microsecond), spelling.zone)
