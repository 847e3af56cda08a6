"""An upgrade: asked for with reason and cost, decided by another person, ordered, arrived."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from kaibo.accounts.api import Caller, audit, company
from kaibo.kit import clock
from kaibo.kit.errors import KaiboError
from kaibo.kit.ids import new_id
from kaibo.planning.company_rows import found
from kaibo.planning.devices.acts import add_device
from kaibo.planning.models import Device, Studio, Upgrade

State = Upgrade.State
NEXT: dict[str, tuple[str, ...]] = {
    State.OPEN: (State.AGREED, State.REFUSED, State.WITHDRAWN),
    State.AGREED: (State.ORDERED, State.WITHDRAWN),
    State.ORDERED: (State.ARRIVED,),
}
"""Where each state may go; the others are ends."""


def may_become(state: str, wanted: str) -> bool:
    return wanted in NEXT.get(state, ())


def ask_upgrade(caller: Caller, told: Mapping[str, Any]) -> Upgrade:
    """Raises KaiboError (404) for a room there isn't."""
    studio = found(Studio, told["studio"])
    currency = told.get("currency") or company().currency
    with transaction.atomic():
        row = Upgrade.objects.create(
            id=new_id("upg"), by=caller.name, by_id=caller.id, at=clock.now(),
            **{**told, "studio": studio, "currency": currency},
        )  # fmt: skip
        audit(caller, "planning.upgrade.asked", row.id, title=row.title, cost=row.cost, currency=row.currency)
    return row


def decide_upgrade(caller: Caller, id: str, *, agree: bool, why: str) -> Upgrade:
    """Raises KaiboError (404), (403) for who asked for it, (409) where it was decided, (422) for a refusal without a
    reason."""
    if not agree and not why:
        raise KaiboError("planning.refused_why", status=422)
    with transaction.atomic():
        row = _to(id, State.AGREED if agree else State.REFUSED)
        if row.by_id == caller.id:
            raise KaiboError("planning.own_upgrade", status=403)
        row.decided_by, row.decided_at, row.decided_why = caller.name, clock.now(), why
        return _kept(caller, row)


def withdraw_upgrade(caller: Caller, id: str) -> Upgrade:
    """By who asked for it, before it is ordered. Raises KaiboError (404), (403), (409)."""
    with transaction.atomic():
        row = _to(id, State.WITHDRAWN)
        if row.by_id != caller.id:
            raise KaiboError("planning.others_upgrade", status=403)
        return _kept(caller, row)


def order_upgrade(caller: Caller, id: str) -> Upgrade:
    """Raises KaiboError (404), (409) where nobody agreed."""
    with transaction.atomic():
        row = _to(id, State.ORDERED)
        row.ordered_at = clock.now()
        return _kept(caller, row)


def receive_upgrade(caller: Caller, id: str) -> Upgrade:
    """It arrived, and stands on the list of its room from today. Raises KaiboError (404), (409)."""
    with transaction.atomic():
        row = _to(id, State.ARRIVED)
        row.arrived_at = clock.now()
        bought = clock.local(row.arrived_at, company().zone).date()
        told = {"name": row.title, "kind": row.kind, "studio": row.studio_id, "bought_on": bought}
        row.device = add_device(caller, {**told, "state": Device.State.IN_USE})
        return _kept(caller, row)


def _to(id: str, wanted: str) -> Upgrade:
    row = found(Upgrade, id, lock=True)
    if not may_become(row.state, wanted):
        raise KaiboError("planning.upgrade_state", status=409)
    row.state = wanted
    return row


def _kept(caller: Caller, row: Upgrade) -> Upgrade:
    row.save()
    audit(caller, f"planning.upgrade.{row.state}", row.id, title=row.title)
    return row
