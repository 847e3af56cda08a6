"""What a unit of a product cost, from the cost tables: found by the worker, for it takes seconds."""

from __future__ import annotations

from kaibo.accounts.api import CLI
from kaibo.jobs.api import enqueue
from kaibo.kit.money import to_minor
from kaibo.metrics.api import answer_kept
from kaibo.planning.items.catalogue import question
from kaibo.planning.models import Plan
from kaibo.planning.plans.changing import changing

FILL = "planning.fill_costs"
DAYS = 90


def ask_for_costs(plan: Plan) -> None:
    """Where a product that isn't free lacks one; in the background, once at a time."""
    if plan.items.filter(cost=None).exists():
        enqueue(FILL, key=f"costs {plan.id}", plan=plan.id)


def fill_costs(id: str) -> int:
    """How many were filled in, as one version. Mean cost of the units sent in the last 90 days."""
    plan = Plan.objects.select_related("account").filter(id=id).first()
    if plan is None or not plan.items.filter(cost=None).exists():
        return 0
    known = costs_of(plan)
    lacking = {each.product for each in plan.items.filter(cost=None)} & known.keys()
    if not lacking:
        return 0
    with changing(CLI, id, "costs_filled", str(len(lacking))) as held:
        rows = list(held.items.filter(cost=None, product__in=lacking))
        for each in rows:
            each.cost = known[each.product]
            each.save(update_fields=["cost"])
    return len(rows)


def costs_of(plan: Plan) -> dict[str, int]:
    """By product, in minor units; what no cost table knows is left out."""
    query = question(plan, ("goods_sent_cost", "units"), ("product",), CLI, days=DAYS)
    told = {}
    for row in answer_kept({"cost": query})["cost"]:
        cost, units = row.numbers["goods_sent_cost"].value, row.numbers["units"].value
        if cost is not None and units:
            told[str(row.dimensions["product"])] = to_minor(cost / units, plan.currency)
    return told
