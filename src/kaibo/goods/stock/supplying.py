"""Units come in, are counted again, change pools, are kept back or turn out unfit."""

from __future__ import annotations

import msgspec

from kaibo.goods.stock.book import Answer, Book, Item, Note, Pool
from kaibo.goods.stock.commands import Adjust, Asked, Keep, Move, Receive, Spoil
from kaibo.kit.errors import KaiboError


class PoolTold(msgspec.Struct, frozen=True):
    """How a pool stands after the command."""

    item: str
    channel: str
    total: int
    available: int
    held: int
    sold: int
    buffer: int
    damaged: int


def receive(book: Book, asked: Asked, command: Receive) -> Answer:
    item, pool = _pool(book, command.item, command.channel)
    book.move(pool, Note("receive", asked.by, command.why), available=command.quantity)
    return _told(item, pool)


def adjust(book: Book, asked: Asked, command: Adjust) -> Answer:
    """Only what is available can be found missing: held and sold units are promised."""
    item, pool = _pool(book, command.item, command.channel)
    _check(item, pool, -command.quantity)
    book.move(pool, Note("adjust", asked.by, command.why), available=command.quantity)
    return _told(item, pool)


def move(book: Book, asked: Asked, command: Move) -> Answer:
    item, source = _pool(book, command.item, command.source)
    _, target = _pool(book, command.item, command.target)
    if source is target:
        raise KaiboError("goods.same_pool", status=422)
    _check(item, source, command.quantity)
    note = Note("move", asked.by, command.why)
    book.move(source, note, available=-command.quantity)
    book.move(target, note, available=command.quantity)
    return _told(item, target)


def keep(book: Book, asked: Asked, command: Keep) -> Answer:
    item, pool = _pool(book, command.item, command.channel)
    more = command.quantity - pool.buffer
    _check(item, pool, more)
    if more:
        book.move(pool, Note("buffer", asked.by, command.why), available=-more, buffer=more)
    return _told(item, pool)


def spoil(book: Book, asked: Asked, command: Spoil) -> Answer:
    item, pool = _pool(book, command.item, command.channel)
    _check(item, pool, command.quantity)
    book.move(pool, Note("damage", asked.by, command.why), available=-command.quantity, damaged=command.quantity)
    return _told(item, pool)


def _pool(book: Book, named: str, channel: str) -> tuple[Item, Pool]:
    item = book.item(named)
    if channel not in item.pools:
        raise KaiboError("goods.no_pool", status=404, item=item.code, channel=channel)
    return item, item.pools[channel]


def _check(item: Item, pool: Pool, units: int) -> None:
    if units > pool.available:
        raise KaiboError("goods.not_enough", status=409, item=item.code, wanted=units, left=pool.available)


def _told(item: Item, pool: Pool) -> Answer:
    units = {name: getattr(pool, name) for name in ("total", "available", "held", "sold", "buffer", "damaged")}
    return Answer(200, msgspec.json.encode(PoolTold(item.code, pool.channel, **units)))
