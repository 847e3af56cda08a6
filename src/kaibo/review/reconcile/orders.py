"""The orders behind a part of a gap or of a statement: a page, or all of them as a workbook."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import IO, Any

from kaibo.accounts.api import Scope, company
from kaibo.kit.errors import KaiboError
from kaibo.kit.i18n import Language, page_text
from kaibo.kit.table import Ask, Page
from kaibo.kit.workbook import Cell, Column, Kind, workbook
from kaibo.trade.api import BEHIND, VERDICTS, Behind, all_behind, all_differing, differing, orders_behind

ANY = "any"
STATEMENT = "payout"
MOST = 100_000
COLUMNS = {
    "order_id": ("order", Kind.TEXT, 22),
    "sub_order_id": ("sub_order", Kind.TEXT, 22),
    "verdict": ("verdict", Kind.TEXT, 14),
    "status": ("status", Kind.TEXT, 10),
    "at": ("at", Kind.TIME, 20),
    "show_title": ("show", Kind.TEXT, 28),
    "platform": ("platform", Kind.TEXT, 10),
    "account_name": ("account", Kind.TEXT, 18),
    "ours": ("ours", Kind.MONEY, 12),
    "theirs": ("theirs", Kind.MONEY, 12),
    "part": ("part", Kind.MONEY, 12),
    "currency": ("currency", Kind.TEXT, 8),
    "file": ("file", Kind.TEXT, 32),
    "sheet": ("sheet", Kind.TEXT, 14),
    "row": ("row", Kind.COUNT, 8),
}


def behind(wanted: Behind, ask: Ask, scope: Scope) -> Page[dict[str, Any]]:
    """KaiboError (422) for a cause without orders to show."""
    _check(wanted)
    if wanted.quantity == STATEMENT:
        return differing(wanted, ask, scope)
    return orders_behind(_clocked(wanted, scope), ask, scope)


def behind_book(wanted: Behind, scope: Scope, language: Language) -> tuple[IO[bytes], int]:
    """An open workbook and how many rows it holds. KaiboError (422) when there are more than MOST."""
    _check(wanted)
    found = behind(wanted, Ask(size=1), scope).total
    if found > MOST:
        raise KaiboError("kit.export_too_large", status=422, found=found, most=MOST)
    rows = all_differing(wanted, scope) if wanted.quantity == STATEMENT else all_behind(_clocked(wanted, scope), scope)
    columns = [Column(_text(language, f"column.{key}"), kind, width) for key, kind, width in COLUMNS.values()]
    return workbook(title(language), columns, _cells(rows, language), zone=company().zone)


def _clocked(wanted: Behind, scope: Scope) -> Behind:
    """Where no order is known to belong to a show, shows were compared day by day."""
    return wanted if orders_behind(wanted, Ask(size=1), scope).total else replace(wanted, clock="days")


def title(language: Language) -> str:
    return _text(language, "title")


def _check(wanted: Behind) -> None:
    known = (*VERDICTS, ANY) if wanted.quantity == STATEMENT else BEHIND
    if wanted.cause not in known or wanted.quantity not in {"gmv", "paid_amount", "orders", STATEMENT}:
        raise KaiboError("review.no_such_cause", status=422)


def _cells(rows: Iterator[dict[str, Any]], language: Language) -> Iterator[list[Cell]]:
    for row in rows:
        yield [_cell(name, row.get(name), language) for name in COLUMNS]


def _cell(name: str, value: Any, language: Language) -> Cell:
    if name == "verdict" and value:
        return _text(language, f"cause.{value}")
    if name == "status" and value:
        return page_text(language, f"trade.status.{value}", value)
    if name == "platform":
        return page_text(language, f"site.platform.{value}", value)
    known: Cell = value
    return known


def _text(language: Language, key: str) -> str:
    return page_text(language, f"review.reconcile.{key}")
