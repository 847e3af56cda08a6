"""A count that differs by much is looked at by a second person before it is written."""

from __future__ import annotations

import os
from dataclasses import dataclass

from django.db import transaction

from kaibo.accounts.api import Caller, audit
from kaibo.goods.models import StockItem, StockPool, StockRequest
from kaibo.goods.stock.asking import ask
from kaibo.goods.stock.commands import Adjust
from kaibo.kit import clock
from kaibo.kit.errors import KaiboError, there
from kaibo.kit.ids import new_id

ALONE = 100
"""Units by which one person may correct a pool alone, where KAIBO_STOCK_ALONE says nothing else."""


@dataclass(frozen=True)
class Counted:
    """A pool's available units were found to be `quantity` more, or fewer where it is below 0."""

    quantity: int
    why: str
    key: str
    channel: str = ""


def correct(caller: Caller, item: StockItem, counted: Counted) -> StockRequest | None:
    """Correct it, or (None otherwise) leave a request for a second person."""
    if abs(counted.quantity) > may_alone():
        return _request(caller, item, counted)
    with transaction.atomic():
        ask(caller, Adjust(counted.key, item.id, counted.quantity, counted.why, counted.channel))
        audit(caller, "goods.stock.adjusted", item.id, quantity=counted.quantity)
    return None


def decide(caller: Caller, request_id: str, *, agree: bool) -> StockRequest:
    """A second person agrees or refuses, once. 403 for who asked for it, 404 for one that isn't open."""
    with transaction.atomic():
        found = there(StockRequest.objects.select_for_update().filter(id=request_id, state="open").first())
        if found.by_id == caller.id:
            raise KaiboError("goods.own_request", status=403)
        if agree:
            why = f"{found.why}（{found.by}）"[:400]
            ask(caller, Adjust(found.id, found.pool.item_id, found.quantity, why, found.pool.channel))
        found.state = "made" if agree else "refused"
        found.decided_by, found.decided_at = caller.name, clock.now()
        found.save()
        audit(caller, "goods.adjustment.decided", found.id, agreed=agree)
    return found


def may_alone() -> int:
    told = os.environ.get("KAIBO_STOCK_ALONE", "")
    if told and not told.isdigit():
        raise KaiboError("kit.bad_setting", name="KAIBO_STOCK_ALONE", value=told, expected="100")
    return int(told) if told else ALONE


def _request(caller: Caller, item: StockItem, counted: Counted) -> StockRequest:
    with transaction.atomic():
        pool = StockPool.objects.filter(item=item, channel=counted.channel).first()
        if pool is None:
            raise KaiboError("goods.no_pool", status=404, item=item.code, channel=counted.channel)
        made = StockRequest.objects.create(
            id=new_id("adj"), pool=pool, quantity=counted.quantity, why=counted.why, by=caller.name,
            by_id=caller.id, at=clock.now(),
        )  # fmt: skip
        audit(caller, "goods.adjustment.asked", made.id, quantity=counted.quantity)
    return made
