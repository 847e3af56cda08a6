"""What the company knows of its own costs: what goods were bought for, what hosts are paid, what platforms take."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kaibo.demo.goods import Product
from kaibo.demo.rng import digest
from kaibo.demo.truth import Account, accounts

EVERY = 6
"""Months after which the books are written anew: goods cost more then, and hosts are paid more."""
DEARER, RAISE = 0.03, 1_000
SHARES = {"黄金": 0.70, "玉石": 0.40, "珍珠": 0.36, "银饰": 0.42, "床品": 0.48, "清洁": 0.52}
"""What a piece was bought for, of its price, by category; others cost OTHER."""
OTHER = 0.44
FORGOTTEN = 13
"""Of so many products the price of one was never written down."""
PAY = {"CNY": (18_000, 26_000, 20_000), "MYR": (6_000, 8_000, 6_000)}
"""An hour from and to, and a show, in minor units."""
RATES = {
    "douyin": ("0%", "5%", 120, 60_000),
    "kuaishou": ("0%", "5%", 110, 30_000),
    "tiktok": ("2.5%", "6.5%", 0, 8_000),
}
"""Commission, platform fee, insurance an order line, gifts a show."""


@dataclass(frozen=True)
class Told:
    """One line of a book: what it is of, its amounts in minor units, and their currency."""

    name: str
    amounts: tuple[int, ...]
    currency: str
    id: str = ""


def costs(month: int) -> Iterator[Told]:
    """Every product on every platform it is sold on, but for those nobody wrote down."""
    seen: set[tuple[str, str]] = set()
    for room in accounts():
        for product in room.products:
            place = (room.platform, product.code)
            if place not in seen and digest("forgotten", product.code) % FORGOTTEN:
                seen.add(place)
                yield Told(product.name, (bought_for(product, month),), room.currency, product.listing(room.platform))


def bought_for(product: Product, month: int) -> int:
    """What a piece cost in that month, written down or not."""
    share = SHARES.get(product.category, OTHER) + digest("bought", product.code) % 9 / 100
    return round(product.price * share * (1 + DEARER * (month // EVERY)))


def pay(month: int) -> Iterator[Told]:
    """Each host once, in the currency of the room they are mostly in."""
    paid: dict[str, Account] = {}
    for room in accounts():
        for host in room.hosts:
            paid.setdefault(host, room)
    for host, room in paid.items():
        low, high, show = PAY[room.currency]
        hour = low + digest("pay", host) % (high - low + 1) // 500 * 500
        yield Told(host, (hour + RAISE * (month // EVERY), show), room.currency)
