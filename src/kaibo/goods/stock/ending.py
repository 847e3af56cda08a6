"""A hold ends once: it is paid, given up, or its time is over. Money that comes after that goes back."""

from __future__ import annotations

import msgspec

from kaibo.goods.stock.book import Answer, Book, Hold, Note, Refund
from kaibo.goods.stock.commands import Asked, Confirm, Release, Return
from kaibo.kit.errors import KaiboError

SWEEPER = "kaibo"


class Ended(msgspec.Struct, frozen=True):
    """`units`: how many the reservation has in all."""

    reservation: str
    state: str
    order: str
    units: int


class CameBack(msgspec.Struct, frozen=True):
    reservation: str
    item: str
    quantity: int
    returned: int


def confirm(book: Book, asked: Asked, command: Confirm) -> Answer:
    """The units are sold. A payment for what is no longer held (409) leaves a refund, once."""
    holds = book.held(command.reservation)
    order, state = command.order or holds[0].order, holds[0].state
    if state == "held":
        _end(book, holds, Note("confirm", asked.by, "", command.reservation, order), "confirmed")
    elif state != "confirmed" or order != holds[0].order:
        return _too_late(book, asked, holds, order)
    return _told(holds)


def release(book: Book, asked: Asked, command: Release) -> Answer:
    """The units are free again. 409 for what was paid."""
    holds = book.held(command.reservation)
    if holds[0].state == "held":
        _end(book, holds, Note("release", asked.by, command.why, command.reservation, holds[0].order), "released")
    elif holds[0].state == "confirmed":
        raise KaiboError("goods.sold_already", status=409, reservation=command.reservation)
    return _told(holds)


def expire(book: Book) -> None:
    """Free what is past its deadline. Comes before everything else in a batch."""
    for hold in book.overdue:
        if hold.state == "held":
            note = Note("expire", SWEEPER, "", hold.reservation, hold.order)
            _end(book, [hold], note, "expired")


def take_back(book: Book, asked: Asked, command: Return) -> Answer:
    """Sold units are available again, or damaged. 409 for more than were sold."""
    item = book.item(command.item)
    holds = [hold for hold in book.held(command.reservation) if hold.item.id == item.id and hold.state == "confirmed"]
    out = sum(hold.quantity - hold.returned for hold in holds)
    if command.quantity > out:
        raise KaiboError("goods.not_sold", status=409, reservation=command.reservation, item=item.code, left=out)
    note = Note("return", asked.by, command.why, command.reservation, holds[0].order)
    bucket, left = "damaged" if command.damaged else "available", command.quantity
    for hold in holds:
        units = min(left, hold.quantity - hold.returned)
        if units:
            book.move(hold.pool, note, **{"sold": -units, bucket: units})
            hold.returned, hold.changed, left = hold.returned + units, True, left - units
            _give_up(book, hold, units)
    returned = sum(hold.returned for hold in holds)
    return Answer(200, msgspec.json.encode(CameBack(command.reservation, item.code, command.quantity, returned)))


def _end(book: Book, holds: list[Hold], note: Note, state: str) -> None:
    bucket = "sold" if state == "confirmed" else "available"
    for hold in holds:
        book.move(hold.pool, note, **{"held": -hold.quantity, bucket: hold.quantity})
        hold.state, hold.order, hold.ended_ms, hold.changed = state, note.order, book.now_ms, True
        if state != "confirmed":
            _give_up(book, hold, hold.quantity)


def _give_up(book: Book, hold: Hold, units: int) -> None:
    """The person has so many less."""
    who = (hold.item.id, hold.person)
    if hold.person and who in book.taken:
        book.taken[who] -= units


def _too_late(book: Book, asked: Asked, holds: list[Hold], order: str) -> Answer:
    reservation, state = holds[0].reservation, holds[0].state
    if (reservation, order) not in book.refunded:
        book.refunded.add((reservation, order))
        units = sum(hold.quantity for hold in holds)
        book.new_refunds.append(Refund(reservation, order, units, state, asked.by))
    error = KaiboError("goods.paid_late", status=409, reservation=reservation, order=order, state=state)
    return Answer(409, error=error)


def _told(holds: list[Hold]) -> Answer:
    first, units = holds[0], sum(hold.quantity for hold in holds)
    return Answer(200, msgspec.json.encode(Ended(first.reservation, first.state, first.order, units)))
