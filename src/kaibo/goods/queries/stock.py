"""The stock as a table, one item of it, and what happened to it."""

from __future__ import annotations

from typing import Any

from django.db.models import F, Q, QuerySet, Sum
from django.db.models.functions import Coalesce

from kaibo.accounts.api import Caller
from kaibo.goods.models import StockItem, StockMovement, StockPool, StockRefund, StockRequest
from kaibo.goods.models.stock import BUCKETS
from kaibo.kit.table import Ask, Page

UNITS = ("total", *BUCKETS)
_SORTS = {"code", "name", "low", *(f"{name}_sum" for name in UNITS)}
LOW, SOLD_OUT = Q(available_sum__gt=0, available_sum__lte=F("low")), Q(available_sum=0)
_STATES = {"low": LOW, "sold_out": SOLD_OUT, "in_stock": ~LOW & ~SOLD_OUT}


def counted() -> QuerySet[StockItem]:
    """Items with the units of all their pools: `available_sum`, `held_sum` …"""
    sums = {f"{name}_sum": Coalesce(Sum(f"pools__{name}"), 0) for name in UNITS}
    return StockItem.objects.annotate(**sums)


def stock_list(ask: Ask, q: str = "", state: str = "") -> dict[str, Any]:
    """A page of items; `q` looks in codes, names and product ids."""
    found = counted()
    if q:
        listed = StockItem.objects.filter(listings__product_id__icontains=q).values("id")
        found = found.filter(Q(code__icontains=q) | Q(name__icontains=q) | Q(id__in=listed))
    low, sold_out = found.filter(LOW).count(), found.filter(SOLD_OUT).count()
    if state:
        found = found.filter(_STATES[state])
    rows = found.order_by(*_order(ask.sort)).prefetch_related("pools", "listings")
    page = rows[ask.offset : ask.offset + ask.limit]
    return {"rows": [item_shown(item) for item in page], "total": found.count(), "low": low, "sold_out": sold_out}


def item_shown(item: Any) -> dict[str, Any]:
    """An item as `counted` finds it."""
    units = {name: getattr(item, f"{name}_sum") for name in UNITS}
    left = units["available"]
    pools = sorted(item.pools.all(), key=lambda pool: pool.channel)
    listings = sorted(item.listings.all(), key=lambda each: (each.platform, each.product_id, each.sku_id))
    return {
        **{name: getattr(item, name) for name in ("id", "code", "name", "low", "limit_each")},
        "state": "sold_out" if left == 0 else "low" if left <= item.low else "in_stock",
        **units,
        "pools": [pool_shown(pool) for pool in pools],
        "listings": [{name: getattr(each, name) for name in ("platform", "product_id", "sku_id")} for each in listings],
    }


def pool_shown(pool: StockPool) -> dict[str, Any]:
    return {name: getattr(pool, name) for name in ("channel", *UNITS)}


def movements(item: StockItem, ask: Ask) -> Page[dict[str, Any]]:
    """The newest first."""
    found = StockMovement.objects.filter(pool__item=item).select_related("pool").order_by("-id")
    return Page([_movement(each) for each in found[ask.offset : ask.offset + ask.limit]], found.count())


def requests(caller: Caller) -> list[dict[str, Any]]:
    """Corrections that wait, and the last that were decided."""
    found = StockRequest.objects.select_related("pool__item").order_by("-at")
    waiting = list(found.filter(state="open"))
    return [request_shown(each, caller) for each in [*waiting, *found.exclude(state="open")[:20]]]


def request_shown(each: StockRequest, caller: Caller) -> dict[str, Any]:
    item = each.pool.item
    names = ("id", "quantity", "why", "state", "by", "at", "decided_by", "decided_at")
    return {
        **{name: getattr(each, name) for name in names},
        "item": item.id,
        "code": item.code,
        "name": item.name,
        "channel": each.pool.channel,
        "own": each.by_id == caller.id,
    }


def refunds() -> list[dict[str, Any]]:
    """Payments that must go back, and the last that did."""
    found = StockRefund.objects.order_by("-id")
    return [_refund(each) for each in [*found.filter(done_at=None)[:200], *found.exclude(done_at=None)[:20]]]


def _refund(each: StockRefund) -> dict[str, Any]:
    names = ("id", "reservation", "quantity", "why", "by", "at", "done_by", "done_at")
    return {**{name: getattr(each, name) for name in names}, "order": each.order_id}


def _movement(each: StockMovement) -> dict[str, Any]:
    names = ("id", "kind", *BUCKETS, "reservation", "by", "why", "at")
    return {**{name: getattr(each, name) for name in names}, "order": each.order_id, "channel": each.pool.channel}


def _order(sort: str) -> list[Any]:
    """By a column, a leading `-` downward; then by code."""
    named = sort.removeprefix("-")
    column = f"{named}_sum" if f"{named}_sum" in _SORTS else named
    if column not in _SORTS:
        return ["code"]
    return [F(column).desc() if sort.startswith("-") else F(column).asc(), "code"]
