"""What a yuan of advertising brought back: several numerators, each with its own name."""

from __future__ import annotations

from kaibo.kit.units import Unit
from kaibo.metrics.api import Basis, Metric, Quotient

RATIO, QUANTITY = Unit.RATIO, Unit.QUANTITY
REPORT = "千川投放报表 / Qianchuan reports"

METRICS = (
    Metric(
        "roi",
        "traffic",
        "全场 ROI",
        "ROI, all sales",
        QUANTITY,
        Basis.MONEY,
        (Quotient("gmv", "spend"), Quotient("gmv", "spend", apart=True)),
        "成交金额 ÷ 投放消耗，分子是全部成交，含自然流量。",
        "GMV ÷ spend; above stand all sales, also those from natural traffic.",
        notes_zh="ROI 的分子可以是全场成交、广告归因成交、直接成交、净成交或结算金额，相差很大，所以各有各的名字。",
        notes_en="Above an ROI may stand all sales, attributed, direct, net or settled sales. They differ much, so "
        "each has its own name.",
    ),
    Metric(
        "roi_ad",
        "traffic",
        "广告整体支付 ROI",
        "ROI, attributed",
        QUANTITY,
        Basis.MONEY,
        (Quotient("ad_gmv", "spend"),),
        "广告整体成交金额 ÷ 投放消耗。",
        "GMV attributed to ads ÷ spend.",
        source=REPORT,
    ),
    Metric(
        "roi_ad_paid",
        "traffic",
        "广告 ROI（用户支付）",
        "ROI, attributed and paid",
        QUANTITY,
        Basis.MONEY,
        (Quotient("ad_paid_amount", "spend"),),
        "广告用户实际支付金额 ÷ 投放消耗，优惠券不算进来。",
        "Paid amount attributed to ads ÷ spend, coupons left out.",
        source=REPORT,
    ),
    Metric(
        "roi_net",
        "traffic",
        "净成交 ROI（1 小时）",
        "ROI, net of 1-hour refunds",
        QUANTITY,
        Basis.MONEY,
        (Quotient("ad_net_gmv", "spend"),),
        "广告净成交金额（1 小时）÷ 投放消耗。",
        "Net GMV attributed to ads ÷ spend.",
        source=REPORT,
    ),
    Metric(
        "roi_direct",
        "traffic",
        "直接支付 ROI",
        "ROI, direct",
        QUANTITY,
        Basis.MONEY,
        (Quotient("ad_direct_gmv", "spend"),),
        "广告直接成交金额 ÷ 投放消耗。",
        "GMV direct from ads ÷ spend.",
        source=REPORT,
    ),
    Metric(
        "roi_settled",
        "traffic",
        "结算 ROI",
        "ROI, settled",
        QUANTITY,
        Basis.MONEY,
        (Quotient("settled_amount", "spend"), Quotient("settled_amount", "spend", apart=True)),
        "结算金额 ÷ 投放消耗。结算比消耗晚，短窗口里会偏低。",
        "Settled amount ÷ spend. Settlement comes later than spend, so short windows read low.",
        source=REPORT,
    ),
    Metric(
        "ad_cost_ratio",
        "traffic",
        "投放费比",
        "Ad cost ratio",
        RATIO,
        Basis.MONEY,
        (Quotient("spend", "gmv"), Quotient("spend", "gmv", apart=True)),
        "投放消耗 ÷ 成交金额。",
        "Spend ÷ GMV.",
        platforms={
            "qianchuan": (
                "“综合成本”在消耗之外还加上优惠券和补贴，费比会更高。",
                "“Comprehensive cost” adds coupons and subsidies to spend, so its ratio is higher.",
            )
        },
    ),
)
