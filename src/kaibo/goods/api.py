"""The door of the goods room: what products are called, and how many there are left."""

from __future__ import annotations

from collections.abc import Iterable

from kaibo.goods.models import Product
from kaibo.goods.stock.holding import Holding, free_overdue, give_back, held_for, hold_units, holdings, pay_units
from kaibo.goods.stock.pushing import Level, pushes_to
from kaibo.goods.stock.shelf import Stock, stock_of

__all__ = [
    "Holding",
    "Level",
    "Stock",
    "free_overdue",
    "give_back",
    "held_for",
    "hold_units",
    "holdings",
    "names_of",
    "pay_units",
    "pushes_to",
    "stock_of",
]


def names_of(platform: str, ids: Iterable[str]) -> dict[str, tuple[str, str]]:
    """Name and category of the products known, by the platform's id."""
    found = Product.objects.filter(platform=platform, product_id__in=list(ids))
    return {each.product_id: (each.name, each.category) for each in found}
