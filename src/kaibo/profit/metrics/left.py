"""What is left after each step: gross profit, a product's profit, before pay, and true profit."""

from __future__ import annotations

from kaibo.kit.units import Unit
from kaibo.metrics.api import Balance, Basis, Metric, Term
from kaibo.profit.metrics.wording import BY_SHOW_EN, BY_SHOW_ZH, COST, PAY_TOO

LACKING_ZH = "不知道的部分不当 0 算：数字旁边写明缺什么，这时的数是已知部分的小计，真实利润只会更低。"
LACKING_EN = (
    "What is unknown is not counted as nothing: it is named beside the number, which then is the subtotal of what is "
    "known; true profit can only be lower."
)


def _left(key: str, names: tuple[str, str], balance: Balance, told: tuple[str, str], needs: tuple[str, ...]) -> Metric:
    return Metric(
        key,
        "profit",
        *names,
        Unit.MONEY,
        Basis.MONEY,
        (balance,),
        *told,
        notes_zh=LACKING_ZH,
        notes_en=LACKING_EN,
        includes={"freight": None, "coupons": True, "refunds": False},
        needs=needs,
        attribution_zh=BY_SHOW_ZH,
        attribution_en=BY_SHOW_EN,
    )


SALES = Balance((Term("profit_gmv"), Term("profit_refunds", -1)))
GROSS = Balance((Term("net_sales"), Term("goods_cost", -1, "cost_coverage")))
OF_PRODUCT = Balance(
    (
        Term("gross_profit"),
        Term("commission_cost", -1, "commission_coverage"),
        Term("service_fee", -1, "fee_coverage"),
        Term("freight_insurance", -1, "insurance_coverage"),
    )
)
BEFORE_PAY = Balance(
    (
        Term("product_profit"),
        Term("show_spend", -1, "spend_coverage", of="show"),
        Term("gift_cost", -1, "gift_coverage", of="show"),
        Term("other_show_cost", -1, optional=True),
    )
)
TRUE = Balance((Term("profit_before_pay"), Term("host_pay", -1, "pay_coverage", of="show")))

METRICS = (
    _left(
        "net_sales",
        ("退款后收入", "Sales after refunds"),
        SALES,
        ("成交金额减去至今的退款。", "GMV less the refunds so far."),
        (),
    ),
    _left(
        "gross_profit",
        ("毛利", "Gross profit"),
        GROSS,
        ("退款后收入减去商品成本。", "Sales after refunds less the cost of goods."),
        COST,
    ),
    _left(
        "product_profit",
        ("商品利润", "Product profit"),
        OF_PRODUCT,
        (
            "毛利减去达人佣金、平台服务费、运费险。投放、赠品、薪酬是整场的，不摊到商品上。",
            "Gross profit less commission, platform fee and freight insurance. Ads, gifts and pay are the show's and "
            "are not shared out to products.",
        ),
        COST,
    ),
    _left(
        "profit_before_pay",
        ("薪酬前利润", "Profit before pay"),
        BEFORE_PAY,
        ("商品利润减去投放、福袋赠品和其他成本。", "Product profit less ad spend, gifts and other costs."),
        COST,
    ),
    _left(
        "true_profit",
        ("真实利润", "True profit"),
        TRUE,
        ("薪酬前利润减去主播薪酬。", "Profit before pay less the host's pay."),
        PAY_TOO,
    ),
    _left(
        "profit_per_hour",
        ("每小时利润", "Profit per hour"),
        Balance((Term("true_profit"),), per="costed_hours", scale=3600),
        ("真实利润 ÷ 直播时长（小时）。", "True profit ÷ hours on air."),
        PAY_TOO,
    ),
)
