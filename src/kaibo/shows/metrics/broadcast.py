"""How many shows, how long."""

from __future__ import annotations

from kaibo.kit.units import Unit
from kaibo.metrics.api import Basis, Metric, Quotient, Total

COUNT, DURATION, QUANTITY = Unit.COUNT, Unit.DURATION, Unit.QUANTITY

METRICS = (
    Metric(
        "shows",
        "shows",
        "场次数",
        "Shows",
        COUNT,
        Basis.THINGS,
        (Total("show.rows"),),
        "有数据的直播场次数。",
        "Shows there are figures of.",
    ),
    Metric(
        "live_hours",
        "shows",
        "直播时长",
        "Live time",
        DURATION,
        Basis.TIME,
        (Total("show.duration", "show.duration_h"),),
        "各场直播时长之和。",
        "The sum of the shows' lengths.",
    ),
    Metric(
        "hours_per_show",
        "shows",
        "场均时长",
        "Length per show",
        DURATION,
        Basis.TIME,
        (Quotient("live_hours", "shows"),),
        "直播时长 ÷ 有时长的场次数。",
        "Live time ÷ shows whose length is known.",
    ),
    Metric(
        "views_per_hour",
        "shows",
        "每小时观看次数",
        "Views per hour",
        QUANTITY,
        Basis.TIMES,
        (Quotient("views", "live_hours", 3600),),
        "观看次数 ÷ 直播时长（小时）。",
        "Views ÷ live hours.",
    ),
    Metric(
        "viewers_per_hour",
        "shows",
        "单小时观看人数",
        "Viewers per hour",
        QUANTITY,
        Basis.PEOPLE,
        (Quotient("viewers", "live_hours", 3600),),
        "观看人数 ÷ 直播时长（小时）；多场合计时分子是各场观看人数之和。",
        "Viewers ÷ live hours; over several shows above stands the sum of each show's viewers.",
        source="抖音罗盘直播列表 / Douyin Compass show list",
    ),
    Metric(
        "views_per_show",
        "shows",
        "场均观看次数",
        "Views per show",
        QUANTITY,
        Basis.TIMES,
        (Quotient("views", "shows"),),
        "观看次数 ÷ 有观看次数的场次数。",
        "Views ÷ shows whose views are known.",
    ),
)
