"""What answers from a show's own numbers: whole shows, their minutes, their pitches."""

from __future__ import annotations

from kaibo.metrics.api import Observed, register

BROADCAST = (
    "day",
    "month",
    "year",
    "weekday",
    "month_day",
    "start_hour",
    "show",
    "host",
    "account",
    "platform",
    "currency",
)

SHOWS = Observed(
    "shows",
    "show",
    "场次数据",
    "Show figures",
    "平台按场给出的整场数字，归到开播那个营业日；平台会在之后约 30 天内继续补计播后支付的订单。",
    "Whole-show figures from the platform, on the business day the show began; platforms keep adding "
    "orders paid after the show for about 30 days.",
    BROADCAST,
    hosted=True,
)

MINUTES = Observed(
    "minutes",
    "minute",
    "分钟数据",
    "Minute figures",
    "直播中逐分钟的数字，归到那一分钟；采集缺了哪一分钟，就少哪一分钟。",
    "Figures minute by minute during the show, at that minute; a minute that was not captured is not in it.",
    (
        "day",
        "month",
        "year",
        "weekday",
        "month_day",
        "hour",
        "minute",
        "show",
        "host",
        "account",
        "platform",
        "currency",
    ),
    identity=("at",),
    hosted=True,
)

PITCHES = Observed(
    "pitches",
    "pitch",
    "讲解数据",
    "Pitch figures",
    "平台给出的每次讲解的数字，成交按平台自己的讲解时间窗归属。",
    "Figures of each pitch from the platform; sales are attributed by the platform's own pitch window.",
    (
        "day",
        "month",
        "year",
        "weekday",
        "month_day",
        "hour",
        "show",
        "host",
        "product",
        "account",
        "platform",
        "currency",
    ),
    identity=("product_id", "at"),
    hosted=True,
)

register(sources=(SHOWS, MINUTES, PITCHES))
