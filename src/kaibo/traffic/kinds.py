"""The kinds of table that tell where viewers came from and what was spent on them."""

from __future__ import annotations

from kaibo.metrics.api import Field, FieldType, Kind, Shape, register

COUNT, MONEY, DURATION, RATIO = FieldType.COUNT, FieldType.MONEY, FieldType.DURATION, FieldType.RATIO

CHANNELS = Kind(
    "channels",
    "traffic",
    "渠道流量",
    "Channels",
    Shape.OBSERVATION,
    "channel",
    (
        Field("show_id", FieldType.ID, "场次 ID", "Show id"),
        Field("account", FieldType.TEXT, "账号", "Account"),
        Field("date", FieldType.TIME, "日期", "Date", aliases=("统计日期", "开播时间")),
        Field(
            "channel",
            FieldType.TEXT,
            "渠道",
            "Channel",
            required=True,
            aliases=("渠道名称", "流量来源", "来源"),
        ),
        Field("watch_time", DURATION, "人均观看时长", "Watch time per viewer", hint="s"),
        Field("viewers", COUNT, "观看人数", "Viewers", aliases=("访客数",)),
        Field("views", COUNT, "观看次数", "Views"),
        Field("engagement_rate", RATIO, "互动率（平台）", "Engagement rate (platform's)"),
        Field("amount", MONEY, "成交金额", "GMV"),
        Field("paid_amount", MONEY, "用户支付金额", "Buyer-paid amount"),
        Field("orders", COUNT, "成交订单数", "Orders"),
        Field("buyers", COUNT, "成交人数", "Buyers"),
        Field("spend", MONEY, "投放消耗", "Ad spend", aliases=("千川消耗",)),
        Field("spend_received", MONEY, "投放消耗（店铺被投）", "Ad spend by anybody on the shop"),
    ),
)

VIDEOS = Kind(
    "videos",
    "traffic",
    "短视频引流",
    "Short videos",
    Shape.OBSERVATION,
    "video",
    (
        Field("show_id", FieldType.ID, "场次 ID", "Show id"),
        Field("account", FieldType.TEXT, "账号", "Account"),
        Field("date", FieldType.TIME, "日期", "Date"),
        Field("campaign", FieldType.TEXT, "短视频名称", "Video", required=True),
        Field("impressions", COUNT, "短视频直播入口曝光次数", "Impressions of the way in"),
        Field("views", COUNT, "短视频引流直播间次数", "Views brought to the show"),
        Field("click_rate", RATIO, "短视频直播入口点击率（平台）", "Click rate (platform's)"),
    ),
)

AD_HOURS = Kind(
    "ad_hours",
    "traffic",
    "投放分时",
    "Ad spend",
    Shape.OBSERVATION,
    "ad_hour",
    (
        Field("at", FieldType.TIME, "时间", "Time", required=True, aliases=("日期", "date", "时间")),
        Field("hour", FieldType.TEXT, "小时", "Hour", aliases=("小时区间", "时间-小时")),
        Field("account", FieldType.TEXT, "账号", "Account", aliases=("账号名称", "抖音号名称")),
        Field("campaign", FieldType.TEXT, "计划", "Campaign", aliases=("计划名称", "素材名称", "campaign name")),
        Field("channel", FieldType.TEXT, "渠道", "Channel"),
        Field("spend", MONEY, "整体消耗", "Spend", aliases=("消耗", "总消耗", "花费", "cost")),
        Field("amount", MONEY, "整体成交金额", "GMV attributed", aliases=("总成交金额", "成交金额", "支付金额")),
        Field("paid_amount", MONEY, "用户实际支付金额", "Paid amount attributed"),
        Field(
            "orders",
            COUNT,
            "整体成交订单数",
            "Orders attributed",
            aliases=(
                "成交订单数",
                "支付订单数",
            ),
        ),
        Field("net_amount", MONEY, "净成交金额", "Net GMV attributed (1 hour)"),
        Field("net_orders", COUNT, "净成交订单数", "Net orders attributed"),
        Field("direct_amount", MONEY, "直接成交金额", "GMV direct"),
        Field("direct_orders", COUNT, "直接成交订单数", "Orders direct"),
        Field("indirect_amount", MONEY, "间接成交金额", "GMV indirect"),
        Field("coupon_amount", MONEY, "智能优惠券金额", "Smart-coupon amount"),
        Field("hour_refund_amount", MONEY, "1 小时内退款金额", "Refunds within 1 hour"),
        Field("hour_refund_orders", COUNT, "1 小时内退款订单数", "Orders refunded within 1 hour"),
        Field("base_spend", MONEY, "基础消耗", "Base spend"),
        Field("net_paid_amount", MONEY, "用户实际支付净成交金额", "Net paid amount attributed (1 hour)"),
        Field("platform_subsidy", MONEY, "电商平台补贴金额", "Platform subsidy"),
        Field("presale_amount", MONEY, "未完结预售订单预估金额", "Open pre-sale orders (estimate)"),
        Field("settled_7d", MONEY, "7 日结算金额", "Settled within 7 days"),
        Field("settled_14d", MONEY, "14 日结算金额", "Settled within 14 days"),
        Field("settled_30d", MONEY, "30 日结算金额", "Settled within 30 days"),
        Field("settled_90d", MONEY, "90 日结算金额", "Settled within 90 days"),
        Field("impression_users", COUNT, "直播间曝光人数", "People reached"),
        Field(
            "impressions",
            COUNT,
            "展现次数",
            "Impressions",
            aliases=(
                "展现",
                "展现数",
            ),
        ),
        Field(
            "clicks",
            COUNT,
            "点击次数",
            "Clicks",
            aliases=(
                "点击",
                "点击数",
            ),
        ),
        Field("viewers", COUNT, "直播间观看人数", "Viewers brought"),
        Field("views", COUNT, "直播间观看人次", "Views brought"),
        Field("follows", COUNT, "新增粉丝数", "New followers"),
        Field("plays", COUNT, "视频播放数", "Video plays"),
        Field("likes", COUNT, "视频点赞数", "Video likes"),
        Field("comments", COUNT, "视频评论数", "Video comments"),
    ),
)

register(kinds=(CHANNELS, VIDEOS, AD_HOURS))
