"""The kinds of table that tell of trade: order lines, days, after-sales and money movements."""

from __future__ import annotations

from kaibo.metrics.api import Field, FieldType, Kind, Shape, register

ID, TEXT, TIME, ENUM = FieldType.ID, FieldType.TEXT, FieldType.TIME, FieldType.ENUM
COUNT, MONEY, QUANTITY = FieldType.COUNT, FieldType.MONEY, FieldType.QUANTITY

ORDERS = Kind(
    "orders",
    "trade",
    "订单",
    "Orders",
    Shape.ORDER_LINE,
    "order_line",
    (
        Field(
            "order_id",
            ID,
            "订单号",
            "Order id",
            required=True,
            aliases=("订单编号", "主订单编号", "invoiceno", "order id", "basket_id", "order no"),
        ),
        Field("line_id", ID, "子订单号", "Line id", aliases=("子订单编号", "line id")),
        Field("show_id", ID, "场次 ID", "Show id", aliases=("直播间ID", "场次id")),
        Field("account", TEXT, "账号", "Account", aliases=("店铺", "店铺名称", "store_id", "shop")),
        Field("product_id", ID, "商品 ID", "Product id", aliases=("商品id", "stockcode", "product id")),
        Field("sku_id", ID, "SKU ID", "SKU id", aliases=("skuid", "sku", "规格id", "商家编码")),
        Field(
            "product",
            TEXT,
            "商品",
            "Product",
            aliases=("商品名称", "选购商品", "description", "product name", "商品标题"),
        ),
        Field("category", TEXT, "类目", "Category", aliases=("商品类目", "category", "商品分类")),
        Field("quantity", QUANTITY, "数量", "Quantity", aliases=("商品数量", "购买数量", "件数", "qty")),
        Field("unit_price", MONEY, "单价", "Unit price", aliases=("商品单价", "unitprice", "价格", "price")),
        Field("amount", MONEY, "金额", "Amount", aliases=("商品金额", "订单金额", "sales_value", "成交金额")),
        Field(
            "paid_amount",
            MONEY,
            "用户支付金额",
            "Buyer-paid amount",
            aliases=("实付金额", "实付款", "支付金额", "买家实付金额"),
        ),
        Field("refund_amount", MONEY, "退款金额", "Refund amount", aliases=("已退款金额",)),
        Field("freight", MONEY, "运费", "Freight", aliases=("快递费", "shipping")),
        Field("platform_discount", MONEY, "平台优惠", "Platform discount"),
        Field("shop_discount", MONEY, "商家优惠", "Shop discount"),
        Field("host_discount", MONEY, "达人优惠", "Host's discount"),
        Field("currency", ENUM, "币种", "Currency", aliases=("currency", "货币")),
        Field("status", ENUM, "订单状态", "Status", aliases=("状态", "order status")),
        Field("refund_status", ENUM, "售后状态", "After-sale status"),
        Field(
            "created_at",
            TIME,
            "下单时间",
            "Created at",
            aliases=("订单提交时间", "订单创建时间", "invoicedate", "transaction_timestamp", "日期", "date"),
        ),
        Field("paid_at", TIME, "支付时间", "Paid at", aliases=("支付完成时间", "付款时间")),
        Field("shipped_at", TIME, "发货时间", "Shipped at"),
        Field("completed_at", TIME, "完成时间", "Completed at", aliases=("订单完成时间",)),
        Field("refunded_at", TIME, "退款时间", "Refunded at"),
        Field(
            "customer_id",
            ID,
            "买家 ID",
            "Customer id",
            aliases=("customerid", "household_id", "会员名", "买家"),
        ),
        Field("province", TEXT, "省份", "Province", aliases=("省", "收货省", "country", "地区")),
        Field("channel", TEXT, "渠道", "Channel", aliases=("流量渠道", "流量体裁", "来源")),
        Field("host", TEXT, "主播", "Host", aliases=("达人昵称", "主播名称")),
    ),
)

