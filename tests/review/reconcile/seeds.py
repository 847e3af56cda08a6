"""A September of three shows with their orders, as files; a seed changes what one file tells, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any

from connectors.flows.drop import Drop
from review.evening.files import ACCOUNT, hand_in

PERIOD = {"from": "2026-09-01", "to": "2026-09-30"}
DAYS = ("2026-09-03", "2026-09-11", "2026-09-20")
FREIGHT, PLATFORM, SHOP = (Decimal(text) for text in ("7.30", "11.05", "4.20"))


@dataclass(frozen=True)
class Sold:
    """A line of the order file; amounts in yuan."""

    order: str
    show: str
    amount: Decimal
    paid_at: str
    line: str = ""
    status: str = "已完成"
    freight: Decimal = Decimal()
    platform_discount: Decimal = Decimal()
    shop_discount: Decimal = Decimal()
    refund: Decimal = Decimal()

    @property
    def paid(self) -> bool:
        return self.status != "待支付"

    def cells(self) -> dict[str, str]:
        return {
            "order_id": self.order,
            "line_id": self.line or self.order,
            "account": ACCOUNT,
            "amount": str(self.amount),
            "paid_amount": str(self.amount - self.platform_discount - self.shop_discount),
            "freight": str(self.freight),
            "platform_discount": str(self.platform_discount),
            "shop_discount": str(self.shop_discount),
            "refund_amount": str(self.refund),
            "created_at": self.paid_at,
            "paid_at": self.paid_at if self.paid else "",
            "status": self.status,
        }


@dataclass(frozen=True)
class Month:
    """`shows`: room -> (began, ended). `told` is what the platform counts of a line; `more` what it adds by show."""

    shows: dict[str, tuple[str, str]]
    lines: tuple[Sold, ...]
    told: Callable[[Sold], Decimal] = lambda line: line.amount if line.paid else Decimal()
    more: dict[str, Decimal] = field(default_factory=dict)
    hidden: tuple[str, ...] = ()

    def gmv(self, room: str) -> Decimal:
        counted = sum((self.told(line) for line in self.lines if line.show == room), Decimal())
        return counted + self.more.get(room, Decimal())

    def orders(self, room: str) -> int:
        return len({line.order for line in self.lines if line.show == room and line.paid})


def september(count: int = 8) -> Month:
    """Three evenings, `count` paid orders each, of amounts that no two sums share."""
    shows = {str(number): (f"{day} 20:00:00", f"{day} 22:00:00") for number, day in enumerate(DAYS, start=7400001)}
    lines = tuple(
        Sold(
            f"{room}{number:05d}",
            room,
            Decimal(5000 + 1137 * number + 311 * place) / 100,
            f"{DAYS[place]} 20:{number % 60:02d}:{place:02d}",
            freight=FREIGHT * (number % 3),
            platform_discount=PLATFORM * (number % 2),
            shop_discount=SHOP * ((number + place) % 4),
        )
        for place, room in enumerate(shows)
        for number in range(count)
    )
    return Month(shows, lines)


def with_lines(month: Month, *lines: Sold) -> Month:
    return replace(month, lines=(*month.lines, *lines))


def import_month(drop: Drop, month: Month, *, orders: Callable[[str], int] | None = None) -> None:
    """Both files through the real import: the show list, and the orders that are not hidden."""
    rows: list[dict[str, Any]] = [
        {
            "show_id": room,
            "account": ACCOUNT,
            "title": f"第 {room[-1]} 场",
            "host": "苏婉",
            "started_at": began,
            "ended_at": ended,
            "amount": str(month.gmv(room)),
            "orders": str((orders or month.orders)(room)),
        }
        for room, (began, ended) in month.shows.items()
    ]
    hand_in(drop, "shows", rows)
    hand_in(drop, "orders", [line.cells() for line in month.lines if line.show not in month.hidden])
