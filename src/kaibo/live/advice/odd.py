"""Orders that look odd: repeated, oversize, a burst from one device or person, a region that suddenly fills."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterator
from datetime import datetime, timedelta
from statistics import median
from typing import Any, NamedTuple

from kaibo.events.api import Signal

REPEATED, REPEATED_IN = 3, timedelta(minutes=10)
"""So many orders of one product by one person."""
BURST, BURST_IN = 5, timedelta(seconds=60)
"""So many orders by one person or from one device."""
MANY_UNITS, MANY_TIMES, AMOUNTS = 20, 10, 20
"""Units of one order line; or so many times the median amount, once there are so many amounts."""
REGION, REGION_IN, REGION_KNOWN, REGION_RARE = 4, timedelta(minutes=10), 200, 0.01
"""So many orders to a region that had less than this share of at least so many orders before."""
KEPT = 2_000


class Odd(NamedTuple):
    """`facts` say what was counted, in which time, and against what."""

    reason: str
    facts: dict[str, Any]


class Ledger:
    """The newest orders of one run, in memory."""

    def __init__(self) -> None:
        self._newest: deque[tuple[datetime, Signal]] = deque(maxlen=KEPT)
        self._amounts: dict[str, deque[int]] = {}
        self._regions: Counter[str] = Counter()
        self._seen: set[str] = set()

    def look(self, signal: Signal) -> list[Odd]:
        """What is odd about a paid order line, then remember it; each line is looked at once."""
        line = f"{signal.order}\n{signal.id}"
        if line in self._seen:
            return []
        self._seen.add(line)
        self._newest.append((signal.at, signal))
        found = list(self._odd(signal))
        if signal.amount is not None:
            self._amounts.setdefault(signal.currency, deque(maxlen=KEPT)).append(signal.amount)
        if region := _told(signal, "region"):
            self._regions[region] += 1
        return found

    def _odd(self, signal: Signal) -> Iterator[Odd]:
        if signal.person and signal.product:
            same = self._count(signal, REPEATED_IN, person=signal.person, product=signal.product)
            if same >= REPEATED:
                yield Odd("repeated", {"orders": same, "within_s": int(REPEATED_IN.total_seconds())})
        yield from self._large(signal)
        yield from self._bursts(signal)
        yield from self._region(signal)

    def _large(self, signal: Signal) -> Iterator[Odd]:
        amounts = self._amounts.get(signal.currency, ())
        usual = median(amounts) if len(amounts) >= AMOUNTS else None
        if (signal.quantity or 1) >= MANY_UNITS:
            yield Odd("oversize", {"units": signal.quantity, "limit": MANY_UNITS})
        elif signal.amount is not None and usual and signal.amount >= MANY_TIMES * usual:
            yield Odd("oversize", {"amount": signal.amount, "usual": int(usual), "sample": len(amounts)})

    def _bursts(self, signal: Signal) -> Iterator[Odd]:
        device = _told(signal, "device")
        for by, who in (("device", {"device": device}), ("person", {"person": signal.person})):
            orders = self._count(signal, BURST_IN, **who) if who[by] else 0
            if orders >= BURST:
                yield Odd("burst", {"orders": orders, "within_s": int(BURST_IN.total_seconds()), "by": by})
                return

    def _region(self, signal: Signal) -> Iterator[Odd]:
        region, known = _told(signal, "region"), self._regions.total()
        if not region or known < REGION_KNOWN:
            return
        lately = self._count(signal, REGION_IN, region=region)
        before = self._regions[region] - (lately - 1)
        if lately >= REGION and before < REGION_RARE * known:
            share = round(max(before, 0) / known, 4)
            yield Odd("region", {"region": region, "orders": lately, "share_before": share, "sample": known})

    def _count(self, signal: Signal, within: timedelta, **same: str) -> int:
        """Distinct orders of the last while that agree, this one among them."""
        since = signal.at - within
        agree = (each for at, each in self._newest if at >= since and _agrees(each, same))
        return len({each.order or each.id for each in agree})


def _agrees(signal: Signal, same: dict[str, str]) -> bool:
    return all((getattr(signal, name, None) or _told(signal, name)) == value for name, value in same.items())


def _told(signal: Signal, name: str) -> str:
    value = signal.data.get(name, "")
    return value[:80] if isinstance(value, str) else ""
