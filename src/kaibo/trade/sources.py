"""What answers from trade: days, orders, after-sales, money movements; and what is counted in their records."""

from __future__ import annotations

from kaibo.kit.units import Unit
from kaibo.metrics.api import How, Measure, Observed, Records, register

DATES = ("day", "month", "year", "weekday", "month_day")
WHO = ("account", "platform", "currency")

DAYS = Observed(
    "days",
    "day",
    "按日经营数据",
    "Daily figures",
    "平台按统计日给出的经营数字，全店口径，不只直播间。",
    "The platform's daily figures, for the whole shop and not the live room alone.",
    (*DATES, "carrier", *WHO),
    identity=("channel",),
    whole="channel = ''",
    cuts=(("carrier", "channel"),),
    of_shop=True,
)

ORDERS = Records(
    "orders",
    "order_line",
    "订单明细",
    "Order lines",
    "订单文件逐行累计：已付款、不含退货行，归到支付时间（没有支付时间就用下单时间）所在的营业日；"
    "同一订单以最新导出的为准。",
    "Added up from order files line by line: paid, return lines left out, on the business day of payment "
    "(of ordering where payment time is unknown); the newest export of an order counts.",
    (
        *DATES,
        "hour",
        "minute",
        "show",
        "product",
        "category",
        "channel",
        "host",
        "province",
        *WHO,
    ),
    table="order_now",
)

AFTER_SALES = Records(
    "after_sales",
    "after_sale",
    "售后单",
    "After-sales",
    "售后文件逐单累计，归到售后申请时间所在的营业日；同一售后单以最新导出的为准。",
    "Added up from after-sale files, on the business day of application; the newest export of each counts.",
    (*DATES, "product", *WHO),
    table="after_sale",
    identity=("platform", "account", "after_sale_id"),
)

MONEY_LINES = Records(
    "money_lines",
    "money_line",
    "资金明细",
    "Money movements",
    "结算和资金流水逐笔累计，归到动账时间所在的营业日。",
    "Added up from settlement and fund statements, on the business day the money moved.",
    (*DATES, *WHO),
    table="money_line",
    identity=("platform", "account", "line_id"),
)

SOLD = "paid AND NOT is_return"
ORDER, CUSTOMER = "order_key", "customer_key"
"""Numbers that stand for an order and a customer; the store works them out when lines are stored."""
ORDER_OF_AFTER_SALE = "cityHash64(platform, account, order_id)"
KEPT = f"{SOLD} AND status != 'refunded' AND customer_id != ''"
SHIPPED = f"{SOLD} AND (isNotNull(shipped_at) OR status IN ('shipped', 'completed'))"
RECEIVED = f"{SOLD} AND (isNotNull(completed_at) OR status = 'completed')"
SENT_AFTER_PAYMENT = f"{SOLD} AND shipped_at >= paid_at"
REFUNDED = "status = 'refunded' OR isNotNull(refunded_at) AND status != 'closed'"
BILLED = "direction = ''"
"""Lines of a settlement bill: they tell no direction, lines of a fund statement do."""

