"""What settlement bills and fund statements took of orders, as rows of the view of lines."""

from __future__ import annotations

from typing import Final

from kaibo.metrics.api import BATCHES
from kaibo.profit.columns import NO_COST, rows
from kaibo.profit.priced import LINES, on_days
from kaibo.trade.api import ORDER_ID

TOLD: Final = (
    *("sheet", "row", "source", "product_id", "direction", "amount"),
    *("platform_fee", "commission", "channel_fee", "other_fee"),
)
NEWEST = "(money_line.as_of, money_line.batch)"
_COLUMNS = ", ".join(f"argMax(money_line.{name}, {NEWEST}) AS its_{name}" for name in TOLD)

BILLS = f"""SELECT {ORDER_ID} AS bill_of, max(money_line.batch) AS its_batch, max(money_line.as_of) AS its_as_of,
      {_COLUMNS}
    FROM money_line WHERE {BATCHES} AND order_id != '' GROUP BY bill_of, platform, account, line_id"""
SETTLED = f"""SELECT * FROM (
      SELECT *, max(its_direction = '') OVER (PARTITION BY bill_of) AS has_bill
      FROM ({BILLS}) WHERE isNotNull(its_commission) OR isNotNull(its_platform_fee)
    ) WHERE (its_direction = '') = has_bill"""
"""Of an order with a settlement bill only the bill counts: a fund statement says the same again."""


def billed(fee: str) -> str:
    """Whether any bill tells this fee of the line's order."""
    return f"order_of IN (SELECT {ORDER_ID} FROM money_line WHERE {BATCHES} AND isNotNull({fee}))"


_ORDERS = f"{LINES} AND NOT is_return AND {ORDER_ID} IN (SELECT {ORDER_ID} FROM money_line WHERE {BATCHES})"
_BACK = "if(its_amount < 0, -1, 1)"
"""A bill of money going back gives the fees back with it."""
_PLACE = "its_batch AS batch, its_sheet AS sheet, its_row AS row, its_as_of AS as_of, its_source AS source"
_FEES = {
    **NO_COST,
    "product_id": "if(its_product_id = '', line_product_id, its_product_id)",
    "product": "if(its_product_id IN ('', line_product_id), line_product_name, '')",
    "commission": f"{_BACK} * toInt64(abs(its_commission) + abs(ifNull(its_channel_fee, 0)))",
    "fee": f"{_BACK} * toInt64(abs(its_platform_fee) + abs(ifNull(its_other_fee, 0)))",
}
_ONCE = f"""SELECT order_of, build, platform, account, currency, business_day, precision, at, show_id, host, province,
      category, product_id AS line_product_id, product AS line_product_name
    FROM ({on_days(_ORDERS)})"""

FEES = f"""SELECT {rows(_PLACE, _FEES)}
  FROM ({SETTLED}) AS settled LEFT ANY JOIN ({_ONCE}) AS orders ON bill_of = order_of
  WHERE build > 0"""
