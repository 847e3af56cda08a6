"""What a viewer, a view and an order of a channel or show cost, told where both stand in one row."""

from __future__ import annotations

from kaibo.kit.units import Unit
from kaibo.metrics.api import Basis, Metric, Quotient

MONEY, RATIO = Unit.MONEY, Unit.RATIO
COMPASS = "抖音罗盘 / Douyin Compass"
ONLY_SPENT_ZH = "只算写了消耗的渠道和场次，自然流量不摊。"
ONLY_SPENT_EN = "Only channels and shows that tell spend; it is not spread over natural traffic."

METRICS = (
    Metric(
        "cost_per_view",
        "traffic",
        "单次观看成本",
        "Cost per view",
        MONEY,
        Basis.TIMES,
        (Quotient("spend", "views"),),
        f"投放消耗 ÷ 观看次数。{ONLY_SPENT_ZH}",
        f"Spend ÷ views. {ONLY_SPENT_EN}",
        source=COMPASS,
    ),
    Metric(
        "cost_per_viewer",
        "traffic",
        "单人观看成本",
        "Cost per viewer",
        MONEY,
        Basis.PEOPLE,
        (Quotient("spend", "viewers"),),
        f"投放消耗 ÷ 观看人数；多场合计时分母是各场人数之和。{ONLY_SPENT_ZH}",
        f"Spend ÷ viewers; over several shows below stands the sum of each show's people. {ONLY_SPENT_EN}",
        source=COMPASS,
    ),
    Metric(
        "cost_per_order",
        "traffic",
        "单笔成交成本",
        "Cost per order of the channel",
        MONEY,
        Basis.TIMES,
        (Quotient("spend", "orders"),),
        f"投放消耗 ÷ 同一渠道（场次）的成交订单数。{ONLY_SPENT_ZH}广告平台归因的口径见 CPA。",
        f"Spend ÷ orders of the same channel or show. {ONLY_SPENT_EN} CPA has the advertising platform's attribution.",
        source=COMPASS,
    ),
)
