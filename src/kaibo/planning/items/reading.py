"""The products of a plan as people see them: with what the ledger has left, and with costs for those who may."""

from __future__ import annotations

from typing import Any

from kaibo.accounts.api import Caller
from kaibo.goods.api import Stock
from kaibo.planning.items.spoken import short_name
from kaibo.planning.models import Item, Plan, Segment
from kaibo.planning.plans.reading import plan_of
from kaibo.planning.pricing.lines import price_lines
from kaibo.planning.stock.own import stock_for

COST = "money.cost.read"
FIELDS = (
    "id", "product", "name", "spoken", "category", "role", "position", "price", "units", "link", "substitute",
    "fallen_out", "note", "changed",
)  # fmt: skip


def items(id: str, caller: Caller) -> dict[str, Any]:
    """Raises KaiboError (404) as `plan_of`."""
    return items_shown(plan_of(id, caller.scope), caller)


def items_shown(plan: Plan, caller: Caller) -> dict[str, Any]:
    rows = list(plan.items.all())
    stock = stock_for(plan, [each.product for each in rows])
    planned: dict[str, int] = {}
    for product, seconds in Segment.objects.filter(plan=plan).values_list("product", "planned_s"):
        planned[product] = planned.get(product, 0) + seconds
    sees, lines = caller.may(COST), price_lines(plan, rows)
    return {
        "plan": plan.id,
        "version": plan.version,
        "currency": plan.currency,
        "platform": plan.account.platform,
        "costs": sees,
        "items": [
            {
                **_shown(each, stock.get(each.product), planned.get(each.product, 0), sees),
                "terms": lines.get(each.product),
            }
            for each in rows
        ],
    }


def _shown(item: Item, stock: Stock | None, planned_s: int, sees: bool) -> dict[str, Any]:
    told = {name: getattr(item, name) for name in FIELDS}
    left = stock.available if stock else None
    return {
        **told,
        "short_name": short_name(item.name),
        "cost": item.cost if sees else None,
        "stock": left,
        "short": left is not None and (item.units or 0) > left,
        "planned_s": planned_s,
    }
