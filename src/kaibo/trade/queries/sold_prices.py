"""What buyers paid for a unit of a product, day by day: the record that a price compared with stands on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from kaibo.metrics.api import BUILDS, visible
from kaibo.store import api as store
from kaibo.trade.sources import SOLD


@dataclass(frozen=True)
class SoldPrice:
    """The lowest and the highest price of a unit on a business day, in minor units, and how many were sold."""

    product: str
    day: date
    lowest: int
    highest: int
    units: int


def sold_prices(
    account: str, products: Iterable[str], first: date, last: date, *, currency: str
) -> dict[str, list[SoldPrice]]:
    """By product, days with sales in order, both ends included. What the buyer paid counts, else the line's amount;
    what was given away isn't a sale. It tells of one account whose products the caller may see."""
    asked = {
        "builds": list(visible().builds), "account": account, "products": list(products), "currency": currency,
        "first": first, "last": last,
    }  # fmt: skip
    found: dict[str, list[SoldPrice]] = {}
    for row in store.query_rows(_SQL, asked):
        found.setdefault(row["product"], []).append(SoldPrice(**row))
    return found


_SQL = f"""SELECT product_id AS product, business_day AS day, min(unit) AS lowest, max(unit) AS highest,
  toInt64(intDiv(sum(quantity), 1000)) AS units
FROM (
  SELECT product_id, business_day, quantity,
    toInt64(intDiv(toInt128(assumeNotNull(ifNull(paid_amount, amount))) * 1000, quantity)) AS unit
  FROM order_now
  WHERE {BUILDS} AND {SOLD} AND account = {{account:String}} AND product_id IN {{products:Array(String)}}
    AND currency = {{currency:String}} AND business_day BETWEEN {{first:Date}} AND {{last:Date}}
    AND quantity > 0 AND isNotNull(ifNull(paid_amount, amount))
)
WHERE unit > 0
GROUP BY product, day
ORDER BY product, day"""
