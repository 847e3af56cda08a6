"""What profit is made of, order line by order line: sales, refunds, goods, commission, fees, insurance."""

from __future__ import annotations

from kaibo.kit.units import Unit
from kaibo.metrics.api import Basis, Less, Metric, Total
from kaibo.profit.metrics.wording import money

STOCK_ZH = (
    "退货退款、发货前退款的货算回到库存，成本退回；发货后仅退款的货不算，成本照计。"
    "没有售后文件的账号，只有没发货就退款的算退回。"
)
STOCK_EN = (
    "Goods count as back in stock where the refund was a return of goods or was asked for before they were sent; goods "
    "sent and refunded without a return stay a cost. Of accounts without after-sale files only unsent goods come back."
)

METRICS = (
    money(
        "profit_gmv",
        ("订单成交额", "Order sales"),
        Total("profit_line.gmv"),
        (
            "订单文件里已付款订单的金额之和，退款还没扣。利润都从订单算起，所以只含有订单文件的账号。",
            "The sum of paid orders in order files, refunds not taken off. Profit begins with orders, so only accounts "
            "with order files are in it.",
        ),
        needs=(),
        net=True,
    ),
    money(
        "profit_refunds",
        ("订单退款", "Order refunds"),
        Total("profit_line.refunds"),
        (
            "到最新一次导出为止，这些订单退了的款；有售后文件的账号按售后单，没有的按订单里的退款金额。",
            "What was refunded of these orders up to the newest export: by after-sale files or, of accounts without "
            "them, as order files tell.",
        ),
        needs=(),
    ),
    money(
        "goods_sent_cost",
        ("卖出商品成本", "Cost of goods sold"),
        Total("profit_line.cost_out"),
        (
            "卖出件数 × 付款那天生效的单件成本。先按 SKU 找，再按商品 ID，再按商品名称；币种不同的成本不用。",
            "Units sold × the unit cost valid on the day of payment: the SKU's, else the product's, else the name's; a "
            "cost in another currency is not used.",
        ),
    ),
    money(
        "goods_back_cost",
        ("退回入库成本", "Cost of goods back in stock"),
        Total("profit_line.cost_back"),
        (
            "退回库存的货的成本，部分退款按退款占订单金额的比例算。",
            "The cost of goods back in stock; of a partial refund in its proportion to the order line.",
        ),
        notes=(STOCK_ZH, STOCK_EN),
    ),
    money(
        "goods_cost",
        ("商品成本", "Cost of goods"),
        Less("goods_sent_cost", "goods_back_cost"),
        (
            "卖出商品成本减去退回入库成本，只含填了成本的商品，覆盖多少看成本覆盖率。",
            "The cost of goods sold less that of goods back in stock, of products whose cost is told; the cost "
            "coverage says how much that is.",
        ),
        notes=(STOCK_ZH, STOCK_EN),
    ),
    money(
        "commission_cost",
        ("达人佣金支出", "Commission paid"),
        Total("profit_line.commission"),
        (
            "订单的达人佣金和渠道分成：有结算账单或动账明细的按账单，没有的按填写的佣金率 × 退款后金额。",
            "Creators' commission and channel fees of orders: as bills tell, else the commission rate entered × the "
            "amount after refunds.",
        ),
    ),
    money(
        "commission_by_rate",
        ("按佣金率估的佣金", "Commission by rate"),
        Total("profit_line.commission_rated"),
        ("达人佣金里还没有账单、按佣金率估的那部分。", "The part of the commission that no bill tells yet."),
    ),
    money(
        "service_fee",
        ("平台扣费", "Platform charges"),
        Total("profit_line.fee"),
        (
            "订单的平台技术服务费和其他扣费：有账单的按账单，没有的按填写的服务费率 × 退款后金额。",
            "The platform's service fee and other charges of orders: as bills tell, else the rate entered × the amount "
            "after refunds.",
        ),
    ),
    money(
        "service_fee_by_rate",
        ("按费率估的服务费", "Platform fee by rate"),
        Total("profit_line.fee_rated"),
        ("平台服务费里还没有账单、按费率估的那部分。", "The part of the platform fee that no bill tells yet."),
    ),
    money(
        "freight_insurance",
        ("运费险", "Freight insurance"),
        Total("profit_line.insurance"),
        (
            "填写的每子订单运费险 × 已付款的子订单数，退款的也照付。",
            "The insurance entered per order line × paid order lines; it is due for refunded ones too.",
        ),
    ),
    Metric(
        "profit_lines",
        "profit",
        "子订单数",
        "Order lines",
        Unit.COUNT,
        Basis.TIMES,
        (Total("profit_line.lines"),),
        "算利润的已付款子订单数，也就是样本量。",
        "Paid order lines in profit: its sample.",
    ),
)