DAYS = Kind(
    "days",
    "trade",
    "按日经营",
    "Days",
    Shape.OBSERVATION,
    "day",
    (
        Field(
            "date", TIME, "日期", "Date", required=True, aliases=("统计日期", "日期", "date", "day", "时间")
        ),
        Field("account", TEXT, "账号", "Account", aliases=("店铺", "账号名称")),
        Field("channel", TEXT, "载体", "Carrier", aliases=("载体类型",)),
        Field("page_views", COUNT, "浏览量", "Page views", aliases=("浏览次数", "pv")),
        Field("visitors", COUNT, "访客数", "Visitors", aliases=("访客", "uv")),
        Field("buyers", COUNT, "成交人数", "Buyers", aliases=("成交客户数", "支付买家数")),
        Field("orders", COUNT, "成交订单数", "Paid orders", aliases=("成交单量", "支付订单数")),
        Field("units", COUNT, "成交件数", "Units sold", aliases=("成交商品件数", "支付件数")),
        Field("amount", MONEY, "成交金额", "GMV", aliases=("直播间成交金额",)),
        Field(
            "paid_amount", MONEY, "支付金额", "Paid amount", aliases=("用户支付金额", "支付金额", "成交金额")
        ),
        Field(
            "ordered_buyers", COUNT, "下单人数", "People who ordered", aliases=("下单客户数", "下单买家数")
        ),
        Field("ordered_orders", COUNT, "下单订单数", "Orders placed", aliases=("下单单量",)),
        Field("ordered_amount", MONEY, "下单金额", "Ordered amount", aliases=("下单金额",)),
        Field("ordered_units", COUNT, "下单件数", "Units ordered", aliases=("下单商品件数",)),
        Field("refund_amount", MONEY, "退款金额", "Refund amount", aliases=("成功退款金额",)),
        Field("refund_amount_by_payment", MONEY, "退款金额（支付时间）", "Refunds by payment date"),
        Field("refund_orders", COUNT, "退款订单数", "Refunded orders"),
        Field("settled_amount", MONEY, "结算金额", "Settled amount"),
        Field("settled_7d", MONEY, "7 日结算金额", "Settled within 7 days"),
        Field("settled_14d", MONEY, "14 日结算金额", "Settled within 14 days"),
        Field("product_viewers", COUNT, "商品曝光人数", "People shown a product"),
        Field("product_views", COUNT, "商品曝光次数", "Product impressions"),
        Field("product_clickers", COUNT, "商品点击人数", "People who clicked a product"),
        Field("product_clicks", COUNT, "商品点击次数", "Product clicks"),
        Field("spend", MONEY, "投放消耗", "Ad spend", aliases=("消耗", "广告花费")),
        Field("commission", MONEY, "达人佣金", "Commission"),
        Field("platform_fee", MONEY, "平台佣金", "Platform fee"),
    ),
)

AFTER_SALES = Kind(
    "after_sales",
    "trade",
    "售后单",
    "After-sales",
    Shape.AFTER_SALE,
    "after_sale",
    (
        Field("after_sale_id", ID, "售后单号", "After-sale id", required=True, aliases=("售后编号",)),
        Field("order_id", ID, "订单号", "Order id", required=True),
        Field("line_id", ID, "商品单号", "Line id"),
        Field("account", TEXT, "账号", "Account"),
        Field("product_id", ID, "商品 ID", "Product id"),
        Field("product", TEXT, "商品名称", "Product"),
        Field("kind", ENUM, "售后类型", "Type"),
        Field("status", ENUM, "售后状态", "Status"),
        Field("reason", TEXT, "售后原因", "Reason"),
        Field("amount", MONEY, "应付金额", "Amount due"),
        Field("refund_amount", MONEY, "退款金额", "Refund amount"),
        Field("currency", ENUM, "币种", "Currency"),
        Field("applied_at", TIME, "申请时间", "Applied at"),
        Field("refunded_at", TIME, "退款时间", "Refunded at"),
        Field("closed_at", TIME, "关闭时间", "Closed at"),
    ),
)

MONEY_LINES = Kind(
    "money_lines",
    "trade",
    "资金明细",
    "Money movements",
    Shape.MONEY_LINE,
    "money_line",
    (
        Field("line_id", ID, "流水号", "Movement id", aliases=("动账流水号", "账务流水号", "流水单号")),
        Field("order_id", ID, "订单号", "Order id"),
        Field("sub_order_id", ID, "子订单号", "Line id"),
        Field("account", TEXT, "账号", "Account"),
        Field("product_id", ID, "商品 ID", "Product id"),
        Field("direction", ENUM, "收支方向", "Direction", aliases=("动账方向", "账务方向", "收支类型")),
        Field("category", TEXT, "类型", "Category", aliases=("动账场景", "业务类型", "动账类型")),
        Field("amount", MONEY, "金额", "Amount", required=True, aliases=("动账金额", "结算金额", "发生额")),
        Field("paid_amount", MONEY, "用户实付", "Paid by buyer"),
        Field("refund_amount", MONEY, "订单退款", "Refund"),
        Field("platform_fee", MONEY, "平台服务费", "Platform fee"),
        Field("commission", MONEY, "佣金", "Commission"),
        Field("channel_fee", MONEY, "渠道分成", "Channel fee"),
        Field("other_fee", MONEY, "其他费用", "Other fees"),
        Field("currency", ENUM, "币种", "Currency"),
        Field("created_at", TIME, "下单时间", "Ordered at"),
        Field(
            "at", TIME, "动账时间", "Moved at", required=True, aliases=("结算时间", "入账时间", "记账时间")
        ),
    ),
)

register(kinds=(ORDERS, DAYS, AFTER_SALES, MONEY_LINES))
