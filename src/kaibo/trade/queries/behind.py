"""The orders behind a cause of a gap: a page of them, each with its part of it and where it was read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from kaibo.accounts.api import Scope, company
from kaibo.connectors import api as connectors
from kaibo.kit.table import Ask, Page
from kaibo.kit.units import Unit, shown
from kaibo.metrics.api import visible
from kaibo.shows.api import account_names, titles_of
from kaibo.store import api as store
from kaibo.trade.clocks import CANCELLED, DATE, SHOW_DAYS, UNPAID
from kaibo.trade.queries.narrowing import OrderFilter, where_of
from kaibo.trade.sources import SOLD

EVER = (date(1971, 1, 1), date(2148, 12, 31))
SIZES = {"gmv": "amount", "paid_amount": "paid_amount", "orders": "1"}
PAID, SHOWN, DATED = "business_day", "show_day", "paid_date"
DISCOUNTS = {
    "freight": "freight",
    "platform_coupon": "platform_discount",
    "shop_coupon": "shop_discount",
    "host_coupon": "host_discount",
    "refunded": "refund_amount",
}


@dataclass(frozen=True)
class Behind:
    """Which cause of which quantity's gap, of which days, by which clock (`shows` or `days`), narrowed to what."""

    cause: str
    quantity: str
    first: date | None = None
    last: date | None = None
    clock: str = "shows"
    platform: str = ""
    account: str = ""
    show: str = ""


def _in(day: str) -> str:
    return f"{day} BETWEEN {{first:Date}} AND {{last:Date}}"


def _when(wanted: Behind) -> str:
    """The lines that a cause speaks of."""
    clock = _in(SHOWN if wanted.clock == "shows" else DATED)
    conditions = {
        "outside_shows": f"{SOLD} AND show_id = '' AND {_in(PAID)}",
        "paid_outside": f"{SOLD} AND {_in(SHOWN)} AND NOT {_in(PAID)}",
        "paid_before": f"{SOLD} AND show_id != '' AND {_in(PAID)} AND NOT {_in(SHOWN)}",
        "midnight": f"{SOLD} AND ({_in(PAID)}) != ({_in(DATED)})",
        "unpaid": f"{UNPAID} AND {clock}",
        "cancelled": f"{CANCELLED} AND {clock}",
        "grain": f"{SOLD} AND {clock}",
        **{cause: f"{SOLD} AND {clock} AND {column} != 0" for cause, column in DISCOUNTS.items()},
    }
    return conditions[wanted.cause]


def _size(wanted: Behind) -> str:
    """An order's part of the gap."""
    if wanted.cause in DISCOUNTS:
        return f"sum({DISCOUNTS[wanted.cause]})"
    if wanted.cause == "grain":
        return "count() - 1"
    return "1" if wanted.quantity == "orders" else f"sum({SIZES[wanted.quantity]})"


CAUSES = (
    "outside_shows",
    "paid_outside",
    "paid_before",
    "midnight",
    "unpaid",
    "cancelled",
    "grain",
    *DISCOUNTS,
)


def orders_behind(wanted: Behind, ask: Ask, scope: Scope) -> Page[dict[str, Any]]:
    """Orders with the largest part of the gap first."""
    sql, params = _statement(wanted, scope)
    found = store.query_rows(f"{sql} LIMIT {ask.limit} OFFSET {ask.offset}", params)
    return Page(list(told(found, money=_is_money(wanted))), found[0]["of"] if found else 0)


def all_behind(wanted: Behind, scope: Scope) -> Iterator[dict[str, Any]]:
    """Every order behind a cause, unpaged, a block in memory at a time; rows as `orders_behind` tells them."""
    sql, params = _statement(wanted, scope)
    for block in store.query_blocks(sql, params):
        yield from told(block, money=_is_money(wanted))


def _is_money(wanted: Behind) -> bool:
    return wanted.quantity != "orders"


def _statement(wanted: Behind, scope: Scope) -> tuple[str, dict[str, Any]]:
    where, params = where_of(OrderFilter(show=wanted.show, platform=wanted.platform), scope)
    if wanted.account:
        where, params = f"{where} AND account = {{account:String}}", {**params, "account": wanted.account}
    first, last = wanted.first or EVER[0], wanted.last or EVER[1]
    params |= {**visible().params(), "zone": company().zone, "first": first, "last": last}
    having = "HAVING lines > 1" if wanted.cause == "grain" else ""
    return (
        f"""SELECT platform, account, order_id, any(show_id) AS show_id, max(status) AS status, min(at) AS at,
  count() AS lines, sum(amount) AS ours, NULL AS theirs, any(currency) AS currency, {_size(wanted)} AS part,
  min((batch, sheet, row)) AS place, count() OVER () AS of
FROM (
  SELECT * FROM (
    SELECT *, {DATE} AS paid_date FROM order_now LEFT ANY JOIN ({SHOW_DAYS}) AS shows ON show_id = of_show WHERE {where}
  ) WHERE {_when(wanted)}
)
GROUP BY platform, account, order_id {having}
ORDER BY abs(part) DESC, at, order_id""",
        params,
    )


def told(rows: Iterable[dict[str, Any]], *, money: bool) -> Iterator[dict[str, Any]]:
    """Rows as people read them, with names of account and show, and the file each was read from."""
    found = list(rows)
    titles = titles_of({row["show_id"] for row in found})
    names = account_names({row["account"] for row in found})
    files = connectors.notes_of({row["place"][0] for row in found})
    for row in found:
        amounts = {name: _amount(row[name], row["currency"]) for name in ("ours", "theirs")}
        part = _amount(row["part"], row["currency"]) if money else row["part"]
        batch, sheet, number = row["place"]
        read = {"batch": batch, "sheet": sheet, "row": number, "file": files.get(batch, {}).get("file", "")}
        named = {"show_title": titles.get(row["show_id"], ""), "account_name": names.get(row["account"], "")}
        yield {**row, **amounts, **named, **read, "part": part}


def _amount(value: Any, currency: str) -> Any:
    return None if value is None else shown(value, Unit.MONEY, currency)
