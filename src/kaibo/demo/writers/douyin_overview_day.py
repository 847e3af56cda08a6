"""One day of 成交概览: sales by paying time, refunds by both times, settlement, spend."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np

from kaibo.demo import cells
from kaibo.demo.arrays import Whole, Yes
from kaibo.demo.book import Cell
from kaibo.demo.clock import DAY, midnight
from kaibo.demo.jobs import Job
from kaibo.demo.lines import REFUSED, Lines
from kaibo.demo.sales import Sales, overall

_CONTRIBUTION_UNTIL = 10


@dataclass(frozen=True)
class DayLooks:
    """Products shown and clicked on a day, times and people; spend in minor units."""

    shown: int
    shown_people: int
    clicked: int
    clicked_people: int
    spend: int


def day_row(job: Job, lines: Lines, day: date, looks: DayLooks) -> dict[str, Cell]:
    """Cells by header; `lines` must reach two months back, for refunds of older orders."""
    today = _on(lines.life.paid, day)
    mine = lines.where(today)
    sold = overall(mine, job.moment)
    late = lines.where(_on(lines.life.ended, day) & (lines.life.refund != REFUSED) & (lines.life.ended <= job.moment))
    return {
        "日期": f"{day:%Y%m%d}",
        **_sales(sold),
        **_looks(sold, looks),
        **_refunds(sold, mine, late, job.moment),
        **_settled(mine, day, job.moment),
        **_spend(job, sold, looks),
    }


def _on(moments: Whole, day: date) -> Yes:
    return (moments >= midnight(day)) & (moments < midnight(day) + DAY)


def _sales(sold: Sales) -> dict[str, Cell]:
    paid, buyers, units = int(sold.paid[0]), int(sold.buyers[0]), int(sold.units[0])
    return {
        "用户支付金额": cells.yuan(paid),
        "成交金额": cells.yuan(int(sold.gmv[0])),
        "成交人数": buyers,
        "成交订单数": int(sold.orders[0]),
        "成交件数": units,
        "件单价": cells.each(paid, units),
        "客单价": cells.each(paid, buyers),
    }


def _looks(sold: Sales, looks: DayLooks) -> dict[str, Cell]:
    orders, buyers = int(sold.orders[0]), int(sold.buyers[0])
    return {
        "商品曝光人数": looks.shown_people,
        "商品点击人数": looks.clicked_people,
        "商品曝光次数": looks.shown,
        "商品点击次数": looks.clicked,
        "商品曝光-点击转化率(人数)": cells.percent(looks.clicked_people, looks.shown_people),
        "商品曝光-点击转化率(次数)": cells.percent(looks.clicked, looks.shown),
        "商品点击-成交转化率(人数)": cells.percent(buyers, looks.clicked_people),
        "商品点击-成交转化率(次数)": cells.percent(orders, looks.clicked),
        "商品曝光-成交转化率(人数)": cells.percent(buyers, looks.shown_people),
        "商品曝光-成交转化率(次数)": cells.percent(orders, looks.shown),
        "千次曝光用户支付金额": cells.each(1000 * int(sold.paid[0]), looks.shown),
    }


def _refunds(sold: Sales, mine: Lines, late: Lines, moment: int) -> dict[str, Cell]:
    """By paying time: of today's orders whatever came back. By refund time: what came back today."""
    back, paid = int(sold.refund[0]), int(sold.paid[0])
    subsidy = int(mine.bill.subsidy[mine.refunded_by(moment) > 0].sum())
    return {
        "退款金额(支付时间)": cells.yuan(back),
        "退款金额(退款时间)": cells.yuan(int(late.life.refunded.sum())),
        "退款率(支付时间)": cells.percent(back, paid),
        "退款订单数(支付时间)": int(sold.refund_orders[0]),
        "退款订单数(退款时间)": len(late),
        "退款后用户支付金额(支付时间)": cells.yuan(paid - back),
        "成交退款金额(支付时间)": cells.yuan(back + subsidy),
        "成交退款金额(退款时间)": cells.yuan(int((late.life.refunded + late.bill.subsidy).sum())),
    }


def _settled(mine: Lines, day: date, moment: int) -> dict[str, Cell]:
    """Settlement of the day's orders within 7 and 14 days; a dash while that time is not over."""
    value = mine.gmv - mine.refunded_by(moment)

    def within(count: int) -> Cell:
        until = midnight(day) + (count + 1) * DAY
        return cells.yuan(int(value[mine.life.settled < until].sum())) if until <= moment else "-"

    return {
        "结算金额": cells.yuan(int(value[mine.life.settled <= moment].sum())),
        "7日结算金额": within(7),
        "14日结算金额": within(14),
        "达人佣金(财务已结算)": 0,
        "平台佣金(财务已结算)": cells.yuan(int(np.rint(value[mine.life.settled <= moment].sum() * 0.04))),
    }


def _spend(job: Job, sold: Sales, looks: DayLooks) -> dict[str, Cell]:
    """The contribution of advertising is no longer reported in newer files."""
    older = job.month < _CONTRIBUTION_UNTIL
    share = 0.7 if looks.spend else 0.0
    return {
        "支出金额": cells.yuan(looks.spend),
        "投放消耗(店铺被投)": cells.yuan(looks.spend),
        "投放贡献成交金额": cells.yuan(int(int(sold.gmv[0]) * share)) if older else "-",
        "投放贡献成交退款金额": cells.yuan(int(int(sold.refund[0]) * share)) if older else "-",
        "退款后千川智能优惠券金额(支付时间)": "-",
        "商家体验分": 96 + job.month % 4,
    }
