"""What a sender counted of what it sent: sums of its own, that know nothing of how the product adds up."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal

from kaibo.events.api import Signal


@dataclass
class Counted:
    """Of all signals: how many of each kind, the orders paid, what was paid for them and by whom (minor units)."""

    kinds: dict[str, int] = field(default_factory=dict)
    likes: int = 0
    paid: dict[str, int] = field(default_factory=dict)
    buyers: set[str] = field(default_factory=set)
    online: int = 0
    peak: int = 0

    def add(self, signals: Iterable[Signal]) -> None:
        for each in signals:
            self.kinds[each.kind] = self.kinds.get(each.kind, 0) + 1
            if each.kind == "like":
                self.likes += each.count or 0
            elif each.kind == "purchase":
                self.paid[each.order] = self.paid.get(each.order, 0) + (each.amount or 0)
                self.buyers.add(each.person)
            elif each.kind == "online_count":
                self.online = each.count or 0
                self.peak = max(self.peak, self.online)

    @property
    def gmv(self) -> int:
        return sum(self.paid.values())

    @property
    def interactions(self) -> int:
        rest = ("comment", "share", "follow", "fan_club_join")
        return self.likes + sum(self.kinds.get(kind, 0) for kind in rest)


def short(value: Decimal | int) -> str:
    """As pages write a number in Chinese: 12,345 is 1.23万."""
    if value < 10_000:
        whole = value == int(value)
        return f"{int(value):,}" if whole else f"{value:,.2f}"
    tens = (Decimal(value) / 10_000).quantize(Decimal("0.01"), ROUND_HALF_UP)
    return f"{tens.normalize():f}万"


def yuan(minor: int) -> str:
    return f"¥{short(Decimal(minor) / 100)}"
