"""Order lines and the refunds they met later, each with the day its order was paid: what refund ages are told from.

Refund times come from after-sale files; where an account has none, from order files that tell when a line was
refunded. Accounts that tell neither are not in it: nobody knows how old their refunds are.
"""

from __future__ import annotations

from kaibo.kit.units import Unit
from kaibo.metrics.api import BATCHES, BUILDS, Measure, Records, register
from kaibo.trade.ages import AGES, Age
from kaibo.trade.sources import DATES, REFUNDED, SHIPPED, SOLD, WHO

CONTEXT = ("platform", "account", "currency", "business_day", "precision", "at", "show_id", "host", "province")
"""What a refund takes over from the order it belongs to."""
FILE_ROW = ("batch", "sheet", "row", "as_of", "source")

ORDER_ID = "cityHash64(platform, if(platform = 'general', account, ''), order_id)"
"""After-sale files often name no account; an order's id is its own on its platform."""
PAID_THEN = f"{BUILDS} AND {SOLD} AND precision IN ('time', 'day')"
TIMED = f"SELECT platform, account FROM order_now WHERE {BUILDS} AND isNotNull(refunded_at) GROUP BY platform, account"
CLAIM = ("batch", "sheet", "row", "source", "product_id", "product", "kind", "refund_amount", "applied_at")
CLAIMS = f"""SELECT {ORDER_ID} AS claim_of, max(as_of) AS told_at, argMax(({REFUNDED}), (as_of, batch)) AS came_true,
      argMax(coalesce(refunded_at, as_of), (as_of, batch)) AS back,
      {", ".join(f"argMax({name}, (as_of, batch)) AS its_{name}" for name in CLAIM)}
    FROM after_sale WHERE {BATCHES} GROUP BY claim_of, platform, account, after_sale_id"""
BOUGHT = f"""SELECT {ORDER_ID} AS bought, {", ".join(f"any({name}) AS of_{name}" for name in ("build", *CONTEXT))},
      any(product_id) AS of_product_id, any(product) AS of_product, min(shipped_at) AS sent_at,
      max(status IN ('shipped', 'completed')) AS surely_sent
    FROM order_now WHERE {PAID_THEN} AND {ORDER_ID} IN (SELECT {ORDER_ID} FROM after_sale WHERE {BATCHES})
    GROUP BY bought"""
TOLD = f"""SELECT of_platform AS told_platform, of_account AS told_account, max(told_at) AS told_until
    FROM ({CLAIMS}) AS claims INNER JOIN ({BOUGHT}) AS orders ON claim_of = bought
    GROUP BY told_platform, told_account"""
"""Accounts of which after-sale files tell, and up to when."""

LINES = f"""SELECT build, {", ".join((*FILE_ROW, *CONTEXT))}, product_id, product, is_refund,
    if(is_refund, NULL, amount) AS amount, if(is_refund, refund_amount, 0) AS refund,
    if(is_refund, dateDiff('second', at, gone), 0) AS wait,
    multiIf(NOT is_refund, 0, isNotNull(shipped_at), shipped_at <= gone,
      status IN ('shipped', 'completed'), NULL, 0) AS sent,
    toUInt8(0) AS came_back, toUInt8(NOT is_refund AND {SHIPPED}) AS went_out, if(by_claims, told_until, as_of) AS until
  FROM (
    SELECT *, toUnixTimestamp64Milli(told_until) > 0 AS by_claims, coalesce(refunded_at, as_of) AS gone
    FROM order_now LEFT ANY JOIN ({TOLD}) AS told ON platform = told_platform AND account = told_account
    WHERE {PAID_THEN} AND (by_claims OR (platform, account) IN ({TIMED}))
  )
  ARRAY JOIN if(NOT by_claims AND ifNull(refund_amount, 0) > 0, [0, 1], [0])::Array(UInt8) AS is_refund"""
"""Each line, and once more what was refunded of it where only its own file tells when."""

