"""Profit by show and product: order lines with their cost, the refunds they met, and what bills took of them.

A line stands on its show's business day. Costs and rates hold by the day it was paid. Goods are back in stock where a
refund was a return of goods, or was asked for before they were sent; else what they cost is lost.
"""

from __future__ import annotations

from kaibo.profit.bills import FEES, billed
from kaibo.profit.claims import BY_CLAIMS, REFUNDS, UNSENT
from kaibo.profit.columns import UNKNOWN, in_part, of_rate, rows
from kaibo.profit.priced import LINES, priced

_OWN_REFUND = "if(by_claims, 0, ifNull(refund_amount, 0))"
_LEFT = f"greatest(ifNull(amount, 0) - {_OWN_REFUND}, 0)"
_CAME_BACK = f"{UNSENT} AND ifNull(refund_amount, 0) > 0"


def _sold(value: str) -> str:
    return f"if(is_return, 0, {value})"


_COMMISSION = _sold(f"if(commissioned, 0, {of_rate(_LEFT, 'rate_commission_rate')})")
_FEE = _sold(f"if(charged, 0, {of_rate(_LEFT, 'rate_fee_rate')})")
_SOLD = {
    "gmv": f"if(is_return, {UNKNOWN}, amount)",
    "refund": "multiIf(is_return, toInt64(abs(amount)), by_claims, 0, refund_amount)",
    "cost_out": "multiIf(isNull(unit), NULL, is_return, 0, cost)",
    "cost_back": "multiIf(isNull(unit), NULL, is_return, cost, by_claims, 0,"
    f" {_CAME_BACK}, {in_part('cost', 'refund_amount', 'amount')}, 0)",
    "gmv_costed": _sold("if(isNull(unit), 0, amount)"),
    "commission": _COMMISSION,
    "commission_rated": _COMMISSION,
    "fee": _FEE,
    "fee_rated": _FEE,
    "insurance": _sold("rate_insurance_per_order"),
    "gmv_commissioned": _sold("if(commissioned OR isNotNull(rate_commission_rate), amount, 0)"),
    "gmv_charged": _sold("if(charged OR isNotNull(rate_fee_rate), amount, 0)"),
    "gmv_insured": _sold("if(isNotNull(rate_insurance_per_order), amount, 0)"),
}

SOLD = f"""SELECT {rows("batch, sheet, row, as_of, source", _SOLD)}
  FROM (
    SELECT *, {billed("commission")} AS commissioned, {billed("platform_fee")} AS charged, {BY_CLAIMS} AS by_claims
    FROM ({priced(LINES)})
  )"""

VIEW = f"{SOLD}\n  UNION ALL\n  {REFUNDS}\n  UNION ALL\n  {FEES}"
