"""Units are held for a buyer: all that were asked for, or none."""

from __future__ import annotations

from datetime import UTC, datetime

import msgspec

from kaibo.goods.stock.book import Answer, Book, Hold, Item, Note, Pool
from kaibo.goods.stock.commands import Asked, Reserve
from kaibo.kit.errors import KaiboError
from kaibo.kit.ids import new_id

Share = tuple[Item, Pool, int]


class ReservedLine(msgspec.Struct, frozen=True):
    """`left`: what the channel may still sell after this."""

    item: str
    quantity: int
    left: int


class Reserved(msgspec.Struct, frozen=True):
    reservation: str
    state: str
    seconds: int
    deadline: datetime
    lines: list[ReservedLine]


def reserve(book: Book, asked: Asked, command: Reserve) -> Answer:
    """Raises KaiboError: 404 no such item, 409 not enough left, or beyond what one person may have."""
    wanted = _wanted(book, command)
    for item, quantity in wanted:
        _check_limit(book, item, quantity, command)
    shares = [share for item, quantity in wanted for share in _shares(item, quantity, command.channel)]
    reservation, deadline = new_id("rsv"), book.now_ms + command.seconds * 1000
    note = Note("reserve", asked.by, "", reservation, command.order)
    holds = book.holds[reservation] = []
    for number, (item, pool, units) in enumerate(shares):
        book.move(pool, note, available=-units, held=units)
        holds.append(Hold(reservation, number, pool, item, units, deadline, command.order, command.person,
                          asked.source, made_ms=book.now_ms))  # fmt: skip
    book.new_holds += holds
    for item, quantity in wanted:
        if item.limit_each:
            who = (item.id, command.person)
            book.taken[who] = book.taken.get(who, 0) + quantity
    return Answer(201, _told(command, reservation, deadline, wanted))


def _wanted(book: Book, command: Reserve) -> list[tuple[Item, int]]:
    """Each item once."""
    if len(command.lines) == 1:
        only = command.lines[0]
        return [(book.item(only.item), only.quantity)]
    wanted: dict[str, int] = {}
    items: dict[str, Item] = {}
    for line in command.lines:
        item = book.item(line.item)
        items[item.id] = item
        wanted[item.id] = wanted.get(item.id, 0) + line.quantity
    return [(items[key], quantity) for key, quantity in wanted.items()]


def _check_limit(book: Book, item: Item, quantity: int, command: Reserve) -> None:
    if not item.limit_each:
        return
    if not command.person:
        raise KaiboError("goods.person_needed", status=422, item=item.code)
    free = item.limit_each - book.taken.get((item.id, command.person), 0)
    if quantity > free:
        raise KaiboError("goods.limit_each", status=409, item=item.code, limit=item.limit_each, left=max(free, 0))


def _shares(item: Item, quantity: int, channel: str) -> list[Share]:
    """From which pools the units come: the channel's own first."""
    left = item.left(channel)
    if left < quantity:
        raise KaiboError("goods.not_enough", status=409, item=item.code, wanted=quantity, left=left)
    shares: list[Share] = []
    for pool in item.drawn_on(channel):
        units = min(pool.available, quantity)
        if units:
            shares.append((item, pool, units))
            quantity -= units
    return shares


def _told(command: Reserve, reservation: str, deadline_ms: int, wanted: list[tuple[Item, int]]) -> bytes:
    lines = [ReservedLine(item.code, quantity, item.left(command.channel)) for item, quantity in wanted]
    deadline = datetime.fromtimestamp(deadline_ms / 1000, UTC)
    return msgspec.json.encode(Reserved(reservation, "held", command.seconds, deadline, lines))
