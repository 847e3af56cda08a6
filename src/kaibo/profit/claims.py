"""Refunds that after-sale files tell, with what of their goods came back, as rows of the view of lines."""

from __future__ import annotations

from typing import Final

from kaibo.metrics.api import BATCHES, BUILDS
from kaibo.profit.bills import billed
from kaibo.profit.columns import in_part, of_rate, rows
from kaibo.profit.priced import CONTEXT, COST_PLACE, LINES, priced
from kaibo.trade.api import ORDER_ID, REFUNDED

UNSENT = "isNull(shipped_at) AND status NOT IN ('shipped', 'completed')"
TOLD = ("batch", "sheet", "row", "source", "line_id", "product_id", "kind", "refund_amount", "applied_at")
NEWEST = "(after_sale.as_of, after_sale.batch)"
_COLUMNS = ", ".join(f"argMax(after_sale.{name}, {NEWEST}) AS its_{name}" for name in TOLD)

CLAIMS = f"""SELECT {ORDER_ID} AS claim_of, max(after_sale.as_of) AS told_at,
      argMax(({REFUNDED}), {NEWEST}) AS came_true,
      argMax(refunded_at, {NEWEST}) AS gone_at, {_COLUMNS}
    FROM after_sale WHERE {BATCHES} GROUP BY claim_of, platform, account, after_sale_id"""
CLAIMED = f"SELECT {ORDER_ID} FROM after_sale WHERE {BATCHES}"
BY_CLAIMS = f"""(platform, account) IN (
      SELECT platform, account FROM order_now WHERE {BUILDS} AND {ORDER_ID} IN ({CLAIMED}) GROUP BY platform, account
    )"""
"""Whether after-sale files tell of the account's refunds: its order files' own are then not counted again."""

_HELD: Final = (
    *(*CONTEXT, *COST_PLACE, "amount", "cost", "unit", "status", "shipped_at"),
    *("commissioned", "charged", "rate_commission_rate", "rate_fee_rate"),
)
_BOUGHT = f"""SELECT order_of AS bought, groupArray(line_id) AS all_line_id,
      {", ".join(f"groupArray(tuple({name})) AS all_{name}" for name in _HELD)}
    FROM (
      SELECT *, {billed("commission")} AS commissioned, {billed("platform_fee")} AS charged
      FROM ({priced(f"{LINES} AND NOT is_return AND {ORDER_ID} IN ({CLAIMED})")})
    ) GROUP BY bought"""
_OF_LINE = """multiIf(has(all_line_id, its_line_id), indexOf(all_line_id, its_line_id),
        has(all_product_id, tuple(its_product_id)), indexOf(all_product_id, tuple(its_product_id)), 1)"""
_CAME_BACK = f"""(its_kind = 'return_refund'
      OR if(isNull(shipped_at), {UNSENT}, shipped_at > coalesce(its_applied_at, gone_at, told_at)))"""
_GIVEN = "least(ifNull(its_refund_amount, 0), ifNull(amount, 0))"
_PLACE = "its_batch AS batch, its_sheet AS sheet, its_row AS row, told_at AS as_of, its_source AS source"
_COMMISSION = f"if(commissioned, 0, -{of_rate(_GIVEN, 'rate_commission_rate')})"
_FEE = f"if(charged, 0, -{of_rate(_GIVEN, 'rate_fee_rate')})"
_REFUNDED = {
    "refund": "its_refund_amount",
    "cost_out": "if(isNull(unit), NULL, 0)",
    "cost_back": f"multiIf(isNull(unit), NULL, {_CAME_BACK}, {in_part('cost', _GIVEN, 'amount')}, 0)",
    "commission": _COMMISSION,
    "commission_rated": _COMMISSION,
    "fee": _FEE,
    "fee_rated": _FEE,
}

REFUNDS = f"""SELECT {rows(_PLACE, _REFUNDED)}
  FROM (
    SELECT * EXCEPT ({", ".join(f"all_{name}" for name in _HELD)}),
      {", ".join(f"tupleElement(all_{name}[place], 1) AS {name}" for name in _HELD)}
    FROM (
      SELECT *, {_OF_LINE} AS place
      FROM ({CLAIMS}) AS claims INNER JOIN ({_BOUGHT}) AS orders ON claim_of = bought
      WHERE came_true
    )
  )"""
