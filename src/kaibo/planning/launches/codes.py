"""Channel codes: the coupons of the price mechanics, beside what the platform's coupon page says of their use.

Order files name no coupon code, so nobody can count its orders out of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kaibo.accounts.api import Caller
from kaibo.kit.errors import KaiboError
from kaibo.kit.ids import new_id
from kaibo.planning.launches.finding import launch_of
from kaibo.planning.launches.privileges import product_terms
from kaibo.planning.models import CodeUse, Launch
from kaibo.planning.plans.changing import changing

TOLD = ("used", "orders", "gmv", "source", "as_of")


def codes(launch: Launch) -> list[dict[str, Any]]:
    """A row a product and channel that has a coupon; `used`, `orders`, `gmv` are null until somebody told them."""
    uses = {(each.product, each.channel): each for each in launch.plan.code_uses.all()}
    return [
        {
            "product": terms["product"],
            "name": terms["name"],
            **coupon,
            **{name: getattr(uses.get((terms["product"], coupon["channel"])), name, None) for name in TOLD},
        }
        for terms in product_terms(launch.plan, launch)
        for coupon in terms["coupons"]
    ]


def tell_use(caller: Caller, plan: str, told: Mapping[str, Any]) -> None:
    """Raises KaiboError (404) for a coupon that the mechanics don't have."""
    held = launch_of(plan, caller.scope)
    place = {"product": told["product"], "channel": told["channel"]}
    if not any(each["product"] == place["product"] and each["channel"] == place["channel"] for each in codes(held)):
        raise KaiboError("kit.not_found", status=404)
    with changing(caller, plan, "code_counted", told["channel"]) as changed:
        row = changed.code_uses.filter(**place).first() or CodeUse(id=new_id("cdu"), plan=changed, **place)
        for name in TOLD:
            setattr(row, name, told[name])
        row.changed = changed.version
        row.save()
