"""Minutes are looked at as they end, orders as they come."""

from __future__ import annotations

from collections.abc import Sequence

from kaibo.accounts.api import CLI
from kaibo.events.api import Signal, Taken, emit
from kaibo.kit.ids import new_id
from kaibo.live.actions.acting import acting
from kaibo.live.advice import events
from kaibo.live.advice.looking import look
from kaibo.live.advice.odd import Ledger, Odd
from kaibo.live.models import OddOrder
from kaibo.live.room import LiveRoom
from kaibo.live.watching import pulses, watches

pulses(look)


@watches
def _orders(room: LiveRoom, taken: Sequence[Taken]) -> None:
    ledger: Ledger = room.memory.setdefault("advice.orders", Ledger())
    for each in taken:
        if each.signal.kind == "purchase":
            for odd in ledger.look(each.signal):
                _hold(room, each.signal, odd)


def _hold(room: LiveRoom, signal: Signal, odd: Odd) -> None:
    """Once an order and reason; a restart that hands signals over again changes nothing."""
    order = signal.order or signal.id
    if OddOrder.objects.filter(run=room.id, order=order, reason=odd.reason).exists():
        return
    with acting(CLI, room.id) as run:
        row = OddOrder(id=new_id("odd"), run=run, order=order, reason=odd.reason, person=signal.person)
        row.product, row.units, row.amount = signal.product, signal.quantity or 1, signal.amount
        row.currency, row.at, row.facts = signal.currency, signal.at, odd.facts
        row.save(force_insert=True)
        emit(events.ODD_ORDER_ACTED, run.id, events.OddOrderAct(row.id, order, odd.reason, "held"), by=CLI.id)
