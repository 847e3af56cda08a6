"""Coupons, gifts and a struck-out price that stands on the maker's suggested one."""

from __future__ import annotations

from datetime import timedelta

from kaibo.accounts.api import CLI
from kaibo.demo.sources import data
from kaibo.kit.clock import local
from kaibo.planning.api import Plan
from kaibo.planning.pricing.history import NewPrice, keep_price
from kaibo.planning.pricing.keeping import set_terms
from kaibo.site.demo.plans.goods import catalogue

NOTED = timedelta(days=30)
"""So long before the show the suggested price was written down."""


def set_offers(plan: Plan) -> None:
    """For those products of the plan that the demo has an offer for."""
    told = data("plan")
    day = local(plan.planned_at, plan.account.zone).date() - NOTED
    for item in plan.items.all():
        known = catalogue().get(item.product)
        terms = told["terms"].get(known.code) if known else None
        if terms is None or item.price is None:
            continue
        suggested = item.price + terms["above"]
        keep_price(CLI, plan, item, NewPrice("suggested", day, suggested, told["proof"]))
        wanted = {"price": item.price, "title": terms["title"], "offer": terms["offer"], "per_person": 2}
        set_terms(CLI, plan.id, item.id, {**wanted, "anchor": suggested, "basis": {"kind": "suggested"}})
