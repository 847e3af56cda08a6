"""How many of the rehearsal's products there are: the stock ledger follows what the made-up show sells."""

from __future__ import annotations

from collections.abc import Sequence

from kaibo.accounts.api import CLI
from kaibo.demo.rehearsal import items
from kaibo.demo.rehearsal.plan import room
from kaibo.events.api import Signal
from kaibo.goods.api import stock_of
from kaibo.goods.models import StockListing
from kaibo.goods.stock.asking import ask_all
from kaibo.goods.stock.commands import Adjust
from kaibo.goods.stock.items import Listing, NewItem, add_item
from kaibo.kit.ids import new_id

_LOW = 20
_CODE = "REHEARSAL-"
"""Items that somebody keeps for himself are left alone."""
_WHY = "演练"


class OnHand:
    """Counts again whatever the show said it has left. `signals` are the show's, in order of time."""

    def __init__(self, signals: Sequence[Signal]) -> None:
        self._levels = [signal for signal in signals if signal.kind == "stock_changed"]
        self._start = signals[0].at
        self._told = 0

    def set_up(self) -> None:
        """Items that nobody keeps yet are made; all have what the show begins with."""
        kept = set(StockListing.objects.filter(platform=room().platform).values_list("product_id", flat=True))
        for item in items():
            if item.product not in kept:
                listing = Listing(room().platform, item.product)
                add_item(CLI, NewItem(f"{_CODE}{item.number}", item.name, _LOW, 0, [listing]))
        self._count({item.product: item.units for item in items()})

    def follow(self, gone: float) -> None:
        """What the show told until so many seconds from its start."""
        levels: dict[str, int] = {}
        while self._told < len(self._levels) and self._second(self._told) <= gone:
            signal = self._levels[self._told]
            levels[signal.product] = signal.quantity or 0
            self._told += 1
        if levels:
            self._count(levels)

    def clear(self) -> None:
        """Nothing is left of a rehearsal once it is over."""
        self._count({item.product: 0 for item in items()})

    def _second(self, place: int) -> float:
        return (self._levels[place].at - self._start).total_seconds()

    def _count(self, levels: dict[str, int]) -> None:
        platform = room().platform
        known = stock_of(list(levels), platform=platform)
        ours = StockListing.objects.filter(platform=platform, product_id__in=levels, item__code__startswith=_CODE)
        named = ours.values_list("product_id", "item")
        changes = [
            Adjust(key=new_id("rhs"), item=item, quantity=levels[product] - known[product].available, why=_WHY)
            for product, item in named
            if product in known and levels[product] != known[product].available
        ]
        if changes:
            ask_all(CLI, changes)
