"""Currency, zone and order of dates of a file: said, fixed, or proven by what stands in it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final

import polars as pl

from kaibo.connectors.clean.currencies import currency_codes
from kaibo.connectors.clean.ledger import Ledger
from kaibo.connectors.options import Options
from kaibo.connectors.recognising.found import Bound, Found
from kaibo.connectors.values.calendar_words import YEAR_LAST
from kaibo.connectors.values.dates import infer_order
from kaibo.connectors.values.days import Order
from kaibo.connectors.values.money import money
from kaibo.connectors.values.unreadable import Unreadable
from kaibo.connectors.words import Locale, locale_of, us_market, words
from kaibo.metrics.api import FieldType, kinds

CELLS_LOOKED_AT = 2_000
ORDERS: Final[dict[str, Order]] = {"ymd": "ymd", "dmy": "dmy", "mdy": "mdy"}
WORD_FIELDS = ("status", "refund_status", "payment_method")

_HALF_DAY = re.compile(r"\d\s*[ap]\.?m\.?\s*$", re.IGNORECASE)


Whole = Callable[[Found, str], Iterator[pl.Series]]


@dataclass(frozen=True)
class Evidence:
    """What holds for all tables of a file."""

    currency: str
    zone: str
    order: Order | None


def evidence(found: list[Found], options: Options, ledger: Ledger, whole: Whole) -> Evidence:
    """What is said wins, then what the format fixes, then what the cells prove; the rest is assumed and told.

    `whole` gives a column of the file to its end, for what its beginning does not prove.
    """
    given = found[0].format
    times = [text for each in found for bound in _of_type(each, FieldType.TIME) for text in _cells(each, bound)]
    market = locale_of(cell for each in found for cell in _words(each)) if not _american(times) else us_market()
    currency = options.currency or given.currency or _currency(found)
    if not currency:
        currency = market.currency or options.home_currency
        sure = market.currency and not _american(times)
        if not sure and any(_of_type(each, FieldType.MONEY) for each in found):
            ledger.warn("currency_assumed", currency=currency)
    zone = options.zone or given.zone
    if not zone:
        zone = market.zone or words().currencies.get(currency, options.home_zone)
        sure = market.zone and not _american(times)
        if not sure and times:
            ledger.warn("zone_assumed", zone=zone)
    order = ORDERS.get(options.date_order or given.date_order) or infer_order(times)
    if order is None and any(YEAR_LAST.match(text.strip()) for text in times):
        order = _proven_later(found, whole) or _assumed(market, ledger)
    return Evidence(currency, zone, order)


def _american(times: list[str]) -> bool:
    """Whether times are written as in the US: 05/28/2026 10:00:00 PM."""
    return any(_HALF_DAY.search(text) and YEAR_LAST.match(text.strip()) for text in times)


def _currency(found: list[Found]) -> str:
    """The currency that a column of currencies names most often, else headers or cells of money; "" if none does."""
    codes = Counter(code for each in found for code in _codes(each))
    if codes:
        return codes.most_common(1)[0][0]
    for each in found:
        for bound in _of_type(each, FieldType.MONEY):
            marks = (f"1 {bound.unit}" for _ in bound.unit.split())
            for text in (*marks, *_cells(each, bound)):
                if named := _named(text):
                    return named
    return ""


def _codes(found: Found) -> Iterator[str]:
    bound = found.bound.get("currency")
    if bound:
        said = currency_codes(found.frame.get_column(bound.place).head(CELLS_LOOKED_AT))
        yield from said.drop_nulls()


def _named(text: str) -> str:
    try:
        read = money(text)
    except Unreadable:
        return ""
    return read.currency if read else ""


def _proven_later(found: list[Found], whole: Whole) -> Order | None:
    """The order of day and month that some cell further down proves."""
    for each in found:
        for bound in _of_type(each, FieldType.TIME):
            for column in whole(each, bound.place):
                if proven := infer_order(column.drop_nulls().unique()):
                    return proven
    return None


def _assumed(market: Locale, ledger: Ledger) -> Order | None:
    assumed = ORDERS.get(market.date_order)
    if assumed:
        ledger.warn("date_order_assumed", order=assumed)
    return assumed


def _of_type(found: Found, type: FieldType) -> list[Bound]:
    kind = kinds().get(found.kind)
    fields = {field.key for field in kind.fields if field.type is type} if kind else set()
    return [bound for field, bound in found.bound.items() if field in fields]


def _words(found: Found) -> Iterator[str]:
    for field in WORD_FIELDS:
        if field in found.bound:
            yield from _cells(found, found.bound[field])


def _cells(found: Found, bound: Bound) -> Iterable[str]:
    texts = found.frame.get_column(bound.place).head(CELLS_LOOKED_AT).drop_nulls().unique(maintain_order=True)
    return islice(texts, CELLS_LOOKED_AT)
