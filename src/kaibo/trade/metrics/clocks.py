"""What order files tell by show day and by calendar date: the numbers a platform's own are held against."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from kaibo.kit.units import Unit
from kaibo.metrics.api import Basis, Less, Metric, Total
from kaibo.trade import clocks as clocks  # declares what these are counted from

MONEY, COUNT = Unit.MONEY, Unit.COUNT


class Clock(NamedTuple):
    """A source's grain and how its numbers are called."""

    key: str
    grain: str
    zh: str
    en: str
    counts_zh: str
    counts_en: str


CLOCKS = (
    Clock(
        "by_show",
        "aired_line",
        "按开播日",
        "by show day",
        "归到所属场次开播的营业日，不属于场次的订单不算。",
        "On the day its show began; orders of no show are left out.",
    ),
    Clock(
        "by_date",
        "dated_line",
        "按自然日",
        "by calendar date",
        "归到付款的自然日（零点到零点）。",
        "On the calendar date of payment.",
    ),
)


class _Counted(NamedTuple):
    measure: str
    unit: Unit
    zh: str
    en: str
    told_zh: str
    told_en: str


COUNTED = (
    _Counted("gmv", MONEY, "订单成交金额", "GMV of orders", "已付款订单行的金额之和。", "The sum of paid order lines."),
    _Counted(
        "paid_amount",
        MONEY,
        "订单用户支付金额",
        "Buyer-paid amount of orders",
        "已付款订单行的用户支付金额之和。",
        "What buyers paid, over paid order lines.",
    ),
    _Counted("orders", COUNT, "主订单数", "Main orders", "已付款的主订单个数。", "Paid main orders."),
    _Counted(
        "lines", COUNT, "子订单数", "Sub-orders", "已付款的订单行（子订单）数。", "Paid order lines (sub-orders)."
    ),
    _Counted(
        "refunds", MONEY, "订单退款", "Refunds of orders", "已付款订单行里写明的退款。", "Refunds told in paid lines."
    ),
    _Counted("freight", MONEY, "订单运费", "Freight of orders", "已付款订单行的运费。", "Freight of paid lines."),
    _Counted(
        "platform_discount",
        MONEY,
        "订单平台优惠",
        "Platform discounts of orders",
        "已付款订单行里平台承担的优惠。",
        "Discounts of paid lines borne by the platform.",
    ),
    _Counted(
        "shop_discount",
        MONEY,
        "订单商家优惠",
        "Shop discounts of orders",
        "已付款订单行里商家承担的优惠。",
        "Discounts of paid lines borne by the shop.",
    ),
    _Counted(
        "host_discount",
        MONEY,
        "订单达人优惠",
        "Creator discounts of orders",
        "已付款订单行里达人承担的优惠。",
        "Discounts of paid lines borne by the creator.",
    ),
    _Counted(
        "unpaid",
        MONEY,
        "未支付或已取消订单的金额",
        "Amount of unpaid or cancelled orders",
        "下了单没有付款（含超时取消）的订单行金额。",
        "Lines ordered and never paid, cancelled ones included.",
    ),
    _Counted(
        "unpaid_due",
        MONEY,
        "未支付或已取消订单的应付",
        "Due of unpaid or cancelled orders",
        "没有付款的订单行原本要付的金额。",
        "What was due on lines that were never paid.",
    ),
    _Counted(
        "unpaid_orders",
        COUNT,
        "未支付或已取消的订单数",
        "Unpaid or cancelled orders",
        "下了单没有付款的主订单个数。",
        "Main orders placed and never paid.",
    ),
    _Counted(
        "cancelled_orders",
        COUNT,
        "付款后取消的订单数",
        "Orders cancelled after payment",
        "付了款、后来关闭的主订单个数。",
        "Main orders paid and closed later.",
    ),
)


def _metrics() -> Iterator[Metric]:
    for clock in CLOCKS:
        for each in COUNTED:
            yield Metric(
                f"{each.measure}_{clock.key}",
                "trade",
                f"{each.zh}（{clock.zh}）",
                f"{each.en}, {clock.en}",
                each.unit,
                Basis.MONEY if each.unit is MONEY else Basis.TIMES,
                (Total(f"{clock.grain}.{each.measure}"),),
                f"{each.told_zh}{clock.counts_zh}对账用。",
                f"{each.told_en} {clock.counts_en} For reconciliation.",
            )


def _extra_lines() -> Iterator[Metric]:
    for clock in CLOCKS:
        yield Metric(
            f"extra_lines_{clock.key}",
            "trade",
            f"子订单多于主订单的数量（{clock.zh}）",
            f"Sub-orders beyond main orders, {clock.en}",
            COUNT,
            Basis.TIMES,
            (Less(f"lines_{clock.key}", f"orders_{clock.key}"),),
            f"子订单数减去主订单数：按子订单计的平台会多出这么多单。{clock.counts_zh}对账用。",
            f"Sub-orders less main orders: by how much a platform that counts sub-orders tells more. {clock.counts_en} "
            "For reconciliation.",
        )


METRICS = (*_metrics(), *_extra_lines())
