"""The stock as a workbook: a line a pool; filled in, it can be brought back."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO

from kaibo.accounts.api import company
from kaibo.goods.models import StockItem
from kaibo.goods.sheet.columns import COLUMNS, NUMBERS, head, platform_name
from kaibo.kit.i18n import Language
from kaibo.kit.workbook import Cell, Column, Kind, workbook


def stock_book(language: Language) -> tuple[IO[bytes], int]:
    """An open file, and how many rows it holds."""
    columns = [
        Column(head(each, language), Kind.COUNT if each in NUMBERS else Kind.TEXT, 28 if each == "name" else 14)
        for each in COLUMNS
    ]
    return workbook("stock", columns, _rows(language), zone=company().zone)


def _rows(language: Language) -> Iterator[list[Cell]]:
    for item in StockItem.objects.order_by("code").prefetch_related("pools", "listings"):
        listing = next(iter(sorted(item.listings.all(), key=lambda each: each.pk)), None)
        sold_as = [listing.platform, listing.product_id, listing.sku_id] if listing else ["", "", ""]
        for pool in sorted(item.pools.all(), key=lambda each: each.channel):
            yield [
                item.code, item.name, platform_name(sold_as[0], language), *sold_as[1:],
                platform_name(pool.channel, language), pool.available, pool.buffer, item.low, item.limit_each,
            ]  # fmt: skip
