"""Units of a product held, paid and given back for another room: in its transaction, by everybody's ledger."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import NamedTuple

from django.db.models import Max, QuerySet, Sum

from kaibo.accounts.api import Caller
from kaibo.goods.models import StockHold
from kaibo.goods.stock.asking import ask
from kaibo.goods.stock.commands import Confirm, Expire, Line, Release, Reserve
from kaibo.goods.stock.shelf import stock_of
from kaibo.kit.errors import KaiboError

LATELY = 20_000
"""Holds that are looked through for an order's."""


class Holding(NamedTuple):
    """A reservation as the ledger has it. `state` is held, confirmed, released or expired."""

    reservation: str
    state: str
    units: int
    until: datetime


def hold_units(
    caller: Caller,
    product: str,
    units: int,
    *,
    platform: str,
    key: str,
    seconds: int,
    order: str = "",
    person: str = "",
) -> Holding:
    """Hold them for so many seconds; asked again with the same key, the same. Raises KaiboError: 404 for a product that
    nobody keeps in stock, 409 where not enough is left."""
    stock = stock_of([product], platform=platform).get(product)
    if stock is None:
        raise KaiboError("goods.no_item", status=404, item=product)
    left = stock_of(stock.items, platform=platform)
    item = max(stock.items, key=lambda each: left[each].available)
    wanted = Reserve(key, (Line(item, units),), seconds, platform, order, person)
    told = ask(caller, wanted).told()
    return Holding(told["reservation"], "held", units, datetime.fromisoformat(told["deadline"]))


def pay_units(caller: Caller, reservation: str, order: str) -> None:
    """The units are sold. 409 where they were given back meanwhile: the payment is noted for refund."""
    ask(caller, Confirm(reservation, order))


def give_back(caller: Caller, reservation: str, why: str) -> None:
    """The units are free again. 409 for what was paid."""
    ask(caller, Release(reservation, why))


def free_overdue(caller: Caller) -> None:
    """End every hold that is past its time, as the sweeper does."""
    ask(caller, Expire())


def holdings(reservations: Iterable[str]) -> dict[str, Holding]:
    """How reservations stand, by their id; one that nobody made is left out."""
    return _told(StockHold.objects.filter(reservation__in=list(reservations)))


def held_for(order: str, product: str, *, platform: str) -> Holding | None:
    """What a shop's system lately holds or sold for an order of a product; None where it did nothing for it."""
    stock = stock_of([product], platform=platform).get(product)
    newest = StockHold.objects.aggregate(newest=Max("id"))["newest"]
    if not order or stock is None or newest is None:
        return None
    lately = StockHold.objects.filter(id__gt=newest - LATELY)
    ours = lately.filter(item__in=stock.items, order_id=order, state__in=("held", "confirmed"))
    return next(iter(_told(ours).values()), None)


def _told(holds: QuerySet[StockHold]) -> dict[str, Holding]:
    rows = holds.values_list("reservation", "state", "deadline_ms").annotate(units=Sum("quantity"))
    return {
        reservation: Holding(reservation, state, units, datetime.fromtimestamp(deadline_ms / 1000, UTC))
        for reservation, state, deadline_ms, units in rows
    }
