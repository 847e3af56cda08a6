"""What a batch needs of the ledger, in one statement."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from django.db import connection

from kaibo.goods.stock import sql
from kaibo.goods.stock.book import Answer, Book, Hold, Item, Pool
from kaibo.goods.stock.commands import Asked, Confirm, Keyed, Release, Reserve, Return
from kaibo.kit import clock

MOST_OVERDUE = 500
_POOL = ("p.id", "p.channel", "p.version", "p.total", "p.available", "p.held", "p.sold", "p.buffer", "p.damaged",
         "i.id", "i.code", "i.limit_each")  # fmt: skip
_HOLD = ("h.reservation", "h.number", "h.pool_id", "h.item_id", "h.quantity", "h.deadline_ms", "h.order_id",
         "h.person", "h.source", "h.state", "h.returned", "h.made_ms", "h.ended_ms", "h.id")  # fmt: skip
_OVERDUE = (
    f"SELECT reservation FROM goods_stockhold WHERE state = 'held' AND deadline_ms <= %s "
    f"ORDER BY deadline_ms, id LIMIT {MOST_OVERDUE}"
)


def open_book(batch: Sequence[Asked]) -> Book:
    """Everything the commands name, and what is overdue at the arrival of the first of them."""
    book = Book(min(asked.at_ms for asked in batch), clock.now())
    items, reservations = sorted(set(_items(batch))), sorted(set(_reservations(batch)))
    keys = [(each.source, each.command.key) for each in batch if isinstance(each.command, Keyed)]
    named: list[Any] = [sql.told(reservations), book.now_ms]
    statement = f"SELECT {_pools()}, {_holds()}, {_answers()}, {_refunds()}"
    told_items, told_keys = sql.told(items), sql.told(keys)
    with connection.cursor() as cursor:
        cursor.execute(statement, [told_items, told_items, *named, *named, told_keys, sql.told(reservations)])
        pools, holds, answers, refunds = (sql.heard(each) for each in cursor.fetchone())
    by_id = _fill_pools(book, pools)
    _fill_holds(book, holds, by_id)
    book.answers = {(row[0], row[1]): Answer(row[3], row[4].encode(), digest=row[2]) for row in answers}
    book.refunded = {(row[0], row[1]) for row in refunds}
    _fill_taken(book, batch)
    return book


def _pools() -> str:
    texts = sql.texts()
    wanted = (
        f"SELECT id FROM goods_stockitem WHERE id IN ({texts}) UNION SELECT id FROM goods_stockitem "
        f"WHERE code IN ({texts}) UNION SELECT item_id FROM goods_stockhold WHERE reservation IN ({texts}) "
        f"UNION SELECT item_id FROM goods_stockhold WHERE reservation IN ({_OVERDUE})"
    )
    return sql.gathered(
        _POOL, f"FROM goods_stockitem i JOIN goods_stockpool p ON p.item_id = i.id WHERE i.id IN ({wanted})"
    )


def _holds() -> str:
    wanted = f"SELECT * FROM ({sql.texts()}) AS asked UNION SELECT * FROM ({_OVERDUE}) AS overdue"
    return sql.gathered(_HOLD, f"FROM goods_stockhold h WHERE h.reservation IN ({wanted})")


def _answers() -> str:
    keys = sql.rows(source="text", key="text")
    return sql.gathered(
        ("a.source", "a.key", "a.digest", "a.status", "a.body"),
        f"FROM ({keys}) AS k JOIN goods_stockanswer a ON a.source = k.source AND a.key = k.key",
    )


def _refunds() -> str:
    return sql.gathered(
        ("r.reservation", "r.order_id"), f"FROM goods_stockrefund r WHERE r.reservation IN ({sql.texts()})"
    )


def _fill_pools(book: Book, rows: list[Any]) -> dict[int, Pool]:
    by_id: dict[int, Pool] = {}
    for *units, item_id, code, limit_each in rows:
        item = book.items.get(item_id)
        if item is None:
            item = book.items[item_id] = Item(item_id, code, limit_each)
            book.items.setdefault(code, item)
        pool = by_id[units[0]] = Pool(*units)
        item.pools[pool.channel] = pool
    return by_id


def _fill_holds(book: Book, rows: list[Any], pools: dict[int, Pool]) -> None:
    for reservation, number, pool, item, *rest in sorted(rows):
        hold = Hold(reservation, number, pools[pool], book.items[item], *rest)
        book.holds.setdefault(reservation, []).append(hold)
        if hold.state == "held" and hold.deadline_ms <= book.now_ms:
            book.overdue.append(hold)


def _fill_taken(book: Book, batch: Sequence[Asked]) -> None:
    """Only where an item has a limit for each person."""
    limited = {(item, person) for item, person in _persons(book, batch)}
    if not limited:
        return
    pairs = sql.rows(item="text", person="text")
    statement = sql.gathered(
        ("t.item_id", "t.person", "t.units"),
        f"FROM (SELECT h.item_id, h.person, sum(h.quantity - h.returned) AS units FROM ({pairs}) AS k "
        "JOIN goods_stockhold h ON h.item_id = k.item AND h.person = k.person AND h.person <> '' "
        "WHERE h.state IN ('held', 'confirmed') GROUP BY h.item_id, h.person) AS t",
    )
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {statement}", [sql.told(sorted(limited))])
        book.taken = {(item, person): int(units) for item, person, units in sql.heard(cursor.fetchone()[0])}


def _persons(book: Book, batch: Sequence[Asked]) -> Iterator[tuple[str, str]]:
    for asked in batch:
        if isinstance(asked.command, Reserve) and asked.command.person:
            for line in asked.command.lines:
                item = book.items.get(line.item)
                if item and item.limit_each:
                    yield item.id, asked.command.person


def _items(batch: Sequence[Asked]) -> Iterator[str]:
    for asked in batch:
        if isinstance(asked.command, Reserve):
            yield from (line.item for line in asked.command.lines)
        elif isinstance(asked.command, Keyed):
            yield asked.command.item


def _reservations(batch: Sequence[Asked]) -> Iterator[str]:
    for asked in batch:
        if isinstance(asked.command, Confirm | Release | Return):
            yield asked.command.reservation
