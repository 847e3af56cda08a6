"""How much of sales and shows the costs known speak of."""

from __future__ import annotations

from kaibo.metrics.api import Quotient, Total
from kaibo.profit.metrics.wording import COST, PAY_TOO, money, rate

_OF_GMV = (
    ("cost", "gmv_costed", "填了成本的商品的成交金额", "GMV of products with a cost", "成本覆盖率", "Cost coverage"),
    (
        "commission",
        "gmv_commissioned",
        "知道佣金的成交金额",
        "GMV with a known commission",
        "佣金覆盖率",
        "Commission coverage",
    ),
    ("fee", "gmv_charged", "知道服务费的成交金额", "GMV with a known platform fee", "服务费覆盖率", "Fee coverage"),
    (
        "insurance",
        "gmv_insured",
        "知道运费险的成交金额",
        "GMV with a known insurance",
        "运费险覆盖率",
        "Insurance coverage",
    ),
)
_OF_SHOWS = (
    ("spend", "shows_with_spend", "投放覆盖率", "Coverage of ad spend"),
    ("gift", "shows_with_gifts", "赠品覆盖率", "Coverage of gifts"),
    ("pay", "shows_with_pay", "薪酬覆盖率", "Coverage of pay"),
)

METRICS = (
    *(
        money(measure, (zh, en), Total(f"profit_line.{measure}"), (f"{zh}之和。", f"The sum of it: {en}."), net=True)
        for _, measure, zh, en, _, _ in _OF_GMV
    ),
    *(
        rate(
            f"{key}_coverage",
            (zh, en),
            Quotient(measure, "profit_gmv"),
            (f"{of_zh} ÷ 成交金额。", f"{of_en} ÷ GMV."),
        )
        for key, measure, of_zh, of_en, zh, en in _OF_GMV
    ),
    *(
        rate(
            f"{key}_coverage",
            (zh, en),
            Quotient(shows, "costed_shows"),
            (f"{zh.removesuffix('覆盖率')}已知的场次 ÷ 全部场次。", "Shows of which it is known ÷ all shows."),
            PAY_TOO if key == "pay" else COST,
        )
        for key, shows, zh, en in _OF_SHOWS
    ),
)
