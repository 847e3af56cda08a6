"""A show's goods as those who make them ready see them."""

from __future__ import annotations

from typing import Any

from kaibo.accounts.api import Caller
from kaibo.goods.api import Stock, stock_of
from kaibo.planning.models import Item, PlanHold, Preparation, StockRequest
from kaibo.planning.plans.reading import plan_of
from kaibo.planning.stock.holding import standing
from kaibo.planning.stock.requests import response

COPIED = (
    "id", "product", "units", "asked_of", "note", "by", "asked_at", "granted", "answer", "answered_by", "answered_at",
)  # fmt: skip


def goods(id: str, caller: Caller) -> dict[str, Any]:
    """Raises KaiboError (404) as `plan_of`."""
    plan = plan_of(id, caller.scope)
    items = list(plan.items.all())
    stock = stock_of([each.product for each in items], platform=plan.account.platform)
    holds = standing(plan)
    wishes = {each.product: each for each in plan.preparations.all()}
    names = {each.product: each.name for each in items}
    requests = list(plan.stock_requests.all())
    coming = _coming(requests)
    return {
        "plan": plan.id,
        "version": plan.version,
        "rows": [
            _row(each, stock.get(each.product), holds.get(each.product), wishes.get(each.product), coming)
            for each in items
        ],
        "requests": [_request(each, names) for each in reversed(requests)],
        "response": response(plan),
    }


def shortage(wanted: int | None, held: int, available: int | None, coming: int) -> int | None:
    """Units that are neither held, nor to be had, nor promised; None where how many are wanted or there isn't known."""
    if wanted is None or available is None:
        return None
    return max(0, wanted - held - available - coming)


def _row(
    item: Item, stock: Stock | None, hold: PlanHold | None, wish: Preparation | None, coming: dict[str, int]
) -> dict[str, Any]:
    held = hold.units if hold is not None and hold.reservation else 0
    available = stock.available if stock else None
    promised = coming.get(item.product, 0)
    told = {name: getattr(item, name) for name in ("id", "product", "name", "role", "units", "fallen_out")}
    return {
        **told,
        "available": available,
        "held": held,
        "until": hold.until if held and hold else None,
        "coming": promised,
        "short": None if item.fallen_out else shortage(item.units, held, available, promised),
        "reserve": bool(wish and wish.reserve),
        "refused": _said(hold) if hold and wish and wish.reserve else None,
        "presale_days": wish.presale_days if wish else None,
        "substitute": item.substitute,
    }


def _said(hold: PlanHold) -> dict[str, str] | None:
    error = hold.refused
    return {"zh": error["message_zh"], "en": error["message_en"]} if error else None


def _coming(requests: list[StockRequest]) -> dict[str, int]:
    """Units that were promised, by product."""
    found: dict[str, int] = {}
    for each in requests:
        found[each.product] = found.get(each.product, 0) + (each.granted or 0)
    return found


def _request(row: StockRequest, names: dict[str, str]) -> dict[str, Any]:
    took = (row.answered_at - row.asked_at).total_seconds() if row.answered_at else None
    told = {name: getattr(row, name) for name in COPIED}
    return {**told, "name": names.get(row.product, row.product), "took_s": took}
