"""Items on a shelf, and hands that reach for them."""

from __future__ import annotations

from itertools import count

from kaibo.accounts.api import CLI
from kaibo.goods.models import StockItem, StockPool
from kaibo.goods.stock import clock
from kaibo.goods.stock.book import Answer
from kaibo.goods.stock.commands import Asked, Command, Receive
from kaibo.goods.stock.items import Listing, NewItem, add_item
from kaibo.goods.stock.ledger import carry_out

_numbers = count(1)


def fresh_key() -> str:
    return f"k{next(_numbers)}"


def do(command: Command, *, by: str = "周琦", source: str = "shop", later_ms: int = 0) -> Answer:
    """Carry out one command, as if it came so much later."""
    return carry_out([Asked(command, by, source, clock.now_ms() + later_ms)])[0]


def make_item(code: str, units: int = 0, **more: int) -> StockItem:
    """An item with so many units in the shared pool, sold on Douyin as `p-<code>`."""
    item = add_item(CLI, NewItem(code, f"商品 {code}", listings=[Listing("douyin", f"p-{code}")], **more))
    if units:
        do(Receive(fresh_key(), code, units))
    return item


def counts(code: str, channel: str = "") -> dict[str, int]:
    """A pool's buckets that aren't empty."""
    pool = StockPool.objects.get(item__code=code, channel=channel)
    names = ("total", "available", "held", "sold", "buffer", "damaged")
    return {name: getattr(pool, name) for name in names if getattr(pool, name)}
