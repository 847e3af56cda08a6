"""What is wanted for a product of a plan, and how that follows a product that fell out."""

from __future__ import annotations

from kaibo.kit.ids import new_id
from kaibo.planning.models import Item, Plan, Preparation


def wish_for(plan: Plan, product: str) -> Preparation:
    """The row there is, or a new one that isn't saved."""
    found = plan.preparations.filter(product=product).first()
    return found or Preparation(id=new_id("prp"), plan=plan, product=product)


def goods_out(plan: Plan, item: Item, substitute: Item | None) -> None:
    """A product fell out: nothing of it is held, and as much of its substitute as that one wants. Call where the plan's
    version is counted."""
    held = plan.preparations.filter(product=item.product, reserve=True).update(reserve=False, changed=plan.version)
    if held and substitute is not None:
        row = wish_for(plan, substitute.product)
        row.reserve, row.changed = True, plan.version
        row.save()
