"""A benefit is set up, armed, run, closed and settled; what was announced changes no more once it is armed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.db import transaction

from kaibo.accounts.api import Caller
from kaibo.events.api import emit
from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError, there
from kaibo.kit.ids import new_id
from kaibo.live.acting import acting, mark, on_air
from kaibo.live.benefits import events, flash
from kaibo.live.benefits.draw import answer_commitment, commitment, entries_hash, new_seed
from kaibo.live.benefits.kinds import KINDS, check, units_of
from kaibo.live.benefits.settling import listed, settle
from kaibo.live.models import Benefit, Insider, Run

State = Benefit.State
HIDDEN = ("answer", "reveal")
"""Rules that are not announced before the end."""


@dataclass(frozen=True)
class NewBenefit:
    """`budget` in minor units of the run's currency; `rules` as the kind needs them."""

    kind: str
    title: str
    lasts_s: int
    budget: int
    units: int
    product: str
    rules: dict[str, Any]


def set_up(caller: Caller, run: str, new: NewBenefit) -> Benefit:
    """Raises KaiboError (422) where something lacks, the budget doesn't cover it, the law forbids it, or the stock
    ledger has fewer units than a flash sale promises."""
    with acting(caller, run) as found:
        units = units_of(new.kind, new.rules, new.units)
        check(new.kind, new.rules, budget=new.budget, units=units, currency=found.currency, product=new.product)
        made = Benefit(id=new_id("ben"), run=found, kind=new.kind, title=new.title.strip(), product=new.product)
        made.rules, made.lasts_s, made.currency = new.rules, new.lasts_s, found.currency
        made.budget, made.units, made.by, made.made_at = new.budget, units, caller.name, now()
        if new.kind == "flash_sale":
            flash.must_have(made)
        made.save(force_insert=True)
        _tell(made, caller, "made")
    return made


def arm(caller: Caller, run: str, id: str) -> Benefit:
    """Make the secret seed and fix the terms; its hash goes on the screen."""
    with _changing(caller, run, id, State.DRAFT) as row:
        row.seed = new_seed()
        row.commitment, row.armed_at, row.state = commitment(row.seed), now(), State.ARMED
        row.terms = terms_of(row)
        _tell(row, caller, "armed", row.commitment)
    return row


def begin(caller: Caller, run: str, id: str) -> Benefit:
    """Runs from now for as long as was announced. One that is only set up is armed at once."""
    with transaction.atomic():
        if Benefit.objects.filter(id=id, run=run, state=State.DRAFT).exists():
            arm(caller, run, id)
        with _changing(caller, run, id, State.ARMED) as row:
            on_air(row.run)
            if row.kind == "flash_sale":
                flash.must_have(row, status=409)
            row.began_at, row.state = now(), State.RUNNING
            row.closes_at = row.began_at + timedelta(seconds=row.lasts_s)
            mark(row.run, caller, "benefit", row.title, at=row.began_at, product=row.product)
            _tell(row, caller, "begun")
    return row


def close(caller: Caller, run: str, id: str) -> Benefit:
    """Nobody else takes part; the hash of the list of entries goes on the screen. Insiders have no part; what a wheel
    gave to somebody who is named one later was theirs when it stopped."""
    with _changing(caller, run, id, State.RUNNING) as row:
        row.closed_at, row.state = now(), State.CLOSED
        row.closes_at = min(row.closes_at or row.closed_at, row.closed_at)
        if row.kind != "wheel":
            insiders = Insider.objects.values_list("person", flat=True)
            row.tickets.filter(person__in=insiders).update(refused="insider")
        row.entries_hash = entries_hash(listed(row))
        mark(row.run, caller, "benefit_end", row.title, at=row.closed_at, product=row.product)
        _tell(row, caller, "closed", row.entries_hash)
    return row


def close_all(caller: Caller, run: str) -> None:
    """Those that run, as the run ends: who took part until then has a part in the draw."""
    for id in Benefit.objects.filter(run=run, state=State.RUNNING).values_list("id", flat=True):
        close(caller, run, id)


def finish(caller: Caller, run: str, id: str) -> Benefit:
    """Draw or count who gets what, and tell the seed. Raises KaiboError (409) while units of a flash sale wait for
    their payment."""
    with _changing(caller, run, id, State.CLOSED) as row:
        if row.kind == "flash_sale":
            _nothing_held(row)
        row.settled_at, row.state = now(), State.SETTLED
        settle(row)
        _tell(row, caller, "settled", row.seed)
    return row


def _nothing_held(row: Benefit) -> None:
    flash.keep_up(row)
    if held := flash.held_units(row):
        last = max(row.grabs.filter(state="held").values_list("until", flat=True))
        raise KaiboError(
            "live.benefit_held", status=409, held=held, seconds=max(1, round((last - now()).total_seconds()))
        )


def cancel(caller: Caller, run: str, id: str) -> Benefit:
    """Only before it began: what runs is kept to."""
    with _changing(caller, run, id, State.DRAFT, State.ARMED) as row:
        row.state = State.CANCELLED
        _tell(row, caller, "cancelled")
    return row


def terms_of(row: Benefit) -> dict[str, Any]:
    """What is announced: everything but the answer and what is revealed at the end."""
    shown = {name: value for name, value in row.rules.items() if name not in HIDDEN}
    told: dict[str, Any] = {
        "benefit": row.id,
        "run": row.run_id,
        "kind": row.kind,
        "title": row.title,
        "product": row.product,
    }
    told |= {"currency": row.currency, "budget": row.budget, "units": row.units, "lasts_s": row.lasts_s}
    answer = row.rules.get("answer") if KINDS[row.kind].draws else None
    hidden = {"answer_commitment": answer_commitment(row.seed, str(answer))} if answer else {}
    return {**told, "rules": shown, "prizes": row.rules.get("prizes", []), **hidden}


@contextmanager
def _changing(caller: Caller, run: str, id: str, *states: str) -> Iterator[Benefit]:
    with acting(caller, run) as found:
        row = benefit_of(found, id)
        if row.state not in states:
            raise KaiboError("live.benefit_state", status=409, state=row.state)
        row.run = found
        yield row
        row.save()


def benefit_of(run: Run, id: str) -> Benefit:
    """Raises KaiboError (404)."""
    return there(run.benefits.select_for_update().filter(id=id).first())


def _tell(row: Benefit, caller: Caller, what: str, published: str = "") -> None:
    money = (row.budget, row.spent, row.currency)
    told = events.BenefitAct(row.id, row.kind, row.title, what, row.product, *money, published)
    emit(events.BENEFIT_ACTED, row.run_id, told, by=caller.id)
