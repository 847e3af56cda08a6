"""Rows for tests, written as an import would write them; a test names only what matters to it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cache
from typing import Any

import polars

from kaibo.metrics.answer.present import forget
from kaibo.metrics.models import Batch, Build
from kaibo.store import api

FILLED: set[str] = set()
"""Tables that a test put rows into."""

NONE = date(1970, 1, 1)
DAY = date(2025, 3, 1)
NOON = datetime(2025, 3, 1, 4, tzinfo=UTC)
TYPES = {
    "UInt8": polars.UInt8,
    "UInt32": polars.UInt32,
    "Int64": polars.Int64,
    "Date": polars.Date,
    "String": polars.String,
    "DateTime64(3, 'UTC')": polars.Datetime("ms", "UTC"),
}
ZERO: dict[Any, Any] = {polars.String: "", polars.Date: NONE, polars.Datetime("ms", "UTC"): NOON}


@cache
def columns(table: str) -> dict[str, tuple[Any, bool]]:
    """Each column's polars type, and whether it may be missing."""
    asked = "SELECT name, type FROM system.columns WHERE database = currentDatabase() AND table = {table:String}"
    found = {}
    given = api.columns(table)
    for row in api.query_rows(f"{asked} AND has({{given:Array(String)}}, name)", {"table": table, "given": given}):
        plain = row["type"].removeprefix("LowCardinality(").removeprefix("Nullable(")
        plain = plain if plain in TYPES else plain.removesuffix(")")
        found[row["name"]] = TYPES[plain], "Nullable(" in row["type"]
    return found


def put(table: str, rows: list[dict[str, Any]]) -> None:
    """Store rows; what a row does not name is empty, zero or missing."""
    if not rows:
        return
    FILLED.add(table)
    shape = columns(table)
    data = {name: [each.get(name, _blank(*kind)) for each in rows] for name, kind in shape.items()}
    api.insert(table, polars.DataFrame(data, schema={name: kind for name, (kind, _) in shape.items()}))


def _blank(kind: Any, missing: bool) -> Any:
    return None if missing else ZERO.get(kind, 0)


def empty() -> None:
    """Empty what was filled."""
    while FILLED:
        api.execute(f"TRUNCATE TABLE {FILLED.pop()}")
    forget()


@dataclass
class Shelf:
    """Imports, told shortly. `tell` is one row of a platform's table, `sell` lines of orders in force."""

    rows: int = 0

    def batch(self, as_of: datetime = NOON, **more: Any) -> Batch:
        return Batch.objects.create(state=Batch.State.STORED, as_of=as_of, **more)

    def tell(self, batch: Batch, **context: Any) -> None:
        """Store one row's numbers: fields of the observation table are its context, all else are measures.

        A measure may be a number, None (nothing is stored) or (low, high).
        """
        put("observation", self.told(batch, **context))

    def told(self, batch: Batch, **context: Any) -> list[dict[str, Any]]:
        self.rows += 1
        shape = columns("observation")
        base = {
            "grain": "show",
            "source": "douyin.show_list",
            "platform": "douyin",
            "account": "a1",
            "currency": "CNY",
            "business_day": DAY,
            "precision": "time",
            "sheet": "Sheet1",
            "row": self.rows,
            "batch": batch.id,
            "as_of": batch.as_of,
        }
        base |= {name: value for name, value in context.items() if name in shape}
        base.setdefault("subject", base.get("show_id") or f"{base['account']}|{base['business_day']}")
        measures = {name: value for name, value in context.items() if name not in shape and value is not None}
        return [{**base, "measure": name, "header": f"列 {name}", **_value(value)} for name, value in measures.items()]

    def sell(self, batch: Batch, *lines: dict[str, Any]) -> None:
        """Store order lines, raw and, in a build of their own that is live, in force."""
        rows = [self.line(batch, **line) for line in lines]
        build = Build.objects.create(month=202503, live=True)
        put("order_line", rows)
        put("order_now", [{**row, "build": build.id} for row in rows])

    def line(self, batch: Batch, **line: Any) -> dict[str, Any]:
        self.rows += 1
        base = {
            "source": "douyin.orders",
            "platform": "douyin",
            "account": "a1",
            "currency": "CNY",
            "business_day": DAY,
            "precision": "time",
            "at": NOON,
            "status": "completed",
            "paid": 1,
            "quantity": 1000,
            "sheet": "Sheet1",
            "row": self.rows,
            "batch": batch.id,
            "as_of": batch.as_of,
            "order_id": f"o{self.rows}",
        }
        row = {**base, **line}
        return {**row, "line_id": row.get("line_id", row["order_id"]), "month": 202503}


def _value(value: Any) -> dict[str, Any]:
    if isinstance(value, tuple):
        return {"low": value[0], "high": value[1], "value": sum(value) // 2, "estimated": 1}
    return {"value": value}


def later(hours: int) -> datetime:
    return NOON + timedelta(hours=hours)
