"""Batches carried out for those who wait, and the rounds of the sweeper."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence

from django.db import DataError, Error, IntegrityError, connection

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
_ITS_OWN = (IntegrityError, DataError, Overtaken, ArithmeticError)
_DISK = {sqlite3.SQLITE_IOERR}
_FAILED = (Error, Overtaken, ArithmeticError)


Broken = Callable[[], object]
"""Called when the disk fails in a way after which nobody knows what is on it: a web process must end then."""


def _nothing() -> None:
    return None


def serve(batch: Sequence[Asked], broken: Broken = _nothing) -> list[Answer]:
    """Answers for all. Where a command of a batch breaks a rule of the database, each is taken again by itself, so that
    it fails alone; where the database itself fails, all do, and nothing was changed."""
    try:
        return carry_out(batch)
    except _FAILED as error:
        _note(error, broken)
        if len(batch) > 1 and isinstance(error, _ITS_OWN):
            return [answer for asked in batch for answer in serve([asked], broken)]
    failed = KaiboError("goods.stock_failed", status=503, seconds=1)
    return [Answer(503, error=failed) for _ in batch]


def go_round(broken: Broken = _nothing) -> None:
    """Free what is past its deadline, tell what changed. A failure is noted and tried again in the next round."""
    try:
        while sweep():
            pass
        tell()
    except _FAILED as error:
        _note(error, broken)


def sweep() -> bool:
    """Whether anything was over."""
    at = clock.now_ms()
    if not StockHold.objects.filter(state="held", deadline_ms__lte=at).exists():
        return False
    carry_out([Asked(Expire(), SWEEPER, SWEEPER, at)])
    return True


def _note(error: Exception, broken: Broken) -> None:
    """A connection that failed is opened anew by the next batch."""
    logger().error("stock_failed", error=type(error).__name__, why=str(error)[:200])
    if not connection.in_atomic_block:
        connection.close()
    if getattr(error.__cause__, "sqlite_errorcode", 0) & 0xFF in _DISK:
        broken()
