"""The calendar day (or month) at the head of a date's text, and what stands behind it."""

from __future__ import annotations

import re
from datetime import date
from typing import Final, Literal

from kaibo.connectors.values.calendar_words import COMPACT, MONTHS, NAMED, YEAR_FIRST, YEAR_LAST, YEARLESS
from kaibo.connectors.values.moments import Precision, on_day
from kaibo.connectors.values.unreadable import Unreadable

Order = Literal["dmy", "mdy", "ymd"]
Head = tuple[date, Precision, str]

_CENTURY: Final = 2000
_NEAR: Final = 50


def head(text: str, order: Order | None, year: int | None) -> Head:
    """The day `text` begins with, its precision, and the rest of the text. Raises Unreadable."""
    if found := YEAR_FIRST.match(text) or COMPACT.match(text):
        return _year_first(found)
    if found := YEAR_LAST.match(text):
        return _year_last(found, order), "day", _rest(found)
    if found := NAMED.match(text):
        month = MONTHS[found["month"] or found["month_"]]
        return on_day(int(found["year"]), month, int(found["day"] or found["day_"])), "day", _rest(found)
    if found := YEARLESS.match(text):
        if year is None:
            raise Unreadable("date_needs_year")
        return on_day(year, int(found["month"]), int(found["day"])), "day", _rest(found)
    raise Unreadable("not_a_date")


def _year_first(found: re.Match[str]) -> Head:
    month = MONTHS[found["month"]] if found["month"] in MONTHS else int(found["month"])
    precision: Precision = "day" if found["day"] else "month"
    return on_day(int(found["year"]), month, int(found["day"] or 1)), precision, _rest(found)


def _year_last(found: re.Match[str], order: Order | None) -> date:
    first, second, year = int(found["first"]), int(found["second"]), found["year"]
    if len(year) == 2:
        return _short_year(first, second, int(year), order)
    order = order if order in {"dmy", "mdy"} else _certain(first, second)
    return on_day(int(year), *((second, first) if order == "dmy" else (first, second)))


def _short_year(first: int, second: int, third: int, order: Order | None) -> date:
    """`28/07/26`: only a known order tells which of three is the year; it is taken as 20xx up to 2049."""
    if order is None:
        raise Unreadable("date_needs_order")
    parts = {"dmy": (third, second, first), "mdy": (third, first, second), "ymd": (first, second, third)}
    year, month, day = parts[order]
    if year >= _NEAR:
        raise Unreadable("date_out_of_range")
    return on_day(_CENTURY + year, month, day)


def _certain(first: int, second: int) -> Order:
    """The order that a single date proves: 28/07 is day first, 07/28 month first, 07/07 either."""
    if first == second or second > 12:
        return "mdy"
    if first > 12:
        return "dmy"
    raise Unreadable("date_needs_order")


def _rest(found: re.Match[str]) -> str:
    return found.string[found.end() :]
