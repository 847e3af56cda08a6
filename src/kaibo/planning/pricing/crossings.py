"""Below the floor: asked for by one person with a reason, agreed to or refused by another."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from kaibo.accounts.api import Caller, audit
from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError, there
from kaibo.kit.ids import new_id
from kaibo.planning.models import Crossing, Item, Plan
from kaibo.planning.pricing.offers import Told

State = Crossing.State


def ask(caller: Caller, plan: Plan, item: Item, told: Told, *, share: int, why: str) -> Crossing:
    """In place of one that still waits. Raises KaiboError (422) without a reason."""
    if not why.strip():
        raise KaiboError("planning.below_floor", status=422)
    sent: dict[str, Any] = {**told, "basis": {name: told["basis"].get(name) for name in ("kind", "day")}}
    with transaction.atomic():
        waiting(plan, item.product).update(state=State.REPLACED, decided_at=now())
        made = Crossing.objects.create(
            id=new_id("crs"), plan=plan, product=item.product, told=sent, share=share, why=why.strip(),
            by=caller.name, by_id=caller.id, at=now(),
        )  # fmt: skip
        audit(caller, "planning.crossing.asked", made.id, product=item.product, share=share, why=made.why)
    return made


def waiting(plan: Plan, product: str) -> Any:
    return Crossing.objects.filter(plan=plan, product=product, state=State.OPEN)


def open_one(caller: Caller, plan: Plan, id: str) -> Crossing:
    """To be decided by this caller. KaiboError (404) for one that doesn't wait, (403) for who asked for it."""
    found = there(Crossing.objects.filter(plan=plan, id=id, state=State.OPEN).first())
    if found.by_id == caller.id:
        raise KaiboError("planning.own_crossing", status=403)
    return found


def close(caller: Caller, found: Crossing, state: Crossing.State) -> Crossing:
    found.state, found.decided_by, found.decided_at = state, caller.name, now()
    found.save()
    audit(caller, "planning.crossing.decided", found.id, state=str(state), share=found.share)
    return found
