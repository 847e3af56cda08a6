"""What the first get 首发权益: said in words here; prices, gifts and limits are the plan's price mechanics."""

from __future__ import annotations

from typing import Any, Literal

from kaibo.kit.errors import KaiboError
from kaibo.planning.models import Item, Launch, Mechanics, Plan
from kaibo.planning.pricing.offers import told_of
from kaibo.planning.pricing.scarcity import enough_left, left_of

PrivilegeKind = Literal["gift", "price", "priority", "numbered", "service"]
"""限量赠品, 首发价, 优先发货, 限量编号, 专属服务."""


def checked_privileges(plan: Plan, row: Launch) -> None:
    """Raises KaiboError (422) for more than the ledger has of a product, for one that isn't launched, and for a
    first price that the price mechanics don't hold."""
    items = {each.product: each for each in plan.items.filter(product__in=row.products)}
    held = {each.product: each for each in plan.mechanics.filter(product__in=row.products)}
    for each in row.privileges:
        item = items.get(each["product"])
        if item is None:
            raise KaiboError("planning.not_launched", status=422, product=each["product"])
        if each["kind"] == "price" and not lowers(item, held.get(item.product)):
            raise KaiboError("planning.privilege_no_price", status=422, name=item.name)
        enough_left(plan, item, each["units"])


def lowers(item: Item, row: Mechanics | None) -> bool:
    """Whether the mechanics give the first buyers a price below the ordinary one."""
    offer = told_of(item, row)["offer"] or {}
    return bool(offer.get("flash") or offer.get("coupons") or offer.get("pieces") or offer.get("amounts"))


def product_terms(plan: Plan, launch: Launch) -> list[dict[str, Any]]:
    """Each launched product with what the price mechanics promise, and what the ledger has left."""
    held = {each.product: each for each in plan.mechanics.filter(product__in=launch.products)}
    items = {each.product: each for each in plan.items.filter(product__in=launch.products)}
    return [_terms(plan, items[each], held.get(each)) for each in launch.products if each in items]


def _terms(plan: Plan, item: Item, row: Mechanics | None) -> dict[str, Any]:
    told = told_of(item, row)
    offer = told["offer"] or {}
    return {
        "item": item.id,
        "product": item.product,
        "name": item.name,
        "fallen_out": item.fallen_out,
        "price": item.price,
        "flash": offer.get("flash"),
        "gifts": [each["name"] for each in offer.get("gifts", ())],
        "most_units": told["most_units"],
        "per_person": told["per_person"],
        "left": left_of(plan, item),
        "coupons": [{"channel": each["channel"], "code": each.get("code", "")} for each in offer.get("coupons", ())],
    }
