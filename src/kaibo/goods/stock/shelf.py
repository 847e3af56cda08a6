"""What a shelf shows of the stock: what may still be sold, never what is kept back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q

from kaibo.goods.models import StockItem, StockListing, StockPool
from kaibo.goods.models.stock import SHARED


@dataclass(frozen=True)
class Stock:
    """Of one product, all its items together. `available`: what may be sold now, the safety buffer is not in it.

    `held`: units in unpaid reservations. `low`: not sold out, and no more than what the items call scarce.
    """

    items: tuple[str, ...]
    available: int
    held: int
    sold: int
    low: bool
    sold_out: bool


def stock_of(products: Iterable[str], *, platform: str = "", channel: str = "") -> dict[str, Stock]:
    """By product: a platform's product id, or an item's code or id. What nobody keeps stock of is left out.

    The shared pool counts, and what the platform and the channel (an account, say) have to themselves.
    """
    items = _items_of(list(dict.fromkeys(products)), platform)
    pools: dict[str, list[StockPool]] = {}
    channels = {SHARED, platform, channel}
    every = {item for found in items.values() for item in found}
    for pool in StockPool.objects.filter(item__in=every, channel__in=channels).select_related("item"):
        pools.setdefault(pool.item_id, []).append(pool)
    return {product: _stock(found, pools) for product, found in items.items()}


def _items_of(products: list[str], platform: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    listed = StockListing.objects.filter(product_id__in=products)
    for product, item in (listed.filter(platform=platform) if platform else listed).values_list("product_id", "item"):
        if item not in found.setdefault(product, []):
            found[product].append(item)
    named = StockItem.objects.filter(Q(code__in=products) | Q(id__in=products)).values_list("id", "code")
    for item, code in named:
        for product in {item, code} & set(products) - set(found):
            found[product] = [item]
    return found


def _stock(items: list[str], pools: dict[str, list[StockPool]]) -> Stock:
    mine = [pool for item in items for pool in pools.get(item, [])]
    available = sum(pool.available for pool in mine)
    scarce = sum({pool.item_id: pool.item.low for pool in mine}.values())
    return Stock(
        items=tuple(items),
        available=available,
        held=sum(pool.held for pool in mine),
        sold=sum(pool.sold for pool in mine),
        low=0 < available <= scarce,
        sold_out=available == 0,
    )