MEASURES = (
    Measure("order_line.gmv", Unit.MONEY, "amount", SOLD, fields=("amount",)),
    Measure("order_line.paid_amount", Unit.MONEY, "paid_amount", SOLD, fields=("paid_amount",)),
    Measure(
        "order_line.refunds",
        Unit.MONEY,
        "if(is_return, toInt64(abs(amount)), ifNull(refund_amount, 0))",
        "paid OR is_return",
        known="isNotNull(if(is_return, amount, refund_amount))",
        sparse=True,
        fields=("refund_amount",),
    ),
    Measure(
        "order_line.returned",
        Unit.MONEY,
        "toInt64(abs(amount))",
        "is_return",
        known="isNotNull(amount)",
        sparse=True,
        fields=("amount",),
    ),
    Measure("order_line.shipped", Unit.MONEY, "amount", SHIPPED, fields=("amount", "shipped_at", "status")),
    Measure(
        "order_line.shipped_orders",
        Unit.COUNT,
        ORDER,
        SHIPPED,
        "1",
        How.DISTINCT,
        fields=("order_id", "shipped_at", "status"),
    ),
    Measure(
        "order_line.received_orders",
        Unit.COUNT,
        ORDER,
        RECEIVED,
        "1",
        How.DISTINCT,
        fields=("order_id", "completed_at", "status"),
    ),
    Measure(
        "order_line.ship_wait",
        Unit.DURATION,
        "dateDiff('millisecond', paid_at, shipped_at)",
        SENT_AFTER_PAYMENT,
        fields=("paid_at", "shipped_at"),
    ),
    Measure(
        "order_line.timed_shipments",
        Unit.COUNT,
        ORDER,
        SENT_AFTER_PAYMENT,
        "1",
        How.DISTINCT,
        fields=("paid_at", "shipped_at"),
    ),
    Measure(
        "order_line.shipped_in_48h",
        Unit.COUNT,
        ORDER,
        f"{SENT_AFTER_PAYMENT} AND shipped_at <= paid_at + INTERVAL 48 HOUR",
        "1",
        How.DISTINCT,
        fields=("paid_at", "shipped_at"),
    ),
    Measure("order_line.orders", Unit.COUNT, ORDER, SOLD, "1", How.DISTINCT, fields=("order_id",)),
    Measure(
        "order_line.placed_orders",
        Unit.COUNT,
        ORDER,
        "NOT is_return",
        "1",
        How.DISTINCT,
        fields=("order_id",),
    ),
    Measure(
        "order_line.refunded_orders",
        Unit.COUNT,
        ORDER,
        "is_return OR paid AND (ifNull(refund_amount, 0) > 0 OR status = 'refunded')",
        "1",
        How.DISTINCT,
        fields=("order_id",),
    ),
    Measure("order_line.units", Unit.QUANTITY, "quantity", SOLD, fields=("quantity",)),
    Measure(
        "order_line.customers",
        Unit.COUNT,
        CUSTOMER,
        SOLD,
        "customer_id != ''",
        How.DISTINCT,
        people=True,
        fields=("customer_id",),
    ),
    Measure(
        "order_line.kept_customers",
        Unit.COUNT,
        CUSTOMER,
        KEPT,
        "1",
        How.DISTINCT,
        people=True,
        fields=("customer_id",),
    ),
    Measure(
        "order_line.repeat_customers",
        Unit.COUNT,
        CUSTOMER,
        KEPT,
        "1",
        How.REPEATED,
        people=True,
        fields=("customer_id",),
        each=ORDER,
    ),
    Measure("order_line.freight", Unit.MONEY, "freight", SOLD, fields=("freight",)),
    Measure("order_line.platform_discount", Unit.MONEY, "platform_discount", SOLD, fields=("platform_discount",)),
    Measure("order_line.shop_discount", Unit.MONEY, "shop_discount", SOLD, fields=("shop_discount",)),
    Measure("order_line.host_discount", Unit.MONEY, "host_discount", SOLD, fields=("host_discount",)),
    Measure("after_sale.refunds", Unit.MONEY, "refund_amount", REFUNDED, fields=("refund_amount",)),
    Measure(
        "after_sale.returned",
        Unit.MONEY,
        "refund_amount",
        f"({REFUNDED}) AND kind = 'return_refund'",
        fields=("refund_amount", "kind"),
    ),
    Measure(
        "after_sale.refunded_orders",
        Unit.COUNT,
        ORDER_OF_AFTER_SALE,
        REFUNDED,
        "1",
        How.DISTINCT,
        fields=("order_id",),
    ),
    Measure("money_line.settled", Unit.MONEY, "amount", BILLED, fields=("amount",)),
    Measure("money_line.platform_fee", Unit.MONEY, "toInt64(abs(platform_fee))", BILLED, fields=("platform_fee",)),
    Measure("money_line.commission", Unit.MONEY, "toInt64(abs(commission))", BILLED, fields=("commission",)),
)

register(sources=(DAYS, ORDERS, AFTER_SALES, MONEY_LINES), measures=MEASURES)