REFUNDS = f"""SELECT of_build AS build, its_batch AS batch, its_sheet AS sheet, its_row AS row, told_at AS as_of,
    its_source AS source, {", ".join(f"of_{name} AS {name}" for name in CONTEXT)},
    if(its_product_id = '', of_product_id, its_product_id) AS product_id,
    if(its_product = '', of_product, its_product) AS product,
    toUInt8(1) AS is_refund, CAST(NULL, 'Nullable(Int64)') AS amount, its_refund_amount AS refund,
    dateDiff('second', of_at, back) AS wait,
    multiIf(its_kind = 'return_refund', 1, isNotNull(sent_at), sent_at <= coalesce(its_applied_at, back),
      surely_sent, NULL, 0) AS sent,
    toUInt8(its_kind = 'return_refund') AS came_back, toUInt8(0) AS went_out, until
  FROM (
    SELECT *, max(told_at) OVER (PARTITION BY of_platform, of_account) AS until
    FROM ({CLAIMS}) AS claims INNER JOIN ({BOUGHT}) AS orders ON claim_of = bought
  )
  WHERE came_true"""

VIEW = f"{LINES}\n  UNION ALL\n  {REFUNDS}"

COHORTS = Records(
    "cohorts",
    "cohort",
    "订单与售后（按付款）",
    "Orders and their refunds by payment",
    "订单文件里已付款的订单行，加上这些订单后来的退款（售后单，没有售后单的账号用订单里的退款时间），"
    "都归到原订单付款的营业日；说不出退款时间的账号不在里面。",
    "Paid order lines, with the refunds of these orders (from after-sale files or, where an account has none, from "
    "order files that tell when), all on the business day of payment; accounts that tell no refund times are left out.",
    (*DATES, "show", "product", "host", "province", *WHO),
    table="order_now",
    view=VIEW,
    of_kind="orders",
)

LINE, KNOWN_REFUND = "NOT is_refund", "isNotNull(refund)"
"""Every row knows what was refunded: a line nothing, so that an account without any refund has none."""
REFUND_FIELDS = ("refund_amount", "refunded_at", "paid_at")


def _reached(age: Age) -> Measure:
    """The amount of orders that were this old when the files were exported."""
    value = f"if({_old(age)}, amount, 0)"
    known = "isNotNull(amount)"
    return Measure(f"cohort.reached_{age.key}", Unit.MONEY, value, _when(age, LINE), known, fields=("amount",))


def _refunds(age: Age) -> Measure:
    """Refunds no later than this age, of orders that had reached it."""
    value = f"if(is_refund AND wait <= {age.seconds} AND {_old(age)}, refund, 0)"
    when = _when(age, "1")
    return Measure(f"cohort.refunds_{age.key}", Unit.MONEY, value, when, KNOWN_REFUND, fields=REFUND_FIELDS)


def _old(age: Age) -> str:
    return f"dateDiff('second', at, until) >= {age.seconds}"


def _when(age: Age, among: str) -> str:
    """Rows without a time of day say nothing of an hour."""
    return f"({among}) AND precision = 'time'" if age.fine else among


def _refund(name: str, among: str, known: str = KNOWN_REFUND) -> Measure:
    value = f"if(is_refund AND {among}, refund, 0)"
    return Measure(f"cohort.{name}", Unit.MONEY, value, "1", known, fields=REFUND_FIELDS)


MEASURES = (
    Measure("cohort.gmv", Unit.MONEY, "amount", LINE, fields=("amount",)),
    _refund("refunds", "1"),
    _refund("refunds_before", "sent = 0", f"({KNOWN_REFUND}) AND isNotNull(sent)"),
    _refund("returned", "came_back"),
    Measure("cohort.shipped", Unit.MONEY, "amount", f"{LINE} AND went_out", fields=("amount", "status")),
    *(_reached(age) for age in AGES),
    *(_refunds(age) for age in AGES),
)

register(sources=(COHORTS,), measures=MEASURES)
