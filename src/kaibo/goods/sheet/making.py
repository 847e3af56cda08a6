"""The changes of a spreadsheet, made: all or none; large corrections wait for a second person as ever."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction

from kaibo.accounts.api import Caller
from kaibo.goods.models import StockItem, StockPool
from kaibo.goods.stock.commands import Keep, Receive
from kaibo.goods.stock.counting import Counted, correct
from kaibo.goods.stock.items import Listing, NewItem, add_item, change_item
from kaibo.goods.stock.supply import supply


@dataclass(frozen=True)
class Change:
    """A pool as it shall stand. What was sold since `available_seen` stays sold: the difference is booked."""

    code: str
    name: str
    platform: str
    product_id: str
    sku_id: str
    channel: str
    available: int
    available_seen: int
    buffer: int
    buffer_seen: int
    low: int
    limit_each: int


def make(caller: Caller, key: str, why: str, changes: Sequence[Change]) -> int:
    """How many wait for a second person. With the same key nothing happens twice."""
    with transaction.atomic():
        return sum(_make(caller, f"{key}/{place}", why, change) for place, change in enumerate(changes))


def _make(caller: Caller, key: str, why: str, change: Change) -> bool:
    """Units freed from the buffer are available before any are missed there, new ones before any are kept back."""
    item = _item(caller, change)
    pool, _ = StockPool.objects.get_or_create(item=item, channel=change.channel)
    kept_back = change.buffer - change.buffer_seen
    more = change.available - change.available_seen + kept_back
    keep = Keep(f"{key}/buffer", item.id, change.buffer, change.channel, why)
    if kept_back < 0:
        supply(caller, item, keep)
    waits = bool(more) and _more(caller, pool, more, key, why)
    if kept_back > 0:
        supply(caller, item, keep)
    return waits


def _more(caller: Caller, pool: StockPool, more: int, key: str, why: str) -> bool:
    """The first units of a pool are goods that came in; later ones were found, or missed."""
    if more > 0 and pool.total == 0:
        supply(caller, pool.item, Receive(key, pool.item_id, more, pool.channel, why))
        return False
    return correct(caller, pool.item, Counted(more, why, key, pool.channel)) is not None


def _item(caller: Caller, change: Change) -> StockItem:
    listing = Listing(change.platform, change.product_id, change.sku_id)
    named = [listing] if change.product_id else []
    item = StockItem.objects.filter(code=change.code).first()
    if item is None:
        wanted = NewItem(change.code, change.name, change.low, change.limit_each, named)
        return add_item(caller, wanted)
    known = [Listing(each.platform, each.product_id, each.sku_id) for each in item.listings.all()]
    listings = [*known, *(each for each in named if each not in known)]
    wanted = NewItem(item.code, change.name, change.low, change.limit_each, listings)
    if listings != known or any(getattr(item, name) != getattr(wanted, name) for name in ("name", "low", "limit_each")):
        change_item(caller, item, wanted)
    return item
