"""Orders as a workbook: all that a filter leaves, one row an order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO, Any

from kaibo.accounts.api import Scope, company
from kaibo.kit.errors import KaiboError
from kaibo.kit.i18n import Language, page_text
from kaibo.kit.workbook import Cell, Column, Kind, workbook
from kaibo.store import api as store
from kaibo.trade.queries.narrowing import OrderFilter, where_of
from kaibo.trade.queries.orders import SORTS, WHOLE, count_of, named, sorting

MOST = 100_000
COLUMNS = {
    "order_id": ("column.order", Kind.TEXT, 22),
    "status": ("column.status", Kind.TEXT, 10),
    "raw_status": ("export.raw_status", Kind.TEXT, 14),
    "created_at": ("column.created", Kind.TIME, 20),
    "paid_at": ("column.paid_at", Kind.TIME, 20),
    "show_title": ("column.show", Kind.TEXT, 28),
    "show_id": ("export.show_id", Kind.TEXT, 26),
    "platform": ("column.platform", Kind.TEXT, 10),
    "account_name": ("column.account", Kind.TEXT, 18),
    "lines": ("column.lines", Kind.COUNT, 8),
    "quantity": ("column.quantity", Kind.QUANTITY, 8),
    "amount": ("column.amount", Kind.MONEY, 12),
    "paid_amount": ("column.paid", Kind.MONEY, 12),
    "refund_amount": ("column.refund", Kind.MONEY, 12),
    "currency": ("export.currency", Kind.TEXT, 8),
    "host": ("column.host", Kind.TEXT, 10),
    "province": ("column.province", Kind.TEXT, 10),
}


def order_book(wanted: OrderFilter, sort: str, scope: Scope, language: Language) -> tuple[IO[bytes], int]:
    """An open workbook and how many orders it holds. KaiboError (422) when there are more than MOST."""
    where, params = where_of(wanted.settled(), scope)
    found = count_of(where, params)
    if found > MOST:
        raise KaiboError("kit.export_too_large", status=422, found=found, most=MOST)
    columns = [Column(page_text(language, f"trade.{key}"), kind, width) for key, kind, width in COLUMNS.values()]
    return workbook(title(language), columns, _rows(where, params, sort, language), zone=company().zone)


def title(language: Language) -> str:
    return page_text(language, "trade.title")


def _rows(where: str, params: dict[str, Any], sort: str, language: Language) -> Iterator[list[Cell]]:
    whole = f"SELECT {WHOLE} FROM (SELECT * FROM order_now WHERE {where}) GROUP BY platform, account, order_id"
    sql = f"SELECT * FROM ({whole}) {sorting(sort, {name: name for name in SORTS})}"
    for block in store.query_blocks(sql, params):
        for row in named(block):
            yield [_worded(name, row[name], language) for name in COLUMNS]


def _worded(name: str, value: Any, language: Language) -> Cell:
    """Codes in the reader's words, as the page has them."""
    if name == "status":
        return page_text(language, f"trade.status.{value}", value)
    if name == "platform":
        return page_text(language, f"site.platform.{value}", value)
    known: Cell = value
    return known
