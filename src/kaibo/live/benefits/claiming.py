"""Red packets and units of a flash sale are claimed: the same again when tapped twice, never more than there are."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from django.db import transaction

from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError, there
from kaibo.live.benefits import flash
from kaibo.live.benefits.packets import split
from kaibo.live.models import Benefit, Claim, Grab, Insider


class Claimed(NamedTuple):
    """`again`: it had been claimed before."""

    claim: Claim
    again: bool


def claim(run: str, benefit: str, person: str) -> Claimed:
    """One packet for one person, as one committed row. Raises KaiboError (404), and (409) when it isn't running, all
    are gone, or the person is an insider."""
    with transaction.atomic():
        row = _locked(run, benefit, "red_packets")
        held = row.claims.filter(person=person).first()
        if held:
            return Claimed(held, True)
        _may(row, person)
        amount = _amounts(row.budget, row.units, row.seed)[row.used]
        made = Claim.objects.create(benefit=row, person=person, place=row.used + 1, amount=amount, at=now())
        row.used, row.spent = row.used + 1, row.spent + amount
        row.save(update_fields=["used", "spent"])
    return Claimed(made, False)


def grab_unit(run: str, benefit: str, person: str) -> tuple[Grab, bool]:
    """A unit of a flash sale, held for one person until it is paid; the same again when tapped twice. Raises KaiboError
    (404), and (409) when it isn't running, or nothing is left for them."""
    with transaction.atomic():
        row = _locked(run, benefit, "flash_sale")
        _running(row)
        flash.keep_up(row)
        return flash.grab(row, person)


def _locked(run: str, benefit: str, kind: str) -> Benefit:
    rows = Benefit.objects.select_for_update(of=("self",)).select_related("run__account")
    return there(rows.filter(id=benefit, run=run, kind=kind).first())


def _running(row: Benefit) -> None:
    if row.state != Benefit.State.RUNNING or (row.closes_at and now() > row.closes_at):
        raise KaiboError("live.benefit_state", status=409, state=row.state)


def _may(row: Benefit, person: str) -> None:
    _running(row)
    if row.used >= row.units:
        raise KaiboError("live.packets_gone", status=409)
    if Insider.objects.filter(person=person).exists():
        raise KaiboError("live.insider", status=409)


@lru_cache(maxsize=16)
def _amounts(budget: int, count: int, seed: str) -> tuple[int, ...]:
    return tuple(split(budget, count, seed))
