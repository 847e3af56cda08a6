"""What was sold, in money: before and after refunds, as paid, as settled."""

from __future__ import annotations

from kaibo.kit.units import Unit
from kaibo.metrics.api import Basis, Less, Metric, Total

MONEY, COUNT = Unit.MONEY, Unit.COUNT

SHOW_ATTRIBUTION_ZH = (
    "按场：在直播间下单并付款，含直播中加购、播后付款的订单，归到开播那个营业日；按订单：归到付款那个营业日。"
)
SHOW_ATTRIBUTION_EN = (
    "By show: ordered from the room and paid, also if carted during the show and paid later, on the business "
    "day the show began. By orders: on the business day of payment."
)

METRICS = (
    Metric(
        "gmv",
        "trade",
        "成交金额",
        "GMV",
        MONEY,
        Basis.MONEY,
        (
            Total("show.amount"),
            Total("day.amount"),
            Total("order_line.gmv"),
            Total("channel.amount"),
            Total("product.amount"),
            Total("minute.amount"),
        ),
        "已付款订单的金额之和，退款不扣除。没有成交金额的来源不会拿用户支付金额顶替。",
        "The sum of paid orders, refunds not taken off. Where a source has no GMV, the buyer-paid amount is not "
        "put in its place.",
        platforms={
            "douyin": (
                "直播间成交金额包含优惠券补贴，直播中加购、播后付款的也算，播后约 30 天内还会增长；"
                "同一页面的“用户支付金额”不含平台、商家和达人的券补贴，通常略低。",
                "Live GMV counts coupon subsidies and orders carted in the room but paid later, and keeps growing "
                "for about 30 days. “Buyer-paid” on the same page leaves coupon subsidies out and is a little lower.",
            ),
            "qianchuan": (
                "整体成交金额含智能优惠券，用户实际支付金额不含。",
                "Overall GMV counts smart coupons; the amount really paid does not.",
            ),
            "tiktok": (
                "GMV 是实付金额，退货退款不扣；货到付款的国家在下单时就计入。",
                "GMV is what was paid, returns and refunds not taken off; cash on delivery counts when ordered.",
            ),
            "shopee": (
                "Shopee Live 的销售额有“下单”和“确认”两种；下单口径包含未付款和已取消的订单。",
                "Shopee Live tells sales both as placed and as confirmed; placed includes unpaid and cancelled orders.",
            ),
            "taobao": (
                "直播成交金额与种草成交金额分开；种草成交按播后一段时间归因，不能相加。",
                "Live sales and sales inspired by the show are apart; the latter is attributed over days after it and "
                "must not be added.",
            ),
        },
        notes_zh="达人视角含带货的全部店铺，商家视角只有自家商品；首页按统计日期、直播列表按开播日期，跨零点的场次两边对不上。",
        notes_en="A creator's view counts all shops, a merchant's only its own goods; home pages count by date, show "
        "lists by the date the show began, so shows past midnight differ.",
        includes={"freight": None, "coupons": True, "refunds": True},
        attribution_zh=SHOW_ATTRIBUTION_ZH,
        attribution_en=SHOW_ATTRIBUTION_EN,
        source="抖音罗盘直播大屏指标说明 / Douyin Compass live-screen tips",
    ),
    Metric(
        "paid_amount",
        "trade",
        "用户支付金额",
        "Buyer-paid amount",
        MONEY,
        Basis.MONEY,
        (
            Total("show.paid_amount"),
            Total("day.paid_amount"),
            Total("order_line.paid_amount"),
            Total("channel.paid_amount"),
            Total("product.paid_amount"),
            Total("minute.paid_amount"),
        ),
        "买家实际付出的金额之和，不含平台、商家、达人承担的优惠券补贴，退款不扣除，所以不会高于成交金额。",
        "What buyers paid, without coupon subsidies borne by platform, shop or creator; refunds not taken off. So it "
        "is never above GMV.",
        platforms={
            "douyin": (
                "旧版说明里的“成交金额”含运费、不含平台券，接近现在的用户支付金额。",
                "In older help texts “GMV” includes freight and leaves platform coupons out: close to today's "
                "buyer-paid amount.",
            ),
            "qianchuan": (
                "用户实际支付金额不含优惠券，整体成交金额含。",
                "The amount really paid leaves coupons out.",
            ),
        },
        includes={"freight": None, "coupons": False, "refunds": True},
        attribution_zh=SHOW_ATTRIBUTION_ZH,
        attribution_en=SHOW_ATTRIBUTION_EN,
        source="抖音罗盘 / Douyin Compass",
    ),
    Metric(
        "net_gmv_1h",
        "trade",
        "净成交金额（1 小时）",
        "GMV net of 1-hour refunds",
        MONEY,
        Basis.MONEY,
        (Total("show.net_amount"), Less("gmv", "hour_refund_amount")),
        "成交金额减去付款后 1 小时内的退款。它不是最终净额，1 小时之后的退款仍在里面。",
        "GMV less refunds within one hour of payment. It is not final: later refunds are still in it.",
        platforms={
            "qianchuan": (
                "千川的“净成交”都是 1 小时口径。",
                "“Net” in Qianchuan always means the one-hour window.",
            )
        },
        includes={"freight": None, "coupons": True, "refunds": None},
        source="抖音罗盘直播列表、千川 / Douyin Compass show list, Qianchuan",
    ),
    Metric(
        "gsv",
        "trade",
        "退款后用户支付金额（GSV）",
        "GSV: paid less refunds",
        MONEY,
        Basis.MONEY,
        (Less("paid_amount", "refund_amount_by_payment"),),
        "用户支付金额减去这些订单后来的退款，按付款时间归属：退款回到原订单付款的那一天。",
        "Buyer-paid amount less later refunds of the same orders, by payment time: a refund goes back to the day its "
        "order was paid.",
        platforms={
            "douyin": (
                "退款有按支付时间和按退款时间两种口径，月合计会不同；GSV 用支付时间。",
                "Refunds are told by payment date and by refund date, and months differ; GSV uses payment date.",
            )
        },
        includes={"freight": None, "coupons": False, "refunds": False},
        attribution_zh="按付款时间；最近几周的订单还会继续退款，数字会再降。",
        attribution_en="By payment time; orders of the last weeks are still being refunded, so it will fall further.",
        source="抖音罗盘成交分析 / Douyin Compass trade analysis",
    ),
    Metric(
        "gmv_after_refunds",
        "trade",
        "退款后成交金额",
        "GMV less refunds",
        MONEY,
        Basis.MONEY,
        (Less("gmv", "refund_amount"),),
        "成交金额减去退款金额，两者取自同一来源。",
        "GMV less refunds, both from the same source.",
        includes={"freight": None, "coupons": True, "refunds": False},
    ),
    Metric(
        "settled_amount",
        "trade",
        "结算金额",
        "Settled amount",
        MONEY,
        Basis.MONEY,
        (Total("day.settled_amount"), Total("money_line.settled")),
        "平台已经结算给商家的金额，扣完平台服务费、佣金和结算前退款。资金流水里的收支不算在内。",
        "What the platform has settled with the merchant, after fees, commission and refunds before settlement. "
        "Movements of fund statements are not in it.",
        includes={"freight": None, "coupons": None, "refunds": False},
        attribution_zh="按结算或动账时间，通常比付款晚一到几周。",
        attribution_en="By settlement time, usually weeks after payment.",
        source="结算账单 / settlement statements",
    ),
    Metric(
        "settled_7d",
        "trade",
        "7 日结算金额",
        "Settled within 7 days",
        MONEY,
        Basis.MONEY,
        (Total("day.settled_7d"),),
        "付款后 7 天内结算的金额。",
        "Settled within 7 days of payment.",
        includes={"refunds": False},
        source="抖音罗盘成交分析 / Douyin Compass trade analysis",
    ),
    Metric(
        "settled_14d",
        "trade",
        "14 日结算金额",
        "Settled within 14 days",
        MONEY,
        Basis.MONEY,
        (Total("day.settled_14d"),),
        "付款后 14 天内结算的金额。",
        "Settled within 14 days of payment.",
        includes={"refunds": False},
        source="抖音罗盘成交分析 / Douyin Compass trade analysis",
    ),
    Metric(
        "ordered_amount",
        "trade",
        "下单金额",
        "Ordered amount",
        MONEY,
        Basis.MONEY,
        (Total("show.ordered_amount"), Total("day.ordered_amount")),
        "提交订单的金额之和，含没有付款的。",
        "The sum of orders placed, unpaid ones included.",
        platforms={
            "shopee": (
                "Shopee Live 默认给的销售额就是这个口径。",
                "Sales that Shopee Live shows by default are these.",
            )
        },
        includes={"freight": None, "coupons": None, "refunds": True},
    ),
    Metric(
        "presale_amount",
        "trade",
        "预售金额",
        "Pre-sale amount",
        MONEY,
        Basis.MONEY,
        (Total("show.presale_amount"), Total("product.presale_amount")),
        "预售订单的全款金额，尾款付清前不计入成交金额。",
        "The full price of pre-sale orders; not GMV until the balance is paid.",
        includes={"refunds": True},
    ),
    Metric(
        "presale_orders",
        "trade",
        "预售订单数",
        "Pre-sale orders",
        COUNT,
        Basis.TIMES,
        (Total("show.presale_orders"), Total("product.presale_orders")),
        "预售订单的个数。",
        "Pre-sale orders, counted.",
    ),
)
