"""The stock clock: milliseconds since 1970 that run on evenly, whatever is done to the wall's clock.

It is set once after each start of the machine and follows the kernel's count of time since then, so every process on
the machine reads the same, and a clock on the wall that jumps frees no hold early and keeps none late.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from uuid import uuid4

from django.db import transaction
from django.db.models import Max

from kaibo.goods.models import StockHold, StockLedger

_BOOT_ID = Path("/proc/sys/kernel/random/boot_id")
_SINCE_START = getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC)


@dataclass(frozen=True)
class Anchor:
    """At `up_ms` after the machine's start the stock clock read `at_ms`."""

    at_ms: int
    up_ms: int


def now_ms() -> int:
    """The stock clock's time."""
    set_at = anchor()
    return set_at.at_ms + _up_ms() - set_at.up_ms


def is_set() -> bool:
    """Whether this process knows the time already; else the first to ask looks into the database."""
    return anchor.cache_info().currsize > 0


@cache
def anchor() -> Anchor:
    """The one kept for this start of the machine; the first process after it keeps it."""
    boot = _boot()
    with transaction.atomic():
        StockLedger.objects.get_or_create(id=1)
        ledger = StockLedger.objects.select_for_update().get(id=1)
        if ledger.boot != boot:
            newest = StockHold.objects.aggregate(newest=Max("made_ms"))["newest"] or 0
            ledger.boot, ledger.anchor_up_ms, ledger.anchor_ms = boot, _up_ms(), max(_wall_ms(), newest)
            ledger.save()
    return Anchor(ledger.anchor_ms, ledger.anchor_up_ms)


def _up_ms() -> int:
    return time.clock_gettime_ns(_SINCE_START) // 1_000_000


def _wall_ms() -> int:
    return time.time_ns() // 1_000_000


@cache
def _boot() -> str:
    """Which start of the machine this is; where nobody knows, each process sets the clock for itself."""
    try:
        return _BOOT_ID.read_text("ascii").strip()[:40]
    except OSError:
        return uuid4().hex
