"""A product's price and mechanics are set: held against the law, the ledger and the floor. Terms with a margin below
the floor wait for a second person."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from kaibo.accounts.api import Caller
from kaibo.compliance.api import fit
from kaibo.kit.errors import KaiboError
from kaibo.kit.ids import new_id
from kaibo.planning.items.acts import find
from kaibo.planning.items.reading import COST
from kaibo.planning.models import Crossing, Item, Mechanics, Plan
from kaibo.planning.plans import kept
from kaibo.planning.plans.changing import changing, not_passed
from kaibo.planning.plans.reading import plan_of
from kaibo.planning.pricing.basis import Anchor, Basis, Record, judged
from kaibo.planning.pricing.crossings import ask
from kaibo.planning.pricing.floor import floors_of, lowest_bill
from kaibo.planning.pricing.history import judged_on, records
from kaibo.planning.pricing.offer import checked
from kaibo.planning.pricing.offers import FIELDS, Told, offer_of, told_of, words_of
from kaibo.planning.pricing.scarcity import enough_left
from kaibo.planning.pricing.stacking import bill

kept.kept("mechanics", Mechanics)
FLOORS = "planning.margins.write"
"""Who may give a product a floor of its own."""


def set_terms(
    caller: Caller, plan: str, item: str, wanted: Told, *, why: str = "", seen: int | None = None
) -> Crossing | None:
    """Price and mechanics, or, where their margin is below the floor, a request to a second person, which needs `why`.

    Raises KaiboError (404), (409) where somebody changed the product or its mechanics since `seen`, (403) for a floor
    by who may set none, and (422) with one sentence for what the law or the ledger doesn't allow, and for a margin
    below the floor without a reason.
    """
    held = plan_of(plan, caller.scope)
    row = find(held, item, seen=seen)
    before = told_of(row, _mechanics(held, row, seen))
    ready = recheck(held, row, _as_may(caller, before, wanted))
    if floors_of(held).crossed(row, ready):
        return ask(caller, held, row, ready, share=lowest_bill(row, ready).share or 0, why=why)
    write(caller, held, row, ready)
    return None


def write(caller: Caller, plan: Plan, item: Item, told: Told) -> None:
    """As one version."""
    with changing(caller, plan.id, "mechanics_set", item.name) as held:
        row = Mechanics.objects.filter(plan=held, product=item.product).first()
        row = row or Mechanics(id=new_id("mch"), plan=held, product=item.product)
        for name in FIELDS:
            setattr(row, name, told[name])
        row.changed = held.version
        row.save()
        held.items.filter(id=item.id).update(price=told["price"], changed=held.version)


def stands(plan: Plan, told: Told, known: Sequence[Record]) -> Basis | None:
    """On which of the product's records the struck-out price stands today; None without one. Raises KaiboError (422)
    where on none."""
    if told["anchor"] is None:
        return None
    asked = told["basis"] or {}
    day = date.fromisoformat(asked["day"]) if asked.get("day") else None
    anchor = Anchor(told["anchor"], plan.currency, asked.get("kind", "lowest"), day)
    return judged(anchor, judged_on(plan), known)


def recheck(plan: Plan, item: Item, told: dict[str, Any]) -> dict[str, Any]:
    """As it will be kept, with what the struck-out price stands on."""
    offer = checked(offer_of(item, told))
    if told["price"] is None and offer != offer_of(item, {}):
        raise KaiboError("planning.price_first", status=422)
    if told["anchor"] is not None and told["anchor"] <= bill(offer).payable:
        raise KaiboError("planning.anchor_below_price", status=422)
    fit(*words_of(told))
    enough_left(plan, item, told["most_units"])
    known = records(plan, [item.product])[item.product] if told["anchor"] is not None else []
    basis = stands(plan, told, known)
    return {**told, "basis": {**vars(basis), "day": str(basis.day), "judged_on": str(judged_on(plan))} if basis else {}}


def _as_may(caller: Caller, before: Told, wanted: Told) -> dict[str, Any]:
    """Costs stay as they are where the caller may not see them, the floor where they may not set it."""
    told = {**before, **wanted}
    if told["floor"] != before["floor"]:
        caller.require(FLOORS)
    if caller.may(COST):
        return told
    known = {each["name"]: each.get("cost") for each in (before["offer"] or {}).get("gifts", ())}
    gifts = [{**each, "cost": known.get(each["name"])} for each in told["offer"].get("gifts", ())]
    return {**told, "charges": before["charges"], "offer": {**told["offer"], "gifts": gifts}}


def _mechanics(plan: Plan, item: Item, seen: int | None) -> Mechanics | None:
    row = Mechanics.objects.filter(plan=plan, product=item.product).first()
    if row is not None:
        not_passed(row, seen)
    return row
