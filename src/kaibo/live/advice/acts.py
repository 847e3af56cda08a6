"""People say what became of advice, and look at orders that were held."""

from __future__ import annotations

from kaibo.accounts.api import Caller
from kaibo.events.api import emit
from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError, there
from kaibo.live.acting import acting, mark
from kaibo.live.advice import events
from kaibo.live.models import Advice, OddOrder


def decide(caller: Caller, run: str, id: str, *, done: bool) -> Advice:
    """Done or dismissed, once."""
    with acting(caller, run) as found:
        row = there(found.advice.filter(id=id).first())
        if row.state != Advice.State.OPEN:
            raise KaiboError("live.advice_decided", status=409, by=row.decided_by)
        row.state = Advice.State.DONE if done else Advice.State.DISMISSED
        row.decided_at, row.decided_by = now(), caller.name
        row.save()
        if done:
            mark(found, caller, "advice", row.action, at=row.decided_at, product=row.product)
        what = events.AdviceAct(row.id, row.rule, row.action, row.product, row.state, None)
        emit(events.ADVICE_ACTED, found.id, what, by=caller.id)
    return row


def look_at(caller: Caller, run: str, id: str, *, fine: bool, note: str) -> OddOrder:
    """A person has looked at an order that was held. What is done in the shop is done there."""
    with acting(caller, run) as found:
        row = there(found.odd_orders.filter(id=id).first())
        if row.state != OddOrder.State.HELD:
            raise KaiboError("live.odd_decided", status=409, by=row.decided_by)
        row.state = OddOrder.State.FINE if fine else OddOrder.State.REFUSED
        row.decided_at, row.decided_by, row.note = now(), caller.name, note.strip()
        row.save()
        emit(
            events.ODD_ORDER_ACTED, found.id, events.OddOrderAct(row.id, row.order, row.reason, row.state), by=caller.id
        )
    return row
