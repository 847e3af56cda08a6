"""What people do to the stock: goods in, other channels, kept back, unfit; each leaves an entry in the trail."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from kaibo.accounts.api import Caller, audit
from kaibo.goods.models import StockItem, StockPool, StockRefund
from kaibo.goods.stock.asking import ask
from kaibo.goods.stock.commands import Keep, Move, Receive, Spoil
from kaibo.kit import clock
from kaibo.kit.errors import KaiboError

Supply = Receive | Move | Keep | Spoil
_DONE = {Receive: "received", Move: "moved", Keep: "kept", Spoil: "spoiled"}


def supply(caller: Caller, item: StockItem, command: Supply) -> None:
    """Carried out; a channel that has no pool of its own yet gets one."""
    into = command.target if isinstance(command, Move) else command.channel if isinstance(command, Receive) else ""
    with transaction.atomic():
        StockPool.objects.get_or_create(item=item, channel=into)
        ask(caller, command)
        detail: dict[str, Any] = {"quantity": command.quantity, "channel": into}
        audit(caller, f"goods.stock.{_DONE[type(command)]}", item.id, **detail)


def refund_done(caller: Caller, refund_id: int) -> None:
    """The money went back. 404 for one that is done, or isn't there."""
    with transaction.atomic():
        done = StockRefund.objects.filter(id=refund_id, done_at=None).update(done_by=caller.name, done_at=clock.now())
        if not done:
            raise KaiboError("kit.not_found", status=404)
        audit(caller, "goods.refund.done", str(refund_id))
