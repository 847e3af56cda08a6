"""What is kept in stock: items, the products they are sold as, the channels that have some to themselves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import IntegrityError, transaction

from kaibo.accounts.api import Caller, audit
from kaibo.goods.models import StockItem, StockListing, StockPool
from kaibo.goods.models.stock import SHARED
from kaibo.kit import clock
from kaibo.kit.errors import KaiboError, there
from kaibo.kit.ids import new_id


@dataclass(frozen=True)
class Listing:
    """A platform's product, or one of its SKUs."""

    platform: str
    product_id: str
    sku_id: str = ""


@dataclass(frozen=True)
class NewItem:
    code: str
    name: str
    low: int = 0
    limit_each: int = 0
    listings: Sequence[Listing] = ()


def add_item(caller: Caller, wanted: NewItem) -> StockItem:
    """An item without a unit yet. 409 for a code or a product that another item has."""
    try:
        with transaction.atomic():
            item = StockItem.objects.create(
                id=new_id("itm"),
                code=wanted.code,
                name=wanted.name,
                low=wanted.low,
                limit_each=wanted.limit_each,
                by=caller.name,
                made_at=clock.now(),
            )
            StockPool.objects.create(item=item, channel=SHARED)
            for each in wanted.listings:
                StockListing.objects.create(item=item, **vars(each))
            audit(caller, "goods.item.added", item.id)
    except IntegrityError as error:
        raise KaiboError("goods.item_known", status=409, item=wanted.code) from error
    return item


def item_named(named: str) -> StockItem:
    """By id or code. 404 for one that nobody keeps."""
    return there(StockItem.objects.filter(id=named).first() or StockItem.objects.filter(code=named).first())


def change_item(caller: Caller, item: StockItem, wanted: NewItem) -> None:
    """All but its code. 409 for a product that another item has."""
    try:
        with transaction.atomic():
            item.name, item.low, item.limit_each = wanted.name, wanted.low, wanted.limit_each
            item.save(update_fields=["name", "low", "limit_each"])
            _relist(item, set(wanted.listings))
            audit(caller, "goods.item.changed", item.id)
    except IntegrityError as error:
        raise KaiboError("goods.item_known", status=409, item=item.code) from error


def _relist(item: StockItem, wanted: set[Listing]) -> None:
    """What stays listed is left alone: it knows what its platform last took."""
    known = {Listing(each.platform, each.product_id, each.sku_id): each for each in item.listings.all()}
    for listing in known.keys() - wanted:
        known[listing].delete()
    for listing in wanted - known.keys():
        StockListing.objects.create(item=item, **vars(listing))
