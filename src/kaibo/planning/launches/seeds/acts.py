"""Seed users are taken in, go on, tell what they found, and are taken out. Who did it stands in the trail."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction

from kaibo.accounts.api import Caller, audit
from kaibo.compliance.api import fit
from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError, there
from kaibo.planning.launches.finding import launch_of
from kaibo.planning.launches.seeds.people import Identity, identity, key_of, opened, sealed
from kaibo.planning.launches.seeds.state import step
from kaibo.planning.models import Launch, Plan, SeedUser

MOST = 20_000
"""Seed users of one launch."""


def add_seed(caller: Caller, plan: str, told: Mapping[str, Any]) -> SeedUser:
    """Raises KaiboError (404), (409) for somebody who is there already, (422) without a name or a contact."""
    who = identity(told["name"], told["contact"], told.get("address", ""))
    with transaction.atomic():
        held = launch_of(plan, caller.scope, lock=True)
        person = key_of(held.plan.account.platform, who.contact)
        if held.plan.seed_users.filter(person=person).exists():
            raise KaiboError("planning.seed_twice", status=409, who=who.shown)
        room_for(held.plan, 1)
        row = made(caller, held, who, person, told)
        row.save(force_insert=True)
        audit(caller, "planning.seeds.added", held.plan_id, rows=1)
    return row


def made(caller: Caller, launch: Launch, who: Identity, person: str, told: Mapping[str, Any]) -> SeedUser:
    """A row that isn't saved yet. Raises KaiboError (422) for a product that isn't launched."""
    product = told.get("product", "")
    _launched(launch, product)
    at = now()
    row = SeedUser(plan=launch.plan, person=person, by=caller.name, made_at=at, changed_at=at)
    row.product, row.channel = product or _only(launch), told.get("channel", "")
    sealed(row, who)
    return row


def room_for(plan: Plan, more: int) -> None:
    if plan.seed_users.count() + more > MOST:
        raise KaiboError("planning.too_many_seeds", status=422, most=MOST)


def change_seed(caller: Caller, plan: str, id: str, told: Mapping[str, Any]) -> SeedUser:
    """What somebody said and may be used for. Words stand on the card only with leave, and where the law lets them.

    Raises KaiboError (404), (409) for a quote without leave or a review, (422, compliance.blocking) for words that
    nobody may say on air.
    """
    with transaction.atomic():
        held = launch_of(plan, caller.scope, lock=True)
        row = seed_of(held.plan, id)
        if "product" in told:
            _launched(held, told["product"])
        for name, value in told.items():
            setattr(row, name, value)
        _quotable(row, asked=bool(told.get("quoted")))
        row.changed_at = now()
        row.save()
        audit(caller, "planning.seeds.changed", row.id, changed=sorted(told))
    return row


def move_seeds(caller: Caller, plan: str, ids: Sequence[str], to: str) -> int:
    """All of them or none; how many changed. Raises KaiboError (404), (409) as `state.step`."""
    with transaction.atomic():
        held = launch_of(plan, caller.scope, lock=True)
        rows = list(held.plan.seed_users.filter(id__in=set(ids)))
        if len(rows) != len(set(ids)):
            raise KaiboError("kit.not_found", status=404)
        changed = [row for row in rows if step(row, to)]
        at = now()
        for row in changed:
            row.changed_at = at
        SeedUser.objects.bulk_update(changed, ["state", "quoted", "changed_at"], batch_size=200)
        audit(caller, "planning.seeds.moved", held.plan_id, kind=to, rows=len(changed))
    return len(changed)


def remove_seed(caller: Caller, plan: str, id: str) -> None:
    """Taken out as a whole: nothing keeps who it was."""
    with transaction.atomic():
        held = launch_of(plan, caller.scope, lock=True)
        seed_of(held.plan, id).delete()
        audit(caller, "planning.seeds.removed", id)


def reveal_seed(caller: Caller, plan: str, id: str, reason: str) -> Identity:
    """One person in full; who looked and why is written down."""
    held = launch_of(plan, caller.scope)
    row = seed_of(held.plan, id)
    audit(caller, "planning.seeds.revealed", row.id, reason=reason)
    return opened(row)


def seed_of(plan: Plan, id: str) -> SeedUser:
    return there(plan.seed_users.filter(id=id).first())


def _quotable(row: SeedUser, *, asked: bool) -> None:
    """A quote ends with the leave that it had."""
    if row.state == SeedUser.State.REVIEWED and (row.rating is None or not row.words):
        raise KaiboError("planning.seed_no_review", status=409, who=row.shown)
    ready = row.may_quote and row.state == SeedUser.State.REVIEWED
    if asked and not ready:
        raise KaiboError("planning.seed_no_leave", status=409, who=row.shown)
    row.quoted = row.quoted and ready
    if row.quoted:
        fit(row.words)


def _launched(launch: Launch, product: str) -> None:
    if product and product not in launch.products:
        raise KaiboError("planning.not_launched", status=422, product=product)


def _only(launch: Launch) -> str:
    return launch.products[0] if len(launch.products) == 1 else ""
