"""What stays of the GMV of a day or a show as its refunds come in, by the age of its orders."""

from __future__ import annotations

from collections.abc import Iterator

from kaibo.kit.units import Unit
from kaibo.metrics.api import Basis, Less, Metric, Quotient, Total
from kaibo.trade import cohorts as cohorts  # declares what these are counted from
from kaibo.trade.ages import AGES, Age

BY_PAYMENT_ZH = "按原订单的付款时间；退款回到付款那一天、那一场。"
BY_PAYMENT_EN = "By the payment time of the order; a refund goes back to the day and show it was paid in."
SOURCE = "抖店售后单与订单 / Doudian after-sale and order files"


def _money(
    key: str, names: tuple[str, str], formula: Less | Quotient | Total, told: tuple[str, str], *, net: bool | None
) -> Metric:
    return Metric(
        key,
        "trade",
        *names,
        Unit.MONEY,
        Basis.MONEY,
        (formula,),
        *told,
        includes={"freight": None, "coupons": True, "refunds": net},
        attribution_zh=BY_PAYMENT_ZH,
        attribution_en=BY_PAYMENT_EN,
        source=SOURCE,
    )


def _rate(key: str, names: tuple[str, str], formula: Less | Quotient | Total, told: tuple[str, str]) -> Metric:
    return Metric(
        key,
        "trade",
        *names,
        Unit.RATIO,
        Basis.MONEY,
        (formula,),
        *told,
        attribution_zh=BY_PAYMENT_ZH,
        attribution_en=BY_PAYMENT_EN,
        source=SOURCE,
    )


def _of_age(age: Age) -> Iterator[Metric]:
    zh, en, reached, refunds, kept = (
        age.zh,
        age.en,
        f"gmv_reached_{age.key}",
        f"refunds_{age.key}",
        f"gmv_kept_{age.key}",
    )
    yield _money(
        reached,
        (f"已满 {zh}的成交金额", f"GMV of orders {en} old"),
        Total(f"cohort.reached_{age.key}"),
        (
            f"到最新一次导出时，付款已满 {zh}的订单的成交金额。没满的订单还会退款，不在里面。",
            f"GMV of orders that were {en} old or more at the newest export. Younger ones are still being refunded "
            "and are left out.",
        ),
        net=True,
    )
    yield _money(
        refunds,
        (f"付款后 {zh}内的退款", f"Refunds within {en} of payment, by orders"),
        Total(f"cohort.refunds_{age.key}"),
        (
            f"已满 {zh}的订单，在付款后 {zh}内退的款。没有退款时间的退款，按导出时间算。",
            f"Refunds within {en} of payment, of orders that have reached this age. A refund without a time counts at "
            "the time of its export.",
        ),
        net=None,
    )
    yield _money(
        kept,
        (f"{zh}退款后成交金额", f"GMV after {en} of refunds"),
        Less(reached, refunds),
        (
            f"已满 {zh}的订单的成交金额，减去它们付款后 {zh}内的退款。",
            f"GMV of orders {en} old, less their refunds within {en} of payment.",
        ),
        net=False,
    )
    yield _rate(
        f"kept_rate_{age.key}",
        (f"{zh}成交留存率", f"GMV kept after {en}"),
        Quotient(kept, reached),
        (
            f"{zh}退款后成交金额 ÷ 已满 {zh}的成交金额。只比已满的订单，所以不同月份、不同场可以比。",
            f"GMV after {en} of refunds ÷ GMV of orders {en} old. Only orders of that age count, so months and shows "
            "compare.",
        ),
    )
    yield _rate(
        f"reach_rate_{age.key}",
        (f"已满 {zh}的占比", f"Share of GMV {en} old"),
        Quotient(reached, "gmv_at_payment"),
        (
            f"已满 {zh}的成交金额 ÷ 付款时成交金额。满 100% 后，这个时点的数不再变。",
            f"GMV of orders {en} old ÷ GMV at payment. At 100% the figure for this age no longer changes.",
        ),
    )


METRICS = (
    _money(
        "gmv_at_payment",
        ("付款时成交金额（T+0）", "GMV at payment (T+0)"),
        Total("cohort.gmv"),
        (
            "订单文件里已付款订单的金额之和，退款还没扣。只含说得出退款时间的账号，好和后面各时点比。",
            "The sum of paid orders in order files, no refunds taken off. Only accounts that tell refund times, "
            "so that it compares with the later ages.",
        ),
        net=True,
    ),
    _money(
        "refunds_unsent",
        ("发货前的退款", "Refunds asked for before shipping"),
        Total("cohort.refunds_before"),
        (
            "发货之前申请、后来退成的款，到最新一次导出为止；看不出发没发货的退款不算。",
            "Refunds asked for before the goods were sent, so far; those of which nobody tells are left out.",
        ),
        net=None,
    ),
    _money(
        "gmv_kept_unsent",
        ("发货前退款后成交金额", "GMV after refunds before shipping"),
        Less("gmv_at_payment", "refunds_unsent"),
        ("付款时成交金额减去发货前的退款。", "GMV at payment less refunds asked for before shipping."),
        net=None,
    ),
    _money(
        "refunds_so_far",
        ("至今的退款（按付款）", "Refunds so far, by payment"),
        Total("cohort.refunds"),
        (
            "到最新一次导出为止的全部退款，发货前后都算。",
            "All refunds up to the newest export, before and after shipping.",
        ),
        net=None,
    ),
    _money(
        "gmv_kept_so_far",
        ("至今退款后成交金额", "GMV after refunds so far"),
        Less("gmv_at_payment", "refunds_so_far"),
        (
            "付款时成交金额减去至今的全部退款，含发货后的。订单还没满 90 天的，数字会再降。",
            "GMV at payment less all refunds so far, those after shipping too. It will fall further while orders are "
            "younger than 90 days.",
        ),
        net=False,
    ),
    *(metric for age in AGES for metric in _of_age(age)),
)
