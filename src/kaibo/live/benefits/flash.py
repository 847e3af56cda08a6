"""A flash sale 秒杀 takes its units from the stock ledger: each is held with a deadline, then sold or free again.

The ledger alone says how a unit stands; what is written here follows it. So no more is promised than there is, and what
the sale costs is its units held and sold times what each is cheaper.
"""

from __future__ import annotations

from django.db.models import Sum

from kaibo.accounts.api import CLI
from kaibo.events.api import Signal
from kaibo.goods.api import Holding, free_overdue, give_back, held_for, hold_units, holdings, pay_units, stock_of
from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError
from kaibo.kit.ids import new_id
from kaibo.live.models import Benefit, Grab, Insider

PAY_WITHIN_S = 300
"""Seconds to pay in, where the rules say nothing."""
KINDS = frozenset({"benefit_claim", "order_placed", "purchase", "order_closed"})
State = Grab.State
TAKEN = (State.HELD, State.SOLD)
_STATES = {"confirmed": State.SOLD, "released": State.RELEASED, "expired": State.EXPIRED}


def must_have(row: Benefit, *, status: int = 422) -> None:
    """Raises KaiboError where the ledger doesn't keep the product, or has fewer units than are promised."""
    stock = stock_of([row.product], platform=row.run.account.platform).get(row.product)
    if stock is None:
        raise KaiboError("live.benefit_no_stock", status=status)
    if row.units > stock.available:
        raise KaiboError("live.benefit_stock", status=status, units=row.units, left=stock.available)


def grab(row: Benefit, person: str) -> tuple[Grab, bool]:
    """One unit for a person who asks for it in the room, to be paid in time; the one they hold already, and whether it
    is that. Raises KaiboError (409) where nothing is left for them, or for an insider."""
    waiting = row.grabs.filter(person=person, order="", state=State.HELD).first() if person else None
    if waiting:
        return waiting, True
    if person and Insider.objects.filter(person=person).exists():
        raise KaiboError("live.insider", status=409)
    if _free(row, person) < 1:
        raise KaiboError("live.flash_gone", status=409)
    return _held(row, person, "", 1), False


def follow(row: Benefit, signal: Signal) -> None:
    """What a viewer's claim or the shop's order means for the sale. What the ledger refuses is not part of it."""
    try:
        if signal.kind == "benefit_claim":
            grab(row, signal.person)
        elif signal.kind == "order_closed":
            _closed(row, signal)
        else:
            _ordered(row, signal)
    except KaiboError as error:
        if error.status >= 500:
            raise
        keep_up(row)


def concerns(row: Benefit, signal: Signal) -> bool:
    """Whether it is of this sale: begun in its time, or the end of an order that was."""
    if signal.kind not in KINDS or row.began_at is None or row.closes_at is None:
        return False
    if signal.kind == "benefit_claim":
        return signal.data.get("benefit") == row.id and bool(signal.person) and _in_time(row, signal)
    ends = signal.kind in {"purchase", "order_closed"} and signal.at >= row.began_at
    return signal.product == row.product and bool(signal.order) and (ends or _in_time(row, signal))


def keep_up(row: Benefit) -> bool:
    """Bring what is held to where the ledger has it; True where something changed."""
    held = list(row.grabs.filter(state=State.HELD))
    if any(each.until <= now() for each in held):
        free_overdue(CLI)
    known = holdings(each.reservation for each in held)
    ended = [each for each in held if _follow_ledger(each, known.get(each.reservation))]
    if ended:
        _count(row)
    return bool(ended)


def held_units(row: Benefit) -> int:
    """Units that wait for their payment."""
    return _units(row, State.HELD)


def sold_units(row: Benefit) -> int:
    return _units(row, State.SOLD)


def _ordered(row: Benefit, signal: Signal) -> None:
    found = row.grabs.filter(order=signal.order, state__in=TAKEN).first() or _of_claim(row, signal)
    if found is None and _in_time(row, signal) and (units := min(signal.quantity or 1, _free(row, signal.person))) > 0:
        found = _held(row, signal.person, signal.order, units)
    if found and signal.kind == "purchase" and found.state == State.HELD:
        if found.own:
            pay_units(CLI, found.reservation, signal.order)
        keep_up(row)


def _of_claim(row: Benefit, signal: Signal) -> Grab | None:
    """The unit that its buyer held before ordering goes over to the order."""
    found = row.grabs.filter(person=signal.person, order="", state=State.HELD).first() if signal.person else None
    if found is None:
        return None
    shop = held_for(signal.order, row.product, platform=row.run.account.platform)
    if shop:
        give_back(CLI, found.reservation, "")
        found.reservation, found.own, found.until = shop.reservation, False, shop.until
    found.order = signal.order
    found.save()
    return found


def _held(row: Benefit, person: str, order: str, units: int) -> Grab:
    """Held now: by the shop's own system where it did so for the order, else by us."""
    shop = held_for(order, row.product, platform=row.run.account.platform)
    holding = shop or _ours(row, person, order, units)
    made = Grab(benefit=row, person=person, order=order, units=units, reservation=holding.reservation, own=not shop)
    made.at, made.until = now(), holding.until
    made.save(force_insert=True)
    _follow_ledger(made, holding)
    _count(row)
    return made


def _ours(row: Benefit, person: str, order: str, units: int) -> Holding:
    seconds = row.rules.get("pay_within_s") or PAY_WITHIN_S
    key, platform = new_id("grb"), row.run.account.platform
    return hold_units(CLI, row.product, units, platform=platform, key=key, seconds=seconds, order=order, person=person)


def _closed(row: Benefit, signal: Signal) -> None:
    found = row.grabs.filter(order=signal.order, state=State.HELD).first()
    if found and found.own:
        give_back(CLI, found.reservation, "")
    if found:
        keep_up(row)


def _follow_ledger(found: Grab, holding: Holding | None) -> bool:
    state = _STATES.get(holding.state) if holding else State.RELEASED
    if state is None:
        return False
    found.state, found.ended_at = state, now()
    found.save(update_fields=["state", "ended_at"])
    return True


def _free(row: Benefit, person: str) -> int:
    """Units that are left of the sale, and of a person's share."""
    left, share = row.units - row.used, row.rules.get("per_person")
    if share and person:
        mine = row.grabs.filter(person=person, state__in=TAKEN).aggregate(units=Sum("units"))["units"] or 0
        left = min(left, share - mine)
    return left


def _count(row: Benefit) -> None:
    row.used = _units(row, *TAKEN)
    row.spent = row.used * (row.rules["anchor"] - row.rules["price"])
    row.save(update_fields=["used", "spent"])


def _units(row: Benefit, *states: str) -> int:
    return int(row.grabs.filter(state__in=states).aggregate(units=Sum("units"))["units"] or 0)


def _in_time(row: Benefit, signal: Signal) -> bool:
    return bool(row.began_at and row.closes_at and row.began_at <= signal.at <= row.closes_at)
