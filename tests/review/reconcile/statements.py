"""A settlement statement of completed orders in 抖店's own layout, one in a hundred seeded with a difference."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from connectors.flows.drop import Drop
from kaibo.connectors.formats import formats
from review.evening.files import ACCOUNT, hand_in

FIRST = datetime(2026, 8, 1, 9)
KINDS = ("missing", "extra", "amount", "status")
EVERY = 100
SURE = timedelta(days=3), timedelta(days=25)
"""Orders completed so long after the first day must be in the statement, which begins earlier and ends later."""
PERIOD = {"from": "2026-08-01", "to": "2026-10-31"}


@dataclass(frozen=True)
class Settled:
    """An order, what its buyer paid, and how its line in the statement is wrong (empty: it isn't)."""

    number: int
    paid: Decimal
    wrong: str = ""

    @property
    def order(self) -> str:
        return f"69{self.number:014d}"

    @property
    def completed(self) -> datetime:
        """August and September, spread evenly."""
        return FIRST + timedelta(minutes=self.number * 13 % 80_000)

    def sold(self) -> dict[str, str]:
        done = f"{self.completed:%Y-%m-%d %H:%M:%S}"
        closed = self.wrong == "status"
        return {
            "order_id": self.order,
            "line_id": f"{self.order}1",
            "account": ACCOUNT,
            "amount": str(self.paid),
            "paid_amount": str(self.paid),
            "created_at": f"{self.completed - timedelta(days=9):%Y-%m-%d %H:%M:%S}",
            "paid_at": f"{self.completed - timedelta(days=9):%Y-%m-%d %H:%M:%S}",
            "completed_at": "" if closed else done,
            "status": "已关闭" if closed else "已完成",
        }

    def settled(self) -> dict[str, str]:
        paid = self.paid + (Decimal("5.55") if self.wrong == "amount" else 0)
        fee = (paid / 20).quantize(Decimal("0.01"))
        return {
            "结算时间": f"{self.completed + timedelta(days=2):%Y-%m-%d %H:%M:%S}",
            "订单号": f"'{self.order}",
            "子订单号": f"'{self.order}1",
            "结算金额": str(paid - fee),
            "结算账户": "聚合账户",
            "结算单类型": "已结算",
            "用户实付": str(paid),
            "结算前退款金额": "0.00",
            "平台服务费": str(-fee),
            "佣金": "0.00",
            "收入合计": str(paid),
            "支出合计": str(-fee),
        }


def statement(count: int, seed: int = 7) -> list[Settled]:
    """One in a hundred orders is seeded, among those that the statement must hold."""
    dice = random.Random(seed)
    old = [number for number in range(count) if SURE[0] < Settled(number, Decimal()).completed - FIRST < SURE[1]]
    wrong = sorted(dice.sample(old, count // EVERY))
    kinds = {number: KINDS[place % len(KINDS)] for place, number in enumerate(wrong)}
    return [Settled(number, Decimal(dice.randint(500, 90_000)) / 100, kinds.get(number, "")) for number in range(count)]


def import_statement(drop: Drop, orders: list[Settled]) -> None:
    hand_in(drop, "orders", [each.sold() for each in orders if each.wrong != "extra"])
    header = formats()["douyin.settlement"].tables[0].headers
    rows: list[list[Any]] = [[each.settled().get(name, "") for name in header] for each in _told(orders)]
    notes = ["结算完成的时间", "主订单编号", *[""] * (len(header) - 2)]
    stored = drop.file(drop.folder / "结算账单_2026-08.csv", [header, notes, *rows])
    assert stored["status"] == "stored", stored


def _told(orders: list[Settled]) -> list[Settled]:
    return [each for each in orders if each.wrong != "missing"]
