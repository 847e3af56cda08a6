"""What goods tells others: how many are left, and payments that must go back."""

from __future__ import annotations

import msgspec

from kaibo.events.api import Kind, declare


class StockChanged(msgspec.Struct, frozen=True):
    """How an item stands, all its pools together; told once for many changes. `products`: the ids it is sold as."""

    item: str
    code: str
    products: list[str]
    available: int
    held: int
    sold: int
    low: bool
    sold_out: bool


class RefundDue(msgspec.Struct, frozen=True):
    """A payment for units that were no longer held. `why`: expired, released or confirmed (by another order)."""

    reservation: str
    order: str
    quantity: int
    why: str


STOCK_CHANGED = Kind("goods.stock_changed", 1, StockChanged)
REFUND_DUE = Kind("goods.refund_due", 1, RefundDue)
declare(STOCK_CHANGED)
declare(REFUND_DUE)
