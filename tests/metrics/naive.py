"""The rules of the engine written down a second time, in loops over rows, for shows and order lines."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

Rows = list[dict[str, Any]]
MEASURES = ("amount", "paid_amount", "orders", "views", "viewers", "refund_amount", "peak_online")
MONEY = ("amount", "paid_amount", "refund_amount")


@dataclass
class World:
    """Rows as told: each has its `stamp` (newest wins) and only visible ones are here."""

    told: Rows
    lines: Rows

    def shows(self) -> Rows:
        """One row a show: per measure the newest source (then by its name), of each only its newest export."""
        found = []
        for show in {row["show_id"] for row in self.told}:
            own = [row for row in self.told if row["show_id"] == show]
            newest = {
                name: max(row["stamp"] for row in own if row["source"] == name) for name in {r["source"] for r in own}
            }
            valid = [row for row in own if row["stamp"] == newest[row["source"]]]
            values = {}
            for measure in MEASURES:
                knowing = [row for row in valid if row.get(measure) is not None]
                if knowing:
                    values[measure] = max(knowing, key=lambda row: (row["stamp"], row["source"]))[measure]
            if valid and any(row.get(measure) is not None for row in own for measure in MEASURES):
                found.append({**{k: own[0][k] for k in ("show_id", "account", "business_day")}, **values})
        return found


def sold(line: dict[str, Any]) -> bool:
    return bool(line["paid"]) and not line["is_return"]


def summed(rows: Rows, value: Callable[[dict[str, Any]], Any]) -> int | None:
    known = [value(row) for row in rows if value(row) is not None]
    return sum(known) if known else None


def of_shows(measure: str) -> Callable[[Rows], int | None]:
    return lambda rows: summed(rows, lambda row: row.get(measure))


def of_lines(column: str) -> Callable[[Rows], int | None]:
    return lambda rows: summed([row for row in rows if sold(row)], lambda row: row[column])


def distinct_orders(rows: Rows) -> int | None:
    return len({(row["account"], row["order_id"]) for row in rows if sold(row)}) or None


def customers(rows: Rows) -> int | None:
    return len({row["customer_id"] for row in rows if sold(row) and row["customer_id"]}) or None


SUMS: dict[str, dict[str, Callable[[Rows], int | None]]] = {
    "gmv": {"shows": of_shows("amount"), "orders": of_lines("amount")},
    "paid_amount": {"shows": of_shows("paid_amount"), "orders": of_lines("paid_amount")},
    "orders": {"shows": of_shows("orders"), "orders": distinct_orders},
    "views": {"shows": of_shows("views")},
    "viewer_visits": {"shows": of_shows("viewers")},
    "order_buyers": {"orders": customers},
}
PAIRS = {
    "gpm": ("shows", "amount", "views", 1000),
    "order_value": ("shows", "amount", "orders", 1),
    "opm": ("shows", "orders", "views", 1000),
}


@dataclass
class Asked:
    first: date
    last: date
    by: str

    def holds(self, row: dict[str, Any]) -> bool:
        return self.first <= row["business_day"] <= self.last

    def cut(self, row: dict[str, Any]) -> Any:
        if self.by == "month":
            return row["business_day"].strftime("%Y-%m")
        if self.by == "day":
            return row["business_day"].isoformat()
        return row.get({"show": "show_id"}.get(self.by, self.by)) or None if self.by else None


def total(world: World, key: str, asked: Asked) -> dict[Any, Decimal]:
    """Σ per cut: for each account the first source that knows anything in the window."""
    rows = {"shows": world.shows(), "orders": world.lines}
    rows = {name: [row for row in each if asked.holds(row)] for name, each in rows.items()}
    taken: dict[str, Rows] = {"shows": [], "orders": []}
    for account in {row["account"] for each in rows.values() for row in each}:
        for name, value in SUMS[key].items():
            own = [row for row in rows[name] if row["account"] == account]
            if value(own) is not None:
                taken[name] += own
                break
    found: dict[Any, Decimal] = {}
    for name, each in taken.items():
        for cut in {asked.cut(row) for row in each}:
            part = SUMS[key][name]([row for row in each if asked.cut(row) == cut])
            if part is not None:
                found[cut] = found.get(cut, Decimal(0)) + _shown(key, part)
    return found


def quotient(world: World, key: str, asked: Asked) -> dict[Any, tuple[Decimal, Decimal]]:
    """Both sums per cut, over shows that know both (accounts without any are told by nobody here)."""
    _, above, below, _ = PAIRS[key]
    found: dict[Any, tuple[Decimal, Decimal]] = {}
    for row in world.shows():
        if asked.holds(row) and row.get(above) is not None and row.get(below) is not None:
            upper, lower = found.get(asked.cut(row), (Decimal(0), Decimal(0)))
            scale = Decimal(100) if above in MONEY else Decimal(1)
            found[asked.cut(row)] = upper + row[above] / scale, lower + row[below]
    return found


def once(world: World, measure: str, asked: Asked) -> dict[Any, int | None]:
    """People: the value where there is one show and it knows it, else None; accounts that never tell are left out."""
    found: dict[Any, Rows] = {}
    rows = [row for row in world.shows() if asked.holds(row)]
    telling = {row["account"] for row in rows if row.get(measure) is not None}
    for row in rows:
        if row["account"] in telling:
            found.setdefault(asked.cut(row), []).append(row)
    return {cut: rows[0].get(measure) if len(rows) == 1 else None for cut, rows in found.items()}


def highest(world: World, measure: str, asked: Asked) -> dict[Any, int]:
    found: dict[Any, int] = {}
    for row in world.shows():
        if asked.holds(row) and row.get(measure) is not None:
            found[asked.cut(row)] = max(row[measure], found.get(asked.cut(row), 0))
    return found


def _shown(key: str, stored: int) -> Decimal:
    return Decimal(stored) / 100 if key in {"gmv", "paid_amount"} else Decimal(stored)
