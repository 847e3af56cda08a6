"""ROI by names of the platforms: settled within so many days, boosts' direct sales, TikTok's ROAS, paid amounts."""

from __future__ import annotations

from kaibo.kit.units import Unit
from kaibo.metrics.api import Basis, Metric, Quotient, Total

MONEY, QUANTITY = Unit.MONEY, Unit.QUANTITY
CREATIVES = "千川全域推广素材报表 / Qianchuan whole-domain creatives"
DAYS = (7, 14, 30, 90)


def _settled(days: int) -> tuple[Metric, Metric]:
    """What was settled of the attributed sales within these days, and its ROI."""
    return (
        Metric(
            f"ad_settled_{days}d",
            "traffic",
            f"广告 {days} 日结算金额",
            f"Attributed sales settled within {days} days",
            MONEY,
            Basis.MONEY,
            (Total(f"ad_hour.settled_{days}d"),),
            f"广告归因的成交里，{days} 日内已经结算的金额，按广告平台的报表。",
            f"Of the sales attributed to ads, what was settled within {days} days, as the advertising platform tells.",
            source=CREATIVES,
        ),
        Metric(
            f"roi_settled_{days}d",
            "traffic",
            f"{days} 日结算 ROI",
            f"ROI, settled within {days} days",
            QUANTITY,
            Basis.MONEY,
            (Quotient(f"ad_settled_{days}d", "spend"),),
            f"广告 {days} 日结算金额 ÷ 投放消耗。不满 {days} 天的消耗还没结算完，会偏低。",
            f"Attributed sales settled within {days} days ÷ spend. Spend younger than that reads low.",
            source=CREATIVES,
        ),
    )


METRICS = (
    Metric(
        "roi_paid",
        "traffic",
        "全场 ROI（用户支付）",
        "ROI, all buyer-paid sales",
        QUANTITY,
        Basis.MONEY,
        (Quotient("paid_amount", "spend"), Quotient("paid_amount", "spend", apart=True)),
        "用户支付金额 ÷ 投放消耗，分子是全部成交里买家实付的钱，含自然流量，不含券补贴。",
        "Buyer-paid amount ÷ spend; above stands what buyers paid in all, also from natural traffic, without coupons.",
        source="抖音罗盘 / Douyin Compass",
    ),
    Metric(
        "ads_gmv",
        "traffic",
        "广告成交金额（TikTok Ads GMV）",
        "Ads GMV",
        MONEY,
        Basis.MONEY,
        (Total("show.ad_amount"),),
        "TikTok 广告直播报表里归因到广告的成交金额，按场给出。",
        "Sales that TikTok's ads report attributes to ads, show by show.",
        source="TikTok Ads",
    ),
    Metric(
        "roas",
        "traffic",
        "广告 ROAS（TikTok）",
        "Ads ROAS",
        QUANTITY,
        Basis.MONEY,
        (Quotient("ads_gmv", "spend"),),
        "TikTok 广告成交金额 ÷ 广告消耗，分子只有归因到广告的成交。",
        "TikTok's Ads GMV ÷ Ads Cost; above stand sales attributed to ads alone.",
        source="TikTok Ads",
    ),
    *(each for days in DAYS for each in _settled(days)),
)
