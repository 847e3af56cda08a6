"""Order lines with what one unit of each cost on the day it was paid, its account's rates, and its show's day."""

from __future__ import annotations

from typing import Final

from kaibo.metrics.api import BATCHES, BUILDS
from kaibo.profit.told import NAME, NAME_COSTS, PLACE, PRODUCT, PRODUCT_COSTS, RATED, RATES, SKU, SKU_COSTS
from kaibo.trade.api import ORDER_ID

CONTEXT: Final = (
    *("build", "platform", "account", "currency", "business_day", "precision", "at"),
    *("show_id", "host", "province", "product_id", "product", "category"),
)
"""What a row is cut and filtered by."""
COST_PLACE = tuple(f"cost_{name}" for name in PLACE)

_OWN = ("line_id", "paid", "is_return", "status", "shipped_at", "amount", "refund_amount", "quantity")
_CUTS = tuple(name for name in CONTEXT if name != "business_day")

SHOW_DAYS = f"""SELECT show_id AS day_show, argMax(business_day, (as_of, batch)) AS show_day
    FROM observation WHERE grain = 'show' AND show_id != '' AND {BATCHES} GROUP BY day_show"""
LINES = f"""SELECT {", ".join((*PLACE, *_CUTS, *_OWN))}, business_day AS paid_day, {ORDER_ID} AS order_of,
      {SKU} AS line_sku, {PRODUCT} AS line_product, {NAME} AS line_name,
      {RATED} AS line_rated
    FROM order_now WHERE {BUILDS} AND (paid OR is_return)"""


def on_days(lines: str) -> str:
    """The lines on the business day of their show; those of no show stay on the day they were paid."""
    day = "if(show_day > toDate(0), show_day, paid_day) AS business_day"
    return f"SELECT *, {day} FROM ({lines}) AS undated LEFT ANY JOIN ({SHOW_DAYS}) AS days ON show_id = day_show"


def priced(lines: str) -> str:
    """The lines with `unit`, `cost` and the `cost_…` place of its row (unit None where no cost is told), and rates."""
    known = lines
    known = _as_of_day(known, SKU_COSTS, "line_sku = sku_key", "sku_from")
    known = _as_of_day(known, PRODUCT_COSTS, "line_product = own_key", "own_from")
    known = _as_of_day(known, NAME_COSTS, "line_name = name_key", "name_from")
    known = _as_of_day(known, RATES, "line_rated = rate_key", "rate_from")
    return f"""SELECT *, {_first("value", "NULL")} AS unit, {", ".join(_place(name) for name in PLACE)},
      toInt64(intDiv(toInt128(abs(ifNull(quantity, 0))) * unit + 500, 1000)) AS cost
    FROM ({on_days(known)})"""


def _as_of_day(lines: str, table: str, same: str, since: str) -> str:
    return f"SELECT * FROM ({lines}) AS unread ASOF LEFT JOIN ({table}) AS told ON {same} AND paid_day >= {since}"


def _first(name: str, otherwise: str) -> str:
    """Of the variant's cost, the product's and the name's: the first that is told. A batch is never 0."""
    return f"multiIf(sku_batch > 0, sku_{name}, own_batch > 0, own_{name}, name_batch > 0, name_{name}, {otherwise})"


def _place(name: str) -> str:
    return f"{_first(name, f'name_{name}')} AS cost_{name}"
