"""The minutes in which each product of a show sold, in one statement: a row a product, not a row a minute."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from kaibo.accounts.api import Scope
from kaibo.metrics.api import BUILDS, Visible, visible
from kaibo.store import api as store
from kaibo.trade.queries.narrowing import within_scope
from kaibo.trade.sources import ORDER, SOLD


@dataclass(frozen=True)
class SoldMinutes:
    """A product in a show: how many paid orders it was in, and every minute that had one, in order."""

    show: str
    product: str
    name: str
    orders: int
    minutes: tuple[datetime, ...]


def sold_minutes(
    shows: Iterable[str], scope: Scope, *, fewest: int = 1, seen: Visible | None = None
) -> dict[str, list[SoldMinutes]]:
    """Products with at least `fewest` orders, by show; those whose files tell no time of day are not among them."""
    clauses, bound = within_scope(scope)
    where = [BUILDS, SOLD, "precision = 'time'", "show_id IN {shows:Array(String)}", *clauses]
    builds = list((seen or visible()).builds)
    found: dict[str, list[SoldMinutes]] = {}
    for row in store.query_rows(_sql(where), {"builds": builds, "shows": list(shows), "fewest": fewest, **bound}):
        moments = tuple(datetime.fromtimestamp(stamp, UTC) for stamp in row["minutes"])
        told = SoldMinutes(row["show_id"], row["id"], row["name"] or row["id"], row["orders"], moments)
        found.setdefault(told.show, []).append(told)
    return found


def _sql(where: list[str]) -> str:
    return f"""SELECT show_id, if(product_id != '', product_id, product) AS id, max(product) AS name,
  uniqExact({ORDER}) AS orders, arraySort(groupUniqArray(toUnixTimestamp(toStartOfMinute(at)))) AS minutes
FROM order_now
WHERE {" AND ".join(where)}
GROUP BY show_id, id
HAVING orders >= {{fewest:UInt32}}
ORDER BY show_id, id"""
