"""What answers from traffic and advertising tables."""

from __future__ import annotations

from kaibo.metrics.api import Observed, register
from kaibo.traffic.groups import CHANNEL_GROUP
from kaibo.traffic.pieces import HOURS, MEASURES, PIECES

CHANNELS = Observed(
    "channels",
    "channel",
    "渠道数据",
    "Channel tables",
    "平台按流量渠道拆分的数字；同一个人可以从几个渠道进来，所以各渠道人数之和会大于总人数。",
    "Figures split by traffic channel; one person may come by several, so people over channels exceed the whole.",
    (
        "day",
        "month",
        "year",
        "weekday",
        "month_day",
        "show",
        "host",
        "channel",
        CHANNEL_GROUP.key,
        "account",
        "platform",
        "currency",
    ),
    identity=("channel",),
    hosted=True,
)

AD_HOURS = Observed(
    "ad_hours",
    "ad_hour",
    "投放报表",
    "Advertising reports",
    "广告平台的报表，成交按广告平台自己的归因口径，归到报表的日期和小时。",
    "Reports of the advertising platform: sales by its own attribution, at the report's date and hour.",
    ("day", "month", "year", "weekday", "month_day", "hour", "campaign", "channel", "account", "platform", "currency"),
    identity=("at", "campaign", "channel"),
    whole="campaign = ''",
    cuts=(("campaign", "campaign"),),
)

register(dimensions=(CHANNEL_GROUP,), sources=(CHANNELS, AD_HOURS, PIECES, HOURS), measures=MEASURES)
