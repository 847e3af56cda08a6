"""Minutes are looked at as they end, orders as they come."""

from __future__ import annotations

from collections.abc import Sequence

from kaibo.accounts.api import CLI
from kaibo.events.api import Signal, Taken, emit
from kaibo.kit.ids import new_id
from kaibo.live.acting import acting
from kaibo.live.advice import events
from kaibo.live.advice.looking import look
from kaibo.live.advice.odd import Ledger, Odd
from kaibo.live.models import OddOrder
from kaibo.live.remembering import remembers
from kaibo.live.room import LiveRoom
from kaibo.live.watching import pulses, watches

MOST = 300
"""Orders held in one run since the start of the program; what comes in thousands is an incident, not a list."""

pulses(look)
ORDERS = "advice.orders"
remembers(ORDERS, save=lambda ledger: ledger.save(), restore=Ledger.restore)


@watches
def _orders(room: LiveRoom, taken: Sequence[Taken]) -> None:
    ledger: Ledger = room.memory.setdefault(ORDERS, Ledger())
    bought = [each.signal for each in taken if each.signal.kind == "purchase"]
    found = {(_order(signal), odd.reason): (signal, odd) for signal in bought for odd in ledger.look(signal)}
    held = room.memory.setdefault("advice.held", 0)
    if found and held < MOST:
        room.memory["advice.held"] = held + _hold(room, found)


def _hold(room: LiveRoom, found: dict[tuple[str, str], tuple[Signal, Odd]]) -> int:
    """Once an order and reason; a restart that hands signals over again changes nothing."""
    orders = {order for order, _ in found}
    known = set(OddOrder.objects.filter(run=room.id, order__in=orders).values_list("order", "reason"))
    new = [told for key, told in found.items() if key not in known][:MOST]
    if not new:
        return 0
    with acting(CLI, room.id) as run:
        for signal, odd in new:
            row = OddOrder(id=new_id("odd"), run=run, order=_order(signal), reason=odd.reason, person=signal.person)
            row.product, row.units, row.amount = signal.product, signal.quantity or 1, signal.amount
            row.currency, row.at, row.facts = signal.currency, signal.at, odd.facts
            row.save(force_insert=True)
            told = events.OddOrderAct(row.id, row.order, odd.reason, "held")
            emit(events.ODD_ORDER_ACTED, run.id, told, by=CLI.id)
    return len(new)


def _order(signal: Signal) -> str:
    return signal.order or signal.id
