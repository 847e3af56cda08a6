"""Settlement against orders: what should have come, what is missing, what differs, what was taken off."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from kaibo.kit.units import Unit
from kaibo.metrics.api import Basis, Metric, Total
from kaibo.trade import settling as settling  # declares what these are counted from


class _Told(NamedTuple):
    key: str
    unit: Unit
    zh: str
    en: str
    told_zh: str
    told_en: str


MONEY, COUNT = Unit.MONEY, Unit.COUNT
COUNTED = (
    _Told(
        "due",
        MONEY,
        "应结订单用户支付金额",
        "Paid for orders due for settlement",
        "账单结算到的订单，加上该结算而账单里没有的订单，在订单文件里的用户支付金额；账单里多出和状态不一致的不算。",
        "What order files say was paid for orders that the statement settles or should settle; extra lines and lines "
        "whose order was unpaid, closed or refunded are left out.",
    ),
    _Told(
        "missing",
        MONEY,
        "账单缺失的订单金额",
        "Orders missing in the statement",
        "已完成满 15 天、账单从头到尾没有出现的订单的用户支付金额。",
        "What was paid for orders completed 15 days before the statement ends that never appear in it.",
    ),
    _Told(
        "extra",
        MONEY,
        "账单多出的金额",
        "Extra in the statement",
        "账单里有、订单文件里找不到的订单号的结算金额。",
        "Settled for order ids that no order file tells.",
    ),
    _Told(
        "amount",
        MONEY,
        "金额不一致的差额",
        "Difference in amounts",
        "账单里的用户实付减去订单文件里的用户支付金额。",
        "What the statement says the buyer paid less what order files say.",
    ),
    _Told(
        "status",
        MONEY,
        "状态不一致的结算金额",
        "Settled against the order's status",
        "订单文件里未付款、已关闭或已退款，账单却照样结算、也没有退款记录的金额。",
        "Settled without any refund for orders that order files call unpaid, closed or refunded.",
    ),
    _Told(
        "subsidy",
        MONEY,
        "平台与达人承担的优惠（结算）",
        "Discounts borne by platform and creator",
        "结算到的订单里由平台、达人承担的优惠，平台会补给商家。",
        "Discounts of settled orders borne by platform and creator, which the merchant is paid for.",
    ),
    _Told(
        "refunds",
        MONEY,
        "结算里的退款",
        "Refunds in the statement",
        "账单写明的订单退款。",
        "Refunds the statement tells.",
    ),
    _Told(
        "taken_back",
        MONEY,
        "结算后扣回",
        "Taken back after settlement",
        "结算之后退款、从货款里扣回的金额。",
        "Taken back for refunds after settlement.",
    ),
    _Told(
        "platform_fee", MONEY, "结算平台服务费", "Platform fee settled", "账单扣的平台服务费。", "Platform fees taken."
    ),
    _Told("commission", MONEY, "结算佣金", "Commission settled", "账单扣的达人佣金。", "Commission taken."),
    _Told("channel_fee", MONEY, "结算渠道分成", "Channel fee settled", "账单扣的渠道分成。", "Channel fees taken."),
    _Told("other_fee", MONEY, "结算其他费用", "Other fees settled", "账单扣的其他费用。", "Other fees taken."),
    _Told(
        "settled",
        MONEY,
        "订单结算净额",
        "Settled for orders",
        "账单（没有账单的用动账明细）里带订单号的结算金额之和，结算后扣回已减去。",
        "The sum of settlement lines with an order id, money taken back after settlement subtracted.",
    ),
    _Told(
        "orders",
        COUNT,
        "对账订单数",
        "Orders reconciled",
        "账单里的和该在账单里的订单数。",
        "Orders in the statement or due.",
    ),
    _Told(
        "missing_orders",
        COUNT,
        "账单缺失的订单数",
        "Orders missing",
        "该结算而账单里没有的订单数。",
        "Orders not in it.",
    ),
    _Told(
        "extra_orders", COUNT, "账单多出的订单数", "Extra orders", "订单文件里找不到的订单数。", "Orders nobody knows."
    ),
    _Told(
        "amount_orders",
        COUNT,
        "金额不一致的订单数",
        "Orders whose amount differs",
        "金额不一致的订单数。",
        "Such orders.",
    ),
    _Told(
        "status_orders",
        COUNT,
        "状态不一致的订单数",
        "Orders whose status differs",
        "状态不一致的订单数。",
        "Such orders.",
    ),
)


def _metrics() -> Iterator[Metric]:
    for each in COUNTED:
        yield Metric(
            f"statement_{each.key}",
            "trade",
            each.zh,
            each.en,
            each.unit,
            Basis.MONEY if each.unit is MONEY else Basis.TIMES,
            (Total(f"statement_line.{each.key}"),),
            each.told_zh,
            each.told_en,
            attribution_zh="账单行按结算时间；缺失的订单按完成时间。",
            attribution_en="Statement lines by settlement time; missing orders by completion.",
            source="结算账单、动账明细与订单 / settlement bills, fund statements and orders",
        )


METRICS = tuple(_metrics())
