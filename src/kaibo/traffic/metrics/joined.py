"""Spend at the show, the hour and the host it was spent on, and what these sold for it."""

from __future__ import annotations

from kaibo.kit.units import Unit
from kaibo.metrics.api import Basis, Metric, Quotient, Total

REPORT = "千川投放报表、随心推、抖音罗盘 / Qianchuan and Suixintui reports, Douyin Compass"

METRICS = (
    Metric(
        "spend_joined",
        "traffic",
        "投放消耗（归到场次）",
        "Ad spend, joined to shows",
        Unit.MONEY,
        Basis.MONEY,
        (Total("ad_piece.spend"), Total("show.spend"), Total("ad_piece_hour.spend")),
        "投放报表里每个小时的消耗，归到那个小时正在播的场次和主播；一小时跨两场按直播时长分，"
        "没有场次在播的单列，加起来等于报表总数。没有分时报表的账号用场次自己的投放消耗。",
        "Each hour's spend of the advertising reports, at the show and host on air in it; an hour of two shows is "
        "split by time live, what met no show stands apart, and the parts add up to the reports. Accounts without "
        "hourly reports tell their shows' own spend.",
        notes_zh="千川消耗不含随心推，两份文件都导入时这里是两者之和，会比“投放消耗”大。",
        notes_en="Qianchuan's spend leaves out Suixintui; where both files are there this is their sum, and above "
        "“Ad spend”.",
        source=REPORT,
    ),
    Metric(
        "gmv_joined",
        "traffic",
        "有投放的场次的成交金额",
        "GMV of shows with ad spend",
        Unit.MONEY,
        Basis.MONEY,
        (Total("ad_piece.amount"),),
        "投放报表里归到了消耗的那些场次的整场成交金额，含自然流量。",
        "All sales of the shows that advertising reports have spend for, also from natural traffic.",
        includes={"freight": None, "coupons": True, "refunds": True},
        source=REPORT,
    ),
    Metric(
        "roi_joined",
        "traffic",
        "全场 ROI（消耗归到场次）",
        "ROI, all sales, spend joined",
        Unit.QUANTITY,
        Basis.MONEY,
        (Quotient("gmv_joined", "spend_joined"), Quotient("gmv", "spend_joined")),
        "有投放的场次的成交金额 ÷ 归到这些场次（主播）的投放消耗，分子是全部成交，含自然流量。",
        "GMV of the shows with ad spend ÷ the spend joined to them; above stand all sales, also from natural traffic.",
        source=REPORT,
    ),
)
