"""What a plan may sell: what the ledger has left for anybody, and what it holds for this plan alone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from kaibo.goods.api import Stock, stock_of
from kaibo.planning.models import Plan
from kaibo.planning.stock.holding import standing


def stock_for(plan: Plan, products: Iterable[str]) -> dict[str, Stock]:
    """By product; what nobody keeps stock of is left out."""
    told = stock_of(products, platform=plan.account.platform, channel=plan.account_id)
    held = {product: row.units for product, row in standing(plan).items() if row.reservation} if told else {}
    return {product: _with(each, held.get(product, 0)) for product, each in told.items()}


def _with(stock: Stock, own: int) -> Stock:
    available = stock.available + own
    return replace(stock, available=available, sold_out=available == 0)
