"""A sheet of seed users is taken in: new people are added, those who are there are filled in by their contact."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.db import transaction

from kaibo.accounts.api import Caller, audit
from kaibo.kit.clock import now
from kaibo.planning.launches.finding import launch_of
from kaibo.planning.launches.seeds.acts import made, room_for
from kaibo.planning.launches.seeds.people import key_of, opened, sealed
from kaibo.planning.launches.seeds.sheet import SeedLine, read_seeds
from kaibo.planning.launches.seeds.state import step
from kaibo.planning.models import Launch, SeedUser

REVIEW = ("rating", "words", "link", "may_quote", "may_picture")


@dataclass
class Brought:
    """How many lines are new and how many tell more of somebody who is there; lines that are wrong stay out."""

    added: int = 0
    changed: int = 0
    same: int = 0
    errors: list[dict[str, Any]] = field(default_factory=list)


def bring_seeds(caller: Caller, plan: str, data: bytes, *, go: bool) -> Brought:
    """With `go` it is done, else it is only looked at. Raises KaiboError as `read_seeds`."""
    with transaction.atomic():
        held = launch_of(plan, caller.scope, lock=True)
        sheet = read_seeds(data, products_by_word(held))
        known = {each.person: each for each in held.plan.seed_users.all()}
        brought = Brought(errors=sheet.errors)
        new = [_new(caller, held, each) for each in sheet.lines if _key(held, each) not in known]
        older = [(known[_key(held, each)], each) for each in sheet.lines if _key(held, each) in known]
        changed = [row for row, each in older if _fill(row, each)]
        brought.added, brought.changed, brought.same = len(new), len(changed), len(older) - len(changed)
        room_for(held.plan, len(new))
        if go and (new or changed):
            SeedUser.objects.bulk_create(new, batch_size=200)
            for row in changed:
                row.save()
            audit(caller, "planning.seeds.imported", held.plan_id, rows=len(new) + len(changed))
    return brought


def products_by_word(launch: Launch) -> dict[str, str]:
    """Launched products by their ids and names."""
    items = launch.plan.items.filter(product__in=launch.products)
    return {each.name: each.product for each in items} | {each: each for each in launch.products}


def _new(caller: Caller, launch: Launch, line: SeedLine) -> SeedUser:
    row = made(caller, launch, line.who, _key(launch, line), line.told)
    for name in REVIEW:
        if name in line.told:
            setattr(row, name, line.told[name])
    return row


def _fill(row: SeedUser, line: SeedLine) -> bool:
    """What the line tells is written over what stands there; a review of a sample that was sent has come in."""
    told = {name: value for name, value in line.told.items() if getattr(row, name) != value}
    for name, value in told.items():
        setattr(row, name, value)
    came = row.state == SeedUser.State.SENT and row.rating is not None and bool(row.words)
    if came:
        step(row, SeedUser.State.REVIEWED)
    row.quoted = row.quoted and row.may_quote and "words" not in told
    moved = bool(line.who.address) and opened(row) != line.who
    if moved:
        sealed(row, line.who)
    changed = bool(told) or came or moved
    row.changed_at = now() if changed else row.changed_at
    return changed


def _key(launch: Launch, line: SeedLine) -> str:
    return key_of(launch.plan.account.platform, line.who.contact)
