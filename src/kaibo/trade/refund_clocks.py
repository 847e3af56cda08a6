"""After-sales by three other clocks than application: the day refunded, the day their order was paid, its show's day.

Platforms tell refunds by each of them, and as they stood when the file was exported: what was refunded since is apart.
"""

from __future__ import annotations

from collections.abc import Iterator

from kaibo.kit.units import Unit
from kaibo.metrics.api import BATCHES, BUILDS, Measure, Records, register
from kaibo.trade.clocks import PAID_LATER, SHOW_DAYS
from kaibo.trade.cohorts import ORDER_ID
from kaibo.trade.sources import DATES, REFUNDED, WHO

IDENTITY = "platform, account, after_sale_id"
NEWEST = f"""({IDENTITY}, (as_of, batch)) IN
    (SELECT {IDENTITY}, max((as_of, batch)) FROM after_sale WHERE {BATCHES} GROUP BY {IDENTITY})"""
CLAIMS = f"SELECT *, {ORDER_ID} AS claim_of FROM after_sale WHERE {BATCHES} AND ({REFUNDED}) AND {NEWEST}"
GONE = "toDate(coalesce(refunded_at, at), {zone:String})"
PAID_ON = "toDate(of_at, {zone:String})"

BY_REFUND = f"SELECT * REPLACE ({GONE} AS business_day, 'day' AS precision), '' AS show_id FROM ({CLAIMS})"
SHOWS_TOLD = f"""SELECT show_id AS told_show, max(as_of) AS show_told_at FROM observation
    WHERE grain = 'show' AND measure = 'refund_amount' AND show_id != '' AND {BATCHES} GROUP BY told_show"""
DAYS_TOLD = f"""SELECT platform AS told_platform, business_day AS told_day, max(as_of) AS day_told_at FROM observation
    WHERE grain = 'day' AND measure = 'refund_amount_by_payment' AND channel = '' AND {BATCHES}
    GROUP BY told_platform, told_day"""


def _bought(days: int) -> str:
    """Orders with a claim, paid in the window or up to `days` later."""
    return f"""SELECT {ORDER_ID} AS bought, any(account) AS of_account, any(show_id) AS in_show, any(at) AS of_at
    FROM order_now WHERE {BUILDS} AND paid AND NOT is_return AND business_day >= {{first:Date}} - 2
      AND business_day <= {{last:Date}} + {days} AND {ORDER_ID} IN (SELECT claim_of FROM ({CLAIMS})) GROUP BY bought"""


BY_PAYMENT = f"""SELECT claims.* REPLACE ({PAID_ON} AS business_day, 'day' AS precision, of_account AS account),
    in_show AS show_id, toUInt8(day_told_at > toDateTime64(0, 3) AND coalesce(refunded_at, at) > day_told_at) AS since
  FROM ({CLAIMS}) AS claims INNER JOIN ({_bought(1)}) AS orders ON claim_of = bought
  LEFT JOIN ({DAYS_TOLD}) AS days ON platform = told_platform AND {PAID_ON} = told_day"""
BY_SHOW = f"""SELECT claims.* REPLACE (show_day AS business_day, 'day' AS precision, of_account AS account),
    in_show AS show_id, toUInt8(show_told_at > toDateTime64(0, 3) AND coalesce(refunded_at, at) > show_told_at) AS since
  FROM ({CLAIMS}) AS claims INNER JOIN ({_bought(PAID_LATER)}) AS orders ON claim_of = bought
  INNER JOIN ({SHOW_DAYS}) AS shows ON in_show = of_show
  LEFT JOIN ({SHOWS_TOLD}) AS told ON in_show = told_show"""


def _source(key: str, grain: str, names: tuple[str, str], counts: tuple[str, str], view: str) -> Records:
    return Records(
        key,
        grain,
        *names,
        *counts,
        (*DATES, "show", *WHO),
        table="after_sale",
        view=view,
        of_kind="after_sales",
        by_batch=True,
        accounts_of=("order_now",),
    )


SOURCES = (
    _source(
        "claims_by_refund",
        "refunded_claim",
        ("售后单（按退款日）", "After-sales by refund date"),
        ("售后单归到退款成功的自然日。", "After-sales on the calendar date the money went back."),
        BY_REFUND,
    ),
    _source(
        "claims_by_payment",
        "paid_claim",
        ("售后单（按支付日）", "After-sales by payment date"),
        (
            "售后单归到原订单付款的自然日；订单文件里没有的订单不在里面。",
            "After-sales on the calendar date their order was paid; orders that no order file tells are left out.",
        ),
        BY_PAYMENT,
    ),
    _source(
        "claims_by_show",
        "aired_claim",
        ("售后单（按开播日）", "After-sales by show day"),
        (
            "售后单归到原订单所属场次开播的营业日；不属于场次的订单不在里面。",
            "After-sales on the business day of their order's show; orders of no show are left out.",
        ),
        BY_SHOW,
    ),
)


def _measures() -> Iterator[Measure]:
    for source in SOURCES:
        yield Measure(f"{source.grain}.refunds", Unit.MONEY, "refund_amount", fields=("refund_amount",))
        if source.view is not BY_REFUND:
            value = "if(since, refund_amount, 0)"
            yield Measure(f"{source.grain}.since", Unit.MONEY, value, fields=("refund_amount", "refunded_at"))


register(sources=SOURCES, measures=tuple(_measures()))
