"""Refunds of after-sale files by other clocks, and what was refunded since a platform's file was exported."""

from __future__ import annotations

from kaibo.kit.units import Unit
from kaibo.metrics.api import Basis, Metric, Total
from kaibo.trade import refund_clocks as refund_clocks  # declares what these are counted from


def _money(key: str, zh: str, en: str, of: str, told_zh: str, told_en: str) -> Metric:
    return Metric(key, "trade", zh, en, Unit.MONEY, Basis.MONEY, (Total(of),), told_zh, told_en)


METRICS = (
    _money(
        "claims_by_refund",
        "售后退款（按退款日）",
        "Refunds of after-sales, by refund date",
        "refunded_claim.refunds",
        "售后单里退还的金额，归到退款成功那天。对账用。",
        "What after-sales gave back, on the date of the refund. For reconciliation.",
    ),
    _money(
        "claims_by_payment",
        "售后退款（按支付日）",
        "Refunds of after-sales, by payment date",
        "paid_claim.refunds",
        "售后单里退还的金额，归到原订单付款那天。对账用。",
        "What after-sales gave back, on the date their order was paid. For reconciliation.",
    ),
    _money(
        "claims_since_day",
        "日概览导出之后的退款",
        "Refunded since the daily export",
        "paid_claim.since",
        "付款那天的日概览导出之后才退的款，日概览里还没有。对账用。",
        "Refunded after the overview of the payment day was exported, so not in it. For reconciliation.",
    ),
    _money(
        "claims_by_show",
        "售后退款（按开播日）",
        "Refunds of after-sales, by show day",
        "aired_claim.refunds",
        "售后单里退还的金额，归到原订单所属场次开播那天。对账用。",
        "What after-sales gave back, on the day of their order's show. For reconciliation.",
    ),
    _money(
        "claims_since_show",
        "场次导出之后的退款",
        "Refunded since the show's export",
        "aired_claim.since",
        "场次数据导出之后才退的款，场次数据里还没有。对账用。",
        "Refunded after the show's figures were exported, so not in them. For reconciliation.",
    ),
)
