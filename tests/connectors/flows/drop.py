"""An operator's hands: write a file as a platform would, drop it in, read what the pages would show."""

from __future__ import annotations

import csv
import os
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from kaibo.connectors.actions.import_path import Wanted, import_paths
from kaibo.connectors.actions.take_back import undo
from kaibo.metrics.api import query

HEADERS = (
    "主订单编号",
    "子订单编号",
    "选购商品",
    "商品数量",
    "订单应付金额",
    "收件人手机号",
    "订单提交时间",
    "订单状态",
    "售后状态",
    "达人昵称",
)
SHOWS = ("场次ID", "账号", "主播", "开播时间", "下播时间", "观看人数", "成交金额", "订单数")


@dataclass(frozen=True)
class Order:
    id: str
    paid: str = "100.00"
    status: str = "已完成"
    refund: str = "-"
    at: str = "2026-10-01 20:30:00"
    line: str = "1"
    account: str = "林间小铺"

    def cells(self) -> list[str]:
        head = [f"\t{self.id}", f"\t{self.id}{self.line}", "\t珍珠耳钉", "1", self.paid, "13912345678"]
        return [*head, self.at, self.status, self.refund, self.account]


@dataclass
class Drop:
    folder: Path
    progress: list[str] = field(default_factory=list)

    def orders(self, *orders: Order, exported: datetime, name: str = "", **options: Any) -> dict[str, Any]:
        """A 抖店 order export, told to be of a moment by the epoch its name begins with."""
        path = self.folder / (name or f"{int(exported.timestamp())}_{len(self.progress)}.csv")
        return self.file(path, [HEADERS, *(order.cells() for order in orders)], **options)

    def file(self, path: Path, rows: list[Any], *, encoding: str = "utf-8-sig", **options: Any) -> dict[str, Any]:
        with path.open("w", encoding=encoding, newline="") as out:
            csv.writer(out).writerows(rows)
        return self.path(path, **options)

    def path(self, path: Path, **options: Any) -> dict[str, Any]:
        dry = options.pop("dry_run", False)
        os.utime(path, (1_790_000_000, 1_790_000_000))
        self.progress.append(path.name)
        [outcome] = import_paths([Wanted(path, options)], _quietly, by="周琦", dry_run=dry, ahead=False)
        return outcome

    def undo(self, outcome: dict[str, Any]) -> None:
        undo(outcome["batch"], by="周琦")

    def number(self, key: str, **filters: str) -> Any:
        rows = query([key], filters=filters)
        return rows[0].numbers[key].value if rows else None


def on(day: int, hour: int = 8) -> datetime:
    return datetime(2026, 11, day, hour, tzinfo=UTC)


def _quietly(file: Wanted, done: int, total: int, phase: str) -> None:
    """Nobody watches."""
