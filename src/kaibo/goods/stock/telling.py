"""Others are told how items stand: once for all that changed since they last heard, not once a reservation."""

from __future__ import annotations

from django.db import transaction
from django.db.models import F

from kaibo.events.api import emit
from kaibo.goods.events import REFUND_DUE, STOCK_CHANGED, RefundDue, StockChanged
from kaibo.goods.models import StockItem, StockPool
from kaibo.goods.stock.book import Refund
from kaibo.goods.stock.ledger_lock import take_turn

TELLER = "kaibo"


def tell() -> int:
    """Emit goods.stock_changed for every item that changed since it was last told; returns how many."""
    untold = StockPool.objects.exclude(version=F("told"))
    if not untold.exists():
        return 0
    with transaction.atomic():
        take_turn()
        items = set(untold.values_list("item", flat=True))
        untold.update(told=F("version"))
        found = StockItem.objects.filter(id__in=items).prefetch_related("pools", "listings").order_by("id")
        for item in found:
            emit(STOCK_CHANGED, item.id, _stands(item), by=TELLER)
    return len(items)


def tell_refund(refund: Refund) -> None:
    """In the caller's transaction."""
    told = RefundDue(refund.reservation, refund.order, refund.quantity, refund.why)
    emit(REFUND_DUE, refund.reservation, told, by=refund.by)


def _stands(item: StockItem) -> StockChanged:
    pools = list(item.pools.all())
    available = sum(pool.available for pool in pools)
    return StockChanged(
        item=item.id,
        code=item.code,
        products=sorted({each.product_id for each in item.listings.all()}),
        available=available,
        held=sum(pool.held for pool in pools),
        sold=sum(pool.sold for pool in pools),
        low=0 < available <= item.low,
        sold_out=available == 0,
    )
