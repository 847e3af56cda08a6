"""Orders as they stand now: a page of them, and one with its lines and where each was read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kaibo.accounts.api import Scope
from kaibo.connectors import api as connectors
from kaibo.kit.errors import KaiboError
from kaibo.kit.table import Ask, Page
from kaibo.kit.units import Unit, shown
from kaibo.shows.api import account_names, titles_of
from kaibo.store import api as store
from kaibo.trade.queries.narrowing import OrderFilter, where_of

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
WHOLE = ", ".join(
    (
        "platform, account, order_id, any(show_id) AS show_id, argMax(status, line_id) AS status",
        "argMax(raw_status, line_id) AS raw_status, min(created_at) AS created_at, min(paid_at) AS paid_at",
        "min(at) AS at, count() AS lines, any(currency) AS currency, any(province) AS province, any(host) AS host",
        *(f"sum({name}) AS {name}" for name in ("quantity", "amount", "paid_amount", "refund_amount")),
    )
)
"""An order as its lines make it."""
SORTS = {
    "at": "min(at)",
    "amount": "sum(amount)",
    "paid_amount": "sum(paid_amount)",
    "refund_amount": "sum(refund_amount)",
}


def orders(wanted: OrderFilter, ask: Ask, scope: Scope) -> Page[dict[str, Any]]:
    """A page of orders, newest first unless sorted otherwise; amounts are the sums of the order's lines."""
    where, params = where_of(wanted.settled(), scope)
    found = store.query_rows(_page_of_ids(where, ask), params)
    if not found:
        return Page([], count_of(where, params) if ask.offset else 0)
    ids = [row["order_id"] for row in found]
    lines = store.query_rows(_whole_orders(where), {**params, "ids": ids})
    told = {_key(row): row for row in lines}
    return Page(named([told[_key(row)] for row in found]), found[0]["of"])


def _page_of_ids(where: str, ask: Ask) -> str:
    """Which orders stand on the page, and `of` how many there are."""
    return f"""SELECT platform, account, order_id, count() OVER () AS of
FROM order_now WHERE {where} GROUP BY platform, account, order_id
{sorting(ask.sort)} LIMIT {ask.limit} OFFSET {ask.offset}"""


def sorting(sort: str, columns: Mapping[str, str] = SORTS) -> str:
    """Newest first unless sorted otherwise; equals always in the same order."""
    column = columns.get(sort.lstrip("-"), columns["at"])
    direction = "ASC" if sort and not sort.startswith("-") else "DESC"
    return f"ORDER BY {column} {direction} NULLS LAST, order_id, account, platform"


def _whole_orders(where: str) -> str:
    """Everything the list shows, of the orders named alone."""
    return f"""SELECT {WHOLE}
FROM (SELECT * FROM order_now WHERE {where} AND order_id IN {{ids:Array(String)}})
GROUP BY platform, account, order_id"""


def count_of(where: str, params: dict[str, Any]) -> int:
    sql = f"SELECT uniqExact(platform, account, order_id) AS of FROM order_now WHERE {where}"
    return int(store.query_rows(sql, params)[0]["of"])


def _key(row: dict[str, Any]) -> tuple[str, str, str]:
    return row["platform"], row["account"], row["order_id"]


def order(platform: str, order_id: str, scope: Scope) -> dict[str, Any]:
    """One order with its lines; each line names its file, sheet and row. Raises KaiboError (404)."""
    where, params = where_of(OrderFilter(platform=platform), scope)
    rows = store.query_rows(
        f"SELECT * FROM order_now WHERE {where} AND order_id = {{order:String}} ORDER BY line_id",
        {**params, "order": order_id},
    )
    if not rows:
        raise KaiboError("kit.not_found", status=404)
    files = connectors.notes_of({row["batch"] for row in rows})
    lines = [
        {**row, "source": {**UNKNOWN_FILE, **files.get(row["batch"], {}), "batch": row["batch"]}} for row in named(rows)
    ]
    return {"platform": platform, "order_id": order_id, "lines": lines}


def named(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
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
