"""A kind with a history, for the tests: its golden payloads stand beside those of the rooms' kinds."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import msgspec
from django.db import transaction

from kaibo.events.api import Kind, declare, emit


class SampleSold(msgspec.Struct, frozen=True):
    """Version 1 had no currency; version 2 counted yuan; version 3 counts fen."""

    item: str
    amount_minor: int
    currency: str
    sold_at: datetime
    weight: Decimal | None = None


def _name_the_currency(payload: dict[str, Any]) -> dict[str, Any]:
    return payload | {"currency": "CNY"}


def _count_fen(payload: dict[str, Any]) -> dict[str, Any]:
    amount = Decimal(str(payload.pop("amount")))
    return payload | {"amount_minor": int(amount.scaleb(2))}


class SampleClosed(msgspec.Struct, frozen=True):
    reason: str


SOLD = declare(Kind("sample.item_sold", 3, SampleSold, {1: _name_the_currency, 2: _count_fen}))
CLOSED = declare(Kind("sample.shop_closed", 1, SampleClosed))

THEN = datetime(2025, 1, 2, 3, 4, 5, tzinfo=UTC)
CUP = SampleSold("茶杯", 1230, "CNY", THEN, Decimal("0.25"))


def close(subject: str) -> int:
    with transaction.atomic():
        return emit(CLOSED, subject, SampleClosed("盘点"), by="per_1")


def sell(subject: str) -> int:
    with transaction.atomic():
        return emit(SOLD, subject, CUP, by="per_1")
