"""How steadily each product of a show sold, in one statement: a row a product, not a row a minute."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from kaibo.accounts.api import Scope
from kaibo.metrics.api import BUILDS, Visible, visible
from kaibo.store import api as store
from kaibo.trade.queries.narrowing import within_scope
from kaibo.trade.sources import ORDER, SOLD

STRETCH = timedelta(minutes=10)


@dataclass(frozen=True)
class SoldSpan:
    """A product in a show: how many paid orders it was in; the first and the last minute that had one, the longest
    pause between two of them, and in how many stretches of ten minutes, counted from the first, there was one."""

    show: str
    product: str
    name: str
    orders: int
    first: datetime
    last: datetime
    longest: timedelta
    busy: int


def sold_spans(
    shows: Iterable[str], scope: Scope, *, fewest: int = 1, seen: Visible | None = None
) -> dict[str, list[SoldSpan]]:
    """Products with at least `fewest` orders, by show; those whose files tell no time of day are not among them."""
    clauses, bound = within_scope(scope)
    where = [BUILDS, SOLD, "precision = 'time'", "show_id IN {shows:Array(String)}", *clauses]
    builds = list((seen or visible()).builds)
    found: dict[str, list[SoldSpan]] = {}
    for row in store.query_rows(_sql(where), {"builds": builds, "shows": list(shows), "fewest": fewest, **bound}):
        longest = timedelta(seconds=row.pop("longest"))
        span = SoldSpan(**{**row, "name": row["name"] or row["product"]}, longest=longest)
        found.setdefault(span.show, []).append(span)
    return found


def _sql(where: list[str]) -> str:
    stretch = int(STRETCH.total_seconds())
    return f"""SELECT show, product, name, orders, toDateTime(minutes[1], 'UTC') AS first,
  toDateTime(minutes[-1], 'UTC') AS last, arrayMax(arrayDifference(minutes)) AS longest,
  length(arrayDistinct(arrayMap(minute -> intDiv(minute - minutes[1], {stretch}), minutes))) AS busy
FROM (
  SELECT show_id AS show, if(product_id != '', product_id, order_now.product) AS product,
    max(order_now.product) AS name, uniqExact({ORDER}) AS orders,
    arraySort(groupUniqArray(toUnixTimestamp(toStartOfMinute(at)))) AS minutes
  FROM order_now
  WHERE {" AND ".join(where)}
  GROUP BY show, product
  HAVING orders >= {{fewest:UInt32}}
)
ORDER BY show, product"""
