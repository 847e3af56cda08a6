"""How many of the rehearsal's products there are: counted before it goes on air, given back and filled up after it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from django.db.models import F

from kaibo.accounts.api import CLI
from kaibo.demo.rehearsal import items
from kaibo.demo.rehearsal.plan import room
from kaibo.goods.models import StockHold, StockItem, StockListing, StockPool
from kaibo.goods.stock.asking import ask_all
from kaibo.goods.stock.commands import Adjust, Command, Release, Return
from kaibo.goods.stock.items import Listing, NewItem, add_item
from kaibo.kit.ids import new_id
from kaibo.planning.api import Item

_LOW = 20
_CODE = "REHEARSAL-"
"""Items that somebody keeps for himself are left alone."""
_WHY, _COUNTED = "演练", "首次盘点"
_TOGETHER = 500
_FULL, _STEP, _FEW = 240, 25, 14
"""What lies ready between shows, not the same of each; and what is left of a product that runs low."""


def set_up() -> dict[str, str]:
    """All have what the show begins with, and nothing is sold. Returns the rehearsal's own items by product."""
    _make()
    _give_back()
    _count({item.product: item.units for item in items()})
    return dict(_own())


def lay_in() -> None:
    """Before the first rehearsal: each is kept stock of; of what no show is to sell one is sold out, one runs low."""
    if not dict(_own()):
        _make()
        _count(between_shows())
        _lay_in_others((0, _FEW))


def _lay_in_others(levels: Sequence[int]) -> None:
    """Of as many products that nobody plans or keeps."""
    platform, codes = room().platform, set(StockItem.objects.values_list("code", flat=True))
    taken = {
        *Item.objects.values_list("product", flat=True),
        *StockListing.objects.values_list("product_id", flat=True),
    }
    left = [each for each in room().products if each.code not in codes and each.listing(platform) not in taken]
    for product, level in zip(left, levels, strict=False):
        listing = Listing(platform, product.listing(platform))
        item = add_item(CLI, NewItem(product.code, product.name, _LOW, 0, [listing])).id
        _ask([Adjust(key=new_id("rhs"), item=item, quantity=level, why=_COUNTED)] if level else [])


def _make() -> None:
    """Items that nobody keeps yet."""
    listed = StockListing.objects.filter(platform=room().platform)
    kept = set(listed.values_list("product_id", flat=True))
    for item in items():
        if item.product not in kept:
            listing = Listing(room().platform, item.product)
            add_item(CLI, NewItem(f"{_CODE}{item.number}", item.name, _LOW, 0, [listing]))


def clear() -> None:
    """Once a rehearsal is over: what was sold is back, and the stock is what it is between shows."""
    _give_back()
    _count(between_shows())


def between_shows() -> dict[str, int]:
    """Pieces by product: all were restocked."""
    return {item.product: _FULL + _STEP * (item.number % 4) for item in items()}


def _give_back() -> None:
    """Holds end and what was sold comes back, also what a rehearsal that was killed left behind."""
    ours = StockHold.objects.filter(item__code__startswith=_CODE).order_by("id")
    held = ours.filter(state="held").values_list("reservation", flat=True).distinct()
    _ask([Release(reservation, _WHY) for reservation in held])
    sold = ours.filter(state="confirmed", returned__lt=F("quantity"))
    _ask([Return(new_id("rhs"), one.reservation, one.item_id, one.quantity - one.returned, why=_WHY) for one in sold])


def _count(levels: dict[str, int]) -> None:
    own = dict(_own())
    pools = StockPool.objects.filter(item__in=own.values(), channel="").values_list("item", "available")
    there = dict(pools)
    wanted = {item: levels[product] - there[item] for product, item in own.items() if product in levels}
    _ask([Adjust(key=new_id("rhs"), item=item, quantity=more, why=_WHY) for item, more in wanted.items() if more])


def _own() -> Iterator[tuple[str, str]]:
    ours = StockListing.objects.filter(platform=room().platform, item__code__startswith=_CODE)
    yield from ours.values_list("product_id", "item")


def _ask(wanted: Sequence[Command]) -> None:
    for start in range(0, len(wanted), _TOGETHER):
        ask_all(CLI, wanted[start : start + _TOGETHER])
