"""From watching to buying: every rate in people and in times, which differ several-fold."""

from __future__ import annotations

from kaibo.kit.units import Unit
from kaibo.metrics.api import Basis, Mean, Metric, Quotient

RATIO = Unit.RATIO

METRICS = (
    Metric(
        "click_to_order",
        "trade",
        "点击-成交转化率（次数）",
        "Click-to-order rate (times)",
        RATIO,
        Basis.TIMES,
        (Quotient("orders", "product_clicks"),),
        "成交订单数 ÷ 商品点击次数。",
        "Orders ÷ product clicks.",
        platforms={
            "tiktok": (
                "CTOR 用主订单，另有“CTOR（SKU orders）”用 SKU 订单。",
                "CTOR uses main orders; “CTOR (SKU orders)” uses SKU orders.",
            ),
            "lazada": (
                "Lazada 的同名指标是成交人数 ÷ 商品访客数，属于人数口径。",
                "Lazada divides buyers by product visitors: the people version.",
            ),
        },
        notes_zh="原始文件里偶尔有大于 100% 的值（一次点击后多次下单），照实保留。",
        notes_en="Values above 100 % occur in raw files (several orders after one click) and are kept.",
        source="抖音罗盘 / Douyin Compass",
    ),
    Metric(
        "click_to_order_people",
        "trade",
        "点击-成交转化率（人数）",
        "Click-to-buyer rate (people)",
        RATIO,
        Basis.PEOPLE,
        (
            Quotient("buyers", "product_clickers"),
            Mean("show.click_buyer_rate", "show.product_clickers"),
        ),
        "成交人数 ÷ 商品点击人数；多场合计时分子分母都是各场人数之和。",
        "Buyers ÷ people who clicked a product; over several shows both are sums of each show's people.",
        source="抖音罗盘直播大屏指标说明 / Douyin Compass live-screen tips",
    ),
    Metric(
        "conversion_people",
        "trade",
        "观看-成交转化率（人数）",
        "View-to-buyer rate (people)",
        RATIO,
        Basis.PEOPLE,
        (Quotient("buyers", "viewers"), Mean("show.view_buyer_rate", "show.viewers")),
        "成交人数 ÷ 观看人数；多场合计时分子分母都是各场人数之和。",
        "Buyers ÷ viewers; over several shows both are sums of each show's people.",
        source="抖音罗盘直播大屏指标说明 / Douyin Compass live-screen tips",
    ),
    Metric(
        "conversion_times",
        "trade",
        "观看-成交转化率（次数）",
        "View-to-order rate (times)",
        RATIO,
        Basis.TIMES,
        (Quotient("orders", "views"),),
        "成交订单数 ÷ 观看次数。",
        "Orders ÷ views.",
        platforms={
            "tiktok": (
                "“Order rate (SKU orders)”的分子是 SKU 订单数。",
                "“Order rate (SKU orders)” has SKU orders above.",
            )
        },
        source="抖音罗盘 / Douyin Compass",
    ),
    Metric(
        "full_funnel",
        "trade",
        "曝光-成交转化率（人数）",
        "Full-funnel conversion (people)",
        RATIO,
        Basis.PEOPLE,
        (Quotient("buyers", "impression_users"),),
        "成交人数 ÷ 直播间曝光人数。",
        "Buyers ÷ people reached.",
        source="抖音罗盘 / Douyin Compass",
    ),
    Metric(
        "cart_to_buyer",
        "trade",
        "加购-成交转化率（人数）",
        "Cart-to-buyer rate (people)",
        RATIO,
        Basis.PEOPLE,
        (Quotient("buyers", "cart_users"),),
        "成交人数 ÷ 加购人数。不加购直接下单的人也在分子里，所以可能大于 100%。",
        "Buyers ÷ people who added to cart. Those who buy without a cart are above too, so it may exceed 100 %.",
    ),
)
