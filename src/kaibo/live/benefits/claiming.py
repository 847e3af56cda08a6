"""Red packets are claimed: one each, the same again when tapped twice, the budget and not a fen more."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from django.db import transaction

from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError
from kaibo.live.benefits.packets import split
from kaibo.live.models import Benefit, Claim, Insider


class Claimed(NamedTuple):
    """`again`: it had been claimed before."""

    claim: Claim
    again: bool


def claim(run: str, benefit: str, person: str) -> Claimed:
    """One packet for one person, as one committed row. Raises KaiboError (404), and (409) when it isn't running, all
    are gone, or the person is an insider."""
    with transaction.atomic():
        row = Benefit.objects.select_for_update().filter(id=benefit, run=run, kind="red_packets").first()
        if row is None:
            raise KaiboError("kit.not_found", status=404)
        held = row.claims.filter(person=person).first()
        if held:
            return Claimed(held, True)
        _may(row, person)
        amount = _amounts(row.budget, row.units, row.seed)[row.used]
        made = Claim.objects.create(benefit=row, person=person, place=row.used + 1, amount=amount, at=now())
        row.used, row.spent = row.used + 1, row.spent + amount
        row.save(update_fields=["used", "spent"])
    return Claimed(made, False)


def _may(row: Benefit, person: str) -> None:
    at = now()
    if row.state != Benefit.State.RUNNING or (row.closes_at and at > row.closes_at):
        raise KaiboError("live.benefit_state", status=409, state=row.state)
    if row.used >= row.units:
        raise KaiboError("live.packets_gone", status=409)
    if Insider.objects.filter(person=person).exists():
        raise KaiboError("live.insider", status=409)


@lru_cache(maxsize=16)
def _amounts(budget: int, count: int, seed: str) -> tuple[int, ...]:
    return tuple(split(budget, count, seed))
