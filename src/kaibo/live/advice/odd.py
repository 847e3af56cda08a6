"""Orders that look odd: repeated, oversize, a burst from one device or person, a region that suddenly fills."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterator
from datetime import datetime, timedelta
from statistics import median
from typing import Any, NamedTuple

import msgspec

from kaibo.events.api import Signal

REPEATED, REPEATED_IN = 3, timedelta(minutes=10)
"""So many orders of one product by one person."""
BURST, BURST_IN = 5, timedelta(seconds=60)
"""So many orders by one person or from one device."""
MANY_UNITS, MANY_TIMES, AMOUNTS = 20, 10, 20
"""Units of one order line; or so many times the median amount, once there are so many amounts."""
REGION, REGION_IN, REGION_KNOWN, REGION_RARE = 4, timedelta(minutes=10), 200, 0.01
"""So many orders to a region that had less than this share of at least so many orders before."""
LONGEST = max(REPEATED_IN, BURST_IN, REGION_IN)
KEPT, AMOUNTS_KEPT, MOST = 50, 200, 50_000
"""Orders remembered of one person, device or region; amounts; and people, devices and lines in all."""


class Odd(NamedTuple):
    """`facts` say what was counted, in which time, and against what."""

    reason: str
    facts: dict[str, Any]


class Kept(msgspec.Struct, frozen=True):
    """A ledger as it is kept over a restart: what orders are about with when they came, amounts, orders by region."""

    newest: list[tuple[list[str], list[tuple[datetime, str]]]]
    amounts: dict[str, list[int]]
    regions: dict[str, int]


class Ledger:
    """The newest orders of one run, in memory: by person, by device, by region."""

    def __init__(self) -> None:
        self._newest: dict[tuple[str, ...], deque[tuple[datetime, str]]] = {}
        self._amounts: dict[str, deque[int]] = {}
        self._regions: Counter[str] = Counter()
        self._seen: dict[str, None] = {}

    def look(self, signal: Signal) -> list[Odd]:
        """What is odd about a paid order line, then remember it; each line is looked at once."""
        line = f"{signal.order}\n{signal.id}"
        if line in self._seen:
            return []
        self._seen[line] = None
        found = list(self._odd(signal))
        if signal.amount is not None:
            self._amounts.setdefault(signal.currency, deque(maxlen=AMOUNTS_KEPT)).append(signal.amount)
        if region := _told(signal, "region"):
            self._regions[region] += 1
        _forget(self._newest)
        _forget(self._seen)
        return found

    def save(self) -> bytes:
        """All that flagging needs: orders of the longest window, the newest amounts, the regions."""
        newest = [(list(about), _lately(orders)) for about, orders in self._newest.items()]
        amounts = {currency: list(told) for currency, told in self._amounts.items()}
        return msgspec.msgpack.encode(Kept(newest, amounts, dict(self._regions)))

    @classmethod
    def restore(cls, saved: bytes) -> Ledger:
        """As it was saved. Raises msgspec.DecodeError for what is no ledger."""
        kept, made = msgspec.msgpack.decode(saved, type=Kept), cls()
        made._newest = {tuple(about): deque(newest, maxlen=KEPT) for about, newest in kept.newest}
        made._amounts = {currency: deque(told, maxlen=AMOUNTS_KEPT) for currency, told in kept.amounts.items()}
        made._regions = Counter(kept.regions)
        return made

    def _odd(self, signal: Signal) -> Iterator[Odd]:
        if signal.person and signal.product:
            same = self._count(signal, REPEATED_IN, "repeated", signal.person, signal.product)
            if same >= REPEATED:
                yield Odd("repeated", {"orders": same, "within_s": int(REPEATED_IN.total_seconds())})
        yield from self._large(signal)
        yield from self._bursts(signal)
        yield from self._region(signal)

    def _large(self, signal: Signal) -> Iterator[Odd]:
        amounts = self._amounts.get(signal.currency, ())
        if (signal.quantity or 1) >= MANY_UNITS:
            yield Odd("oversize", {"units": signal.quantity, "limit": MANY_UNITS})
        elif signal.amount is not None and len(amounts) >= AMOUNTS:
            usual = median(amounts)
            if usual and signal.amount >= MANY_TIMES * usual:
                yield Odd("oversize", {"amount": signal.amount, "usual": int(usual), "sample": len(amounts)})

    def _bursts(self, signal: Signal) -> Iterator[Odd]:
        for by, who in (("device", _told(signal, "device")), ("person", signal.person)):
            orders = self._count(signal, BURST_IN, by, who) if who else 0
            if orders >= BURST:
                yield Odd("burst", {"orders": orders, "within_s": int(BURST_IN.total_seconds()), "by": by})
                return

    def _region(self, signal: Signal) -> Iterator[Odd]:
        region, known = _told(signal, "region"), self._regions.total()
        if not region:
            return
        lately = self._count(signal, REGION_IN, "region", region)
        before = max(self._regions[region] - (lately - 1), 0)
        if known >= REGION_KNOWN and lately >= REGION and before < REGION_RARE * known:
            share = round(before / known, 4)
            yield Odd("region", {"region": region, "orders": lately, "share_before": share, "sample": known})

    def _count(self, signal: Signal, within: timedelta, *about: str) -> int:
        """Distinct orders of the last while about the same, this one among them; at most the newest KEPT."""
        newest = self._newest.setdefault(about, deque(maxlen=KEPT))
        newest.append((signal.at, signal.order or signal.id))
        return len({order for at, order in newest if at >= signal.at - within})


def _lately(orders: deque[tuple[datetime, str]]) -> list[tuple[datetime, str]]:
    """Those that still count for the next order about the same."""
    since = max(at for at, _ in orders) - LONGEST
    return [each for each in orders if each[0] >= since]


def _forget(held: dict[Any, Any]) -> None:
    """What was known longest goes first."""
    while len(held) > MOST:
        del held[next(iter(held))]


def _told(signal: Signal, name: str) -> str:
    value = signal.data.get(name, "")
    return value[:80] if isinstance(value, str) else ""
