"""How many of the rehearsal's products there are: counted before it goes on air, given back and filled up after it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from django.db.models import F

from kaibo.accounts.api import CLI
from kaibo.demo.rehearsal import items
from kaibo.demo.rehearsal.plan import room
from kaibo.goods.models import StockHold, StockListing, StockPool
from kaibo.goods.stock.asking import ask_all
from kaibo.goods.stock.commands import Adjust, Command, Release, Return
from kaibo.goods.stock.items import Listing, NewItem, add_item
from kaibo.kit.ids import new_id

_LOW = 20
_CODE = "REHEARSAL-"
"""Items that somebody keeps for himself are left alone."""
_WHY = "演练"
_TOGETHER = 500
_FULL, _FEW = 160, 14
"""What lies ready between shows, not the same of each; of the scarce product there is none, of the next a few."""


def set_up() -> dict[str, str]:
    """All have what the show begins with, and nothing is sold. Returns the rehearsal's own items by product."""
    _make()
    _give_back()
    _count({item.product: item.units for item in items()})
    return dict(_own())


def lay_in() -> None:
    """Before the first rehearsal: each is kept stock of."""
    if not dict(_own()):
        _make()
        _count(between_shows())


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
    """Pieces by product: of one there is none, of one it runs low, the others were restocked."""
    scarce = min(items(), key=lambda each: each.units)
    few = items()[scarce.number % len(items())]
    told = {item.product: _FULL + 40 * (item.number % 4) for item in items()}
    return {**told, scarce.product: 0, few.product: _FEW}


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
