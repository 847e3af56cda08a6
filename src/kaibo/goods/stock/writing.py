"""What a batch decided, written: a statement a table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from django.db import connection
from django.db.backends.utils import CursorWrapper

from kaibo.goods.stock import sql
from kaibo.goods.stock.book import Book, Hold, Item, Pool

_MOVEMENT = {
    "pool_id": "int", "kind": "text", "total": "int", "available": "int", "held": "int", "sold": "int",
    "buffer": "int", "damaged": "int", "reservation": "text", "order_id": "text", "by": "text", "why": "text",
    "at": "time",
}  # fmt: skip
_HOLD = {
    "reservation": "text", "number": "int", "pool_id": "int", "item_id": "text", "quantity": "int",
    "returned": "int", "state": "text", "made_ms": "int", "deadline_ms": "int", "ended_ms": "int", "source": "text",
    "order_id": "text", "person": "text",
}  # fmt: skip
_ANSWER = {"source": "text", "key": "text", "digest": "text", "status": "int", "body": "text"}
_REFUND = {
    "reservation": "text", "order_id": "text", "quantity": "int", "why": "text", "by": "text", "at": "time",
    "done_by": "text",
}  # fmt: skip
_UNITS = ("total", "available", "held", "sold", "buffer", "damaged")


class Overtaken(Exception):
    """Somebody wrote to a pool who didn't hold the ledger's lock."""


def write_book(book: Book) -> bool:
    """Everything that changed; False where nothing did."""
    if not (book.movements or book.new_answers or book.new_refunds):
        return False
    at = _stored(book.at)
    with connection.cursor() as cursor:
        _insert(cursor, "goods_stockhold", _HOLD, map(_hold, book.new_holds))
        _insert(cursor, "goods_stockmovement", _MOVEMENT, _movements(book, at))
        _insert(cursor, "goods_stockanswer", _ANSWER, _answers(book))
        _insert(cursor, "goods_stockrefund", _REFUND, _refunds(book, at))
        _update_pools(cursor, book.items.values())
        _update_holds(cursor, [hold for holds in book.holds.values() for hold in holds if hold.id and hold.changed])
    return True


def _insert(cursor: CursorWrapper, table: str, columns: dict[str, str], values: Iterable[Sequence[Any]]) -> None:
    if many := list(values):
        names = ", ".join(f'"{name}"' for name in columns)
        quoted = {f'"{name}"': kind for name, kind in columns.items()}
        cursor.execute(f"INSERT INTO {table} ({names}) {sql.rows(**quoted)}", [sql.told(many)])


def _update_pools(cursor: CursorWrapper, items: Iterable[Item]) -> None:
    changed = {pool.id: pool for item in items for pool in item.pools.values() if pool.changed}
    if not changed:
        return
    units = dict.fromkeys(_UNITS, "int")
    sets = ", ".join(f"{name} = told.{name}" for name in _UNITS)
    cursor.execute(
        f"UPDATE goods_stockpool SET {sets}, version = goods_stockpool.version + 1 "
        f"FROM ({sql.rows(id='int', seen='int', **units)}) AS told "
        "WHERE goods_stockpool.id = told.id AND goods_stockpool.version = told.seen",
        [sql.told([_pool(pool) for pool in changed.values()])],
    )
    if cursor.rowcount != len(changed):
        raise Overtaken


def _update_holds(cursor: CursorWrapper, changed: list[Hold]) -> None:
    if not changed:
        return
    cursor.execute(
        "UPDATE goods_stockhold SET state = told.state, order_id = told.order_id, ended_ms = told.ended_ms, "
        "returned = told.returned FROM "
        f"({sql.rows(id='int', state='text', order_id='text', ended_ms='int', returned='int')}) AS told "
        "WHERE goods_stockhold.id = told.id",
        [sql.told([(hold.id, hold.state, hold.order, hold.ended_ms, hold.returned) for hold in changed])],
    )


def _pool(pool: Pool) -> tuple[int, ...]:
    return pool.id, pool.version, pool.total, pool.available, pool.held, pool.sold, pool.buffer, pool.damaged


def _hold(hold: Hold) -> tuple[Any, ...]:
    """As it stands at the end of the batch: it may have ended in the one that made it."""
    return (
        hold.reservation, hold.number, hold.pool.id, hold.item.id, hold.quantity, hold.returned, hold.state,
        hold.made_ms, hold.deadline_ms, hold.ended_ms, hold.source, hold.order, hold.person,
    )  # fmt: skip


def _movements(book: Book, at: str) -> Iterable[tuple[Any, ...]]:
    for each in book.movements:
        note = each.note
        yield (each.pool, note.kind, sum(each.units), *each.units, note.reservation, note.order, note.by, note.why, at)


def _answers(book: Book) -> Iterable[tuple[Any, ...]]:
    for source, key, answer in book.new_answers:
        yield source, key, answer.digest, answer.status, answer.body.decode()


def _refunds(book: Book, at: str) -> Iterable[tuple[Any, ...]]:
    for each in book.new_refunds:
        yield each.reservation, each.order, each.quantity, each.why, each.by, at, ""


def _stored(at: datetime) -> str:
    """As the columns of times take it."""
    return at.isoformat() if sql.on_postgres() else str(connection.ops.adapt_datetimefield_value(at))
