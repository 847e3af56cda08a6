"""One that breaks a rule fails alone; where the disk fails, all are told and the process may end."""

from __future__ import annotations

import sqlite3
from typing import Any

import pytest
from django.db import IntegrityError, OperationalError
from stock_shelf import counts

from kaibo.goods.models import StockItem
from kaibo.goods.stock import clock, serving
from kaibo.goods.stock.commands import Asked, Line, Reserve
from kaibo.goods.stock.ledger import carry_out


def batch() -> list[Asked]:
    at = clock.now_ms()
    return [Asked(Reserve(f"k{n}", (Line("lamp"),)), "周琦", "shop", at) for n in range(3)]


def test_one_that_breaks_a_rule_fails_alone(lamp: StockItem, monkeypatch: pytest.MonkeyPatch) -> None:
    def carried(wanted: Any) -> Any:
        if any(asked.command.key == "k1" for asked in wanted):
            raise IntegrityError
        return carry_out(wanted)

    monkeypatch.setattr(serving, "carry_out", carried)
    assert [answer.status for answer in serving.serve(batch())] == [201, 503, 201]
    assert counts("lamp") == {"total": 10, "available": 8, "held": 2}


@pytest.mark.parametrize(("code", "ends"), [(sqlite3.SQLITE_IOERR_FSYNC, 1), (sqlite3.SQLITE_BUSY, 0)])
def test_where_the_database_fails_all_are_told(
    lamp: StockItem, monkeypatch: pytest.MonkeyPatch, code: int, ends: int
) -> None:
    tries: list[int] = []
    broken: list[bool] = []

    def carried(wanted: Any) -> Any:
        tries.append(len(wanted))
        cause = sqlite3.OperationalError()
        cause.sqlite_errorcode = code
        raise OperationalError from cause

    monkeypatch.setattr(serving, "carry_out", carried)
    answers = serving.serve(batch(), lambda: broken.append(True))
    assert [answer.status for answer in answers] == [503] * 3
    assert tries == [3] and len(broken) == ends
