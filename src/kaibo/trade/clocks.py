"""Order lines by two other clocks than payment: the day their show began, and the date on the wall.

Platforms tell a show on the day it began and a shop by calendar date; a company's business day may begin at another
hour. These sources hold the same lines as the orders do, on the day that the platform would put them.
"""

from __future__ import annotations

from collections.abc import Iterator

from kaibo.kit.units import Unit
from kaibo.metrics.api import BATCHES, BUILDS, How, Measure, Records, register
from kaibo.trade.sources import DATES, ORDER, SOLD, WHO

PAID_LATER = 62
"""Days after a show's in which its orders are looked for; platforms count thirty."""
SHOW_DAYS = f"""SELECT show_id AS of_show, argMax(business_day, (as_of, batch)) AS show_day
    FROM observation WHERE grain = 'show' AND show_id != '' AND {BATCHES} GROUP BY of_show"""
ON_AIR = f"""SELECT * REPLACE (show_day AS business_day, 'day' AS precision), order_key
  FROM (SELECT *, order_key FROM order_now WHERE {BUILDS} AND business_day >= {{first:Date}} - 2
    AND business_day <= {{last:Date}} + {PAID_LATER}) AS lines
  INNER JOIN ({SHOW_DAYS} HAVING show_day BETWEEN {{first:Date}} AND {{last:Date}}) AS shows ON show_id = of_show"""
DATE = "if(precision = 'time', toDate(at, {zone:String}), business_day)"
DATED = f"""SELECT * REPLACE ({DATE} AS business_day), order_key FROM order_now
  WHERE {BUILDS} AND business_day BETWEEN {{first:Date}} - 1 AND {{last:Date}} + 1"""

BY_SHOW = Records(
    "orders_by_show",
    "aired_line",
    "订单明细（按开播日）",
    "Order lines by show day",
    "在某一场里下单的订单行，归到这一场开播的营业日，不论哪天付款；不属于任何场次的订单不在里面。",
    "Order lines placed in a show, on the business day the show began whenever they were paid; orders of no show are "
    "left out.",
    (*DATES, "show", "product", "channel", "host", "province", *WHO),
    table="order_now",
    view=ON_AIR,
    of_kind="orders",
)
BY_DATE = Records(
    "orders_by_date",
    "dated_line",
    "订单明细（按自然日）",
    "Order lines by calendar date",
    "订单行归到付款那个自然日（零点到零点），不用公司的营业日起点。",
    "Order lines on the calendar date of payment, midnight to midnight, whatever hour the company's day begins at.",
    (*DATES, "show", "product", "channel", "host", "province", *WHO),
    table="order_now",
    view=DATED,
    of_kind="orders",
)

UNPAID = "NOT paid AND NOT is_return"
CANCELLED = f"{SOLD} AND status = 'closed'"


def _measures(grain: str) -> Iterator[Measure]:
    def money(name: str, column: str, when: str = SOLD) -> Measure:
        return Measure(f"{grain}.{name}", Unit.MONEY, column, when, fields=(column,))

    def orders(name: str, when: str, how: How = How.DISTINCT) -> Measure:
        value = ORDER if how is How.DISTINCT else "1"
        return Measure(f"{grain}.{name}", Unit.COUNT, value, when, "1", how, fields=("order_id", "status"))

    yield money("gmv", "amount")
    yield money("paid_amount", "paid_amount")
    yield orders("orders", SOLD)
    yield orders("lines", SOLD, How.SUM)
    for name in ("freight", "platform_discount", "shop_discount", "host_discount"):
        yield money(name, name)
    yield money("unpaid", "amount", UNPAID)
    yield money("unpaid_due", "paid_amount", UNPAID)
    yield orders("unpaid_orders", UNPAID)
    yield orders("cancelled_orders", CANCELLED)
    yield Measure(
        f"{grain}.refunds",
        Unit.MONEY,
        "ifNull(refund_amount, 0)",
        SOLD,
        known="isNotNull(refund_amount)",
        sparse=True,
        fields=("refund_amount",),
    )


register(sources=(BY_SHOW, BY_DATE), measures=(*_measures(BY_SHOW.grain), *_measures(BY_DATE.grain)))
