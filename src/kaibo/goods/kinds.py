"""The kind of table that tells how each product did in a show, or on the market."""

from __future__ import annotations

from kaibo.metrics.api import Field, FieldType, Kind, Shape, register

COUNT, MONEY, RATIO = FieldType.COUNT, FieldType.MONEY, FieldType.RATIO

PRODUCTS = Kind(
    "products",
    "goods",
    "商品明细",
    "Products",
    Shape.OBSERVATION,
    "product",
    (
        Field("show_id", FieldType.ID, "场次 ID", "Show id", aliases=("场次id", "直播间ID")),
        Field("account", FieldType.TEXT, "账号", "Account", aliases=("店铺", "小店")),
        Field("date", FieldType.TIME, "日期", "Date", aliases=("统计日期", "开播时间")),
        Field(
            "product_id", FieldType.ID, "商品 ID", "Product id", aliases=("商品id", "商品编号", "product id")
        ),
        Field(
            "product",
            FieldType.TEXT,
            "商品名称",
            "Product",
            required=True,
            aliases=("商品", "商品标题", "product name"),
        ),
        Field("sku_id", FieldType.ID, "SKU ID", "SKU id"),
        Field("category", FieldType.TEXT, "类目", "Category", aliases=("商品分类", "商品一级类目")),
        Field("pitches", COUNT, "讲解次数", "Pitches"),
        Field("price", MONEY, "直播间价格", "Price"),
        Field("viewers", COUNT, "商品曝光人数", "People shown the product"),
        Field("views", COUNT, "商品曝光次数", "Impressions"),
        Field("clickers", COUNT, "商品点击人数", "People who clicked"),
        Field("clicks", COUNT, "商品点击次数", "Clicks"),
        Field("carts", COUNT, "加购件数", "Units added to cart"),
        Field("cart_users", COUNT, "加购人数", "People who added to cart"),
        Field("amount", MONEY, "成交金额", "GMV", aliases=("销售额",)),
        Field("paid_amount", MONEY, "用户支付金额", "Buyer-paid amount"),
        Field("orders", COUNT, "成交订单数", "Orders"),
        Field("buyers", COUNT, "成交人数", "Buyers"),
        Field("units", COUNT, "成交件数", "Units sold", aliases=("销量",)),
        Field("presale_orders", COUNT, "预售订单数", "Pre-sale orders"),
        Field("presale_amount", MONEY, "预售金额", "Pre-sale amount"),
        Field("refund_orders", COUNT, "退款订单数", "Refunded orders"),
        Field("refund_amount", MONEY, "退款金额", "Refund amount"),
        Field("refund_users", COUNT, "退款人数", "People refunded"),
        Field("refund_orders_before", COUNT, "发货前退款订单数", "Orders refunded before shipping"),
        Field("refund_amount_before", MONEY, "发货前退款金额", "Refunds before shipping"),
        Field("refund_orders_after", COUNT, "发货后退款订单数", "Orders refunded after shipping"),
        Field("refund_amount_after", MONEY, "发货后退款金额", "Refunds after shipping"),
        Field("market_units_day", COUNT, "昨日销量（市场）", "Units yesterday (market)"),
        Field("market_units_week", COUNT, "周销量（市场）", "Units in 7 days (market)"),
        Field("market_units_30d", COUNT, "近30天销量（市场）", "Units in 30 days (market)"),
        Field("market_units_90d", COUNT, "近90天销量（市场）", "Units in 90 days (market)"),
        Field("market_units_year", COUNT, "近1年销量（市场）", "Units in a year (market)"),
        Field("market_amount_30d", MONEY, "近30天销售额（市场）", "Sales in 30 days (market)"),
        Field("market_amount_year", MONEY, "近1年销售额（市场）", "Sales in a year (market)"),
        Field("market_live_amount", MONEY, "直播销售额（市场）", "Live sales (market)"),
        Field("market_card_amount", MONEY, "商品卡销售额（市场）", "Product-card sales (market)"),
        Field("market_conversion", RATIO, "转化率（市场）", "Conversion (market)"),
        Field("market_commission_rate", RATIO, "佣金比例（市场）", "Commission rate (market)"),
        Field("market_creators_week", COUNT, "周带货达人（市场）", "Creators in 7 days (market)"),
        Field("market_creators", COUNT, "关联达人（市场）", "Creators (market)"),
    ),
)

register(kinds=(PRODUCTS,))
