"""Orders as they stand now: a page of them, and one with its lines and where each was read."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from kaibo.accounts.api import Scope, company
from kaibo.connectors import api as connectors
from kaibo.kit.clock import business_day, now
from kaibo.kit.errors import KaiboError
from kaibo.kit.table import Ask, Page
from kaibo.kit.units import Unit, shown
from kaibo.metrics.api import BUILDS, visible
from kaibo.shows.api import account_names, titles_of
from kaibo.store import api as store

DEFAULT_DAYS = 30
MONEY = (
    "amount",
    "paid_amount",
    "refund_amount",
    "freight",
    "unit_price",
    "platform_discount",
    "shop_discount",
)
UNKNOWN_FILE = {"file": "", "format_zh": "", "format_en": "", "as_of": None}
SORTS = {
    "at": "min(at)",
    "amount": "sum(amount)",
    "paid_amount": "sum(paid_amount)",
    "refund_amount": "sum(refund_amount)",
}


@dataclass(frozen=True)
class OrderFilter:
    """Which orders: without any word to search for, those of the last thirty business days."""

    q: str = ""
    status: str = ""
    show: str = ""
    platform: str = ""
    first: date | None = None
    last: date | None = None

    def settled(self) -> OrderFilter:
        if self.q or self.show or self.first or self.last:
            return self
        card = company()
        today = business_day(now(), zone=card.zone, starts_at_hour=card.day_start)
        return replace(self, first=today - timedelta(days=DEFAULT_DAYS), last=today)


def orders(wanted: OrderFilter, ask: Ask, scope: Scope) -> Page[dict[str, Any]]:
    """A page of orders, newest first unless sorted otherwise; amounts are the sums of the order's lines."""
    where, params = _where(wanted.settled(), scope)
    found = store.query_rows(_page_of_ids(where, ask), params)
    if not found:
        return Page([], _count(where, params) if ask.offset else 0)
    ids = [row["order_id"] for row in found]
    lines = store.query_rows(_whole_orders(where), {**params, "ids": ids})
    told = {_key(row): row for row in lines}
    return Page(_named([told[_key(row)] for row in found]), found[0]["of"])


def _page_of_ids(where: str, ask: Ask) -> str:
    """Which orders stand on the page, and `of` how many there are."""
    column = SORTS.get(ask.sort.lstrip("-"), SORTS["at"])
    direction = "ASC" if ask.sort and not ask.sort.startswith("-") else "DESC"
    return f"""SELECT platform, account, order_id, {column} AS sorted_by, count() OVER () AS of
FROM order_now WHERE {where} GROUP BY platform, account, order_id
ORDER BY sorted_by {direction} NULLS LAST, order_id, account, platform LIMIT {ask.limit} OFFSET {ask.offset}"""


def _whole_orders(where: str) -> str:
    """Everything the list shows, of the orders named alone."""
    sums = ", ".join(f"sum({name}) AS {name}" for name in ("quantity", "amount", "paid_amount", "refund_amount"))
    return f"""SELECT platform, account, order_id, any(show_id) AS show_id, argMax(status, line_id) AS status,
  argMax(raw_status, line_id) AS raw_status, min(created_at) AS created_at, min(paid_at) AS paid_at,
  min(at) AS at, count() AS lines, {sums}, any(currency) AS currency, any(province) AS province, any(host) AS host
FROM (SELECT * FROM order_now WHERE {where} AND order_id IN {{ids:Array(String)}})
GROUP BY platform, account, order_id"""


def _count(where: str, params: dict[str, Any]) -> int:
    sql = f"SELECT uniqExact(platform, account, order_id) AS of FROM order_now WHERE {where}"
    return int(store.query_rows(sql, params)[0]["of"])


def _key(row: dict[str, Any]) -> tuple[str, str, str]:
    return row["platform"], row["account"], row["order_id"]


def order(platform: str, order_id: str, scope: Scope) -> dict[str, Any]:
    """One order with its lines; each line names its file, sheet and row. Raises KaiboError (404)."""
    where, params = _where(OrderFilter(platform=platform), scope)
    rows = store.query_rows(
        f"SELECT * FROM order_now WHERE {where} AND order_id = {{order:String}} ORDER BY line_id",
        {**params, "order": order_id},
    )
    if not rows:
        raise KaiboError("kit.not_found", status=404)
    files = connectors.notes_of({row["batch"] for row in rows})
    lines = [
        {**row, "source": {**UNKNOWN_FILE, **files.get(row["batch"], {}), "batch": row["batch"]}}
        for row in _named(rows)
    ]
    return {"platform": platform, "order_id": order_id, "lines": lines}


def _where(wanted: OrderFilter, scope: Scope) -> tuple[str, dict[str, Any]]:
    seen = visible()
    clauses = [BUILDS]
    params: dict[str, Any] = {"builds": list(seen.builds)}
    for name, column in (("status", "status"), ("show", "show_id"), ("platform", "platform")):
        if value := getattr(wanted, name):
            clauses.append(f"{column} = {{{name}:String}}")
            params[name] = value
    if wanted.q:
        clauses.append("(order_id = {q:String} OR line_id = {q:String} OR product_id = {q:String})")
        params["q"] = wanted.q.strip()
    for name, sign in (("first", ">="), ("last", "<=")):
        if value := getattr(wanted, name):
            clauses.append(f"business_day {sign} {{{name}:Date}}")
            params[name] = value
    if not scope.all:
        clauses.append("(has({accounts:Array(String)}, account) OR (host != '' AND host = {host:String}))")
        params |= {"accounts": list(scope.accounts), "host": scope.host or ""}
    return " AND ".join(clauses), params


def _named(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Rows as people read them, with what their show and account are called."""
    titles = titles_of({row["show_id"] for row in rows})
    names = account_names({row["account"] for row in rows})
    return [
        {**_shown(row), "show_title": titles.get(row["show_id"], ""), "account_name": names.get(row["account"], "")}
        for row in rows
    ]


def _shown(row: dict[str, Any]) -> dict[str, Any]:
    """Stored whole numbers as people read them; missing stays missing."""
    known = {name: row[name] for name in MONEY if row.get(name) is not None}
    money = {name: shown(value, Unit.MONEY, row["currency"]) for name, value in known.items()}
    quantity = row.get("quantity")
    return {**row, **money, "quantity": None if quantity is None else shown(quantity, Unit.QUANTITY)}
