"""The catalogue: sixty invented products with prices, variants and how often they come back."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from kaibo.demo.rng import digest
from kaibo.demo.sources import data


@dataclass(frozen=True)
class Product:
    """One product; `price` in minor units of its room's currency, `pull` how much viewers want to look."""

    index: int
    code: str
    category: str
    name: str
    price: int
    pull: float
    rooms: tuple[str, ...]
    skus: tuple[str, ...]
    refund_rate: float

    def listing(self, platform: str) -> str:
        """The product id on a platform: 19 digits on 抖音 and TikTok Shop, 14 on 快手."""
        return _number("product", platform, self.code, size=14 if platform == "kuaishou" else 19)

    def sku_id(self, platform: str, sku: int) -> str:
        return _number("sku", platform, self.code, sku, size=14 if platform == "kuaishou" else 19)

    def sku_code(self, sku: int) -> str:
        return f"{self.code}-{sku + 1:02d}"


@cache
def products() -> tuple[Product, ...]:
    rates = data("world")["refund_rates"]
    return tuple(_product(index, row, rates) for index, row in enumerate(data("products")))


@cache
def sold_by(room: str) -> tuple[Product, ...]:
    """What a room may show, in catalogue order."""
    return tuple(product for product in products() if room in product.rooms)


def _product(index: int, row: dict[str, Any], rates: dict[str, float]) -> Product:
    return Product(
        index=index,
        code=row["code"],
        category=row["category"],
        name=row["name"],
        price=round(row["price"] * 100),
        pull=row["pull"],
        rooms=tuple(row["rooms"]),
        skus=tuple(row["skus"]),
        refund_rate=rates[row["category"]],
    )


@cache
def _number(*parts: object, size: int) -> str:
    low = 10 ** (size - 1)
    return str(3 * low + digest(*parts) % low)
