"""Batches carried out for those who wait, and the rounds of the sweeper."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import Error, connection

from kaibo.goods.models import StockHold
from kaibo.goods.stock import clock
from kaibo.goods.stock.book import Answer
from kaibo.goods.stock.commands import Asked, Expire
from kaibo.goods.stock.ledger import carry_out
from kaibo.goods.stock.telling import tell
from kaibo.goods.stock.writing import Overtaken
from kaibo.kit.errors import KaiboError
from kaibo.kit.log import logger

SWEEPER = "kaibo"
_FAILED = (Error, Overtaken, ArithmeticError)


def serve(batch: Sequence[Asked]) -> list[Answer]:
    """Answers for all. A batch that fails is taken again command by command, so that one can't fail the others."""
    try:
        return carry_out(batch)
    except _FAILED as error:
        _note(error)
        if len(batch) > 1:
            return [answer for asked in batch for answer in serve([asked])]
    return [Answer(503, error=KaiboError("goods.stock_failed", status=503, seconds=1))]


def go_round() -> None:
    """Free what is past its deadline, tell what changed. A failure is noted and tried again in the next round."""
    try:
        while sweep():
            pass
        tell()
    except _FAILED as error:
        _note(error)


def sweep() -> bool:
    """Whether anything was over."""
    at = clock.now_ms()
    if not StockHold.objects.filter(state="held", deadline_ms__lte=at).exists():
        return False
    carry_out([Asked(Expire(), SWEEPER, SWEEPER, at)])
    return True


def _note(error: Exception) -> None:
    """A connection that failed is opened anew by the next batch."""
    logger().error("stock_failed", error=type(error).__name__, why=str(error)[:200])
    if not connection.in_atomic_block:
        connection.close()
