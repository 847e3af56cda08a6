"""The lowest margin that one person may set alone: the company's, or a product's own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import Min

from kaibo.accounts.api import Caller, audit
from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError
from kaibo.planning.models import Crossing, Item, MarginFloor, Mechanics, Plan
from kaibo.planning.pricing.offer import checked
from kaibo.planning.pricing.offers import Told, most_pieces, offer_of, told_of
from kaibo.planning.pricing.stacking import Bill, worst


def company_floor() -> int | None:
    """In hundredths of a percent; None where the company has set none."""
    row = MarginFloor.objects.filter(id=1).first()
    return row.share if row else None


def set_company_floor(caller: Caller, share: int | None) -> None:
    MarginFloor.objects.update_or_create(id=1, defaults={"share": share, "by": caller.name, "at": now()})
    audit(caller, "planning.margin_floor.set", "1", share=share if share is not None else "")


@dataclass(frozen=True)
class Floors:
    """`company`'s floor, and by product the lowest share that a second person agreed to in this plan."""

    company: int | None
    agreed: Mapping[str, int]

    def of(self, told: Told) -> int | None:
        own: int | None = told["floor"]
        return self.company if own is None else own

    def crossed(self, item: Item, told: Told) -> bool:
        """Whether terms need a second person who hasn't agreed to as little yet. What isn't known crosses nothing."""
        floor = self.of(told)
        if floor is None or told["price"] is None:
            return False
        share = lowest_bill(item, told).share
        agreed = self.agreed.get(item.product)
        return share is not None and share < floor and (agreed is None or share < agreed)


def floors_of(plan: Plan) -> Floors:
    made = Crossing.objects.filter(plan=plan, state=Crossing.State.AGREED)
    agreed = made.values_list("product").annotate(Min("share")).values_list("product", "share__min")
    return Floors(company_floor(), dict(agreed))


def lowest_bill(item: Item, told: Told) -> Bill:
    """Raises KaiboError (422) for terms that contradict themselves."""
    return worst(checked(offer_of(item, told)), most_pieces(told))


def above_floor(plan: Plan, item: Item) -> None:
    """Raises KaiboError (422) where the item's terms as they stand need a second person."""
    told = told_of(item, Mechanics.objects.filter(plan=plan, product=item.product).first())
    if floors_of(plan).crossed(item, told):
        raise KaiboError("planning.floor_in_grid", status=422, name=item.name)
