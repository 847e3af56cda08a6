"""A small show of three products: what is planned of it, and what its platform tells while it is on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import msgspec

from kaibo.events.api import Signal
from kaibo.kit.clock import now

MINUTE = 60
CROSS = ("画面卡死了什么破直播", "又卡了烦死了", "假货退钱", "垃圾骗人的吧")
"""What viewers write when they are cross, three of four of them."""


@dataclass(frozen=True)
class Pearl:
    """Price in yuan; so many orders of one each are paid for."""

    product: str
    name: str
    role: str
    price: int
    units: int
    orders: int

    @property
    def sold(self) -> int:
        return self.price * self.orders


EARRINGS = Pearl("loop-1", "闭环淡水珍珠耳钉", "引流款", 59, 50, 9)
NECKLACE = Pearl("loop-2", "闭环海水珍珠项链", "爆款", 399, 2, 0)
BRACELET = Pearl("loop-3", "闭环珍珠手链", "利润款", 199, 40, 3)
PEARLS = (EARRINGS, NECKLACE, BRACELET)
"""The necklace sells out before its turn."""


def sheet() -> str:
    """As it is pasted from a table."""
    rows = [("商品ID", "商品名称", "类目", "角色", "直播价", "备货")]
    rows += [(each.product, each.name, "珍珠", each.role, str(each.price), str(each.units)) for each in PEARLS]
    return "\n".join("\t".join(row) for row in rows)


def recorded(folder: Path) -> tuple[Path, int]:
    """A file to replay, of twenty minutes, and how many signals it has."""
    lines = [msgspec.json.encode(each) for each in sorted(_told(), key=lambda signal: signal.at)]
    file = folder / "pearls.ndjson"
    file.write_bytes(b"\n".join(lines))
    return file, len(lines)


def _told() -> Iterator[Signal]:
    start = now()

    def signal(id: str, second: float, **told: Any) -> Signal:
        return Signal(id=f"pearls-{id}", at=start + timedelta(seconds=second), **told)

    for place in range(60):
        yield signal(f"enter-{place}", place, kind="room_enter", person=f"p{place}")
    for second in range(0, 20 * MINUTE, 30):
        yield signal(f"online-{second}", second, kind="online_count", count=200 - second // 20)
    for pearl in PEARLS:
        for place in range(pearl.orders):
            paid = {"order": f"{pearl.product}-{place}", "amount": pearl.price * 100, "currency": "CNY", "quantity": 1}
            who = {"person": f"p{place}", "product": pearl.product}
            yield signal(f"{pearl.product}-{place}", 200 + place * 20, kind="purchase", **who, **paid)
    for place in range(40):
        text = CROSS[place % 4] if place % 4 else "珍珠多大的呀"
        yield signal(f"comment-{place}", 500 + place * 3, kind="comment", person=f"p{place}", text=text)
