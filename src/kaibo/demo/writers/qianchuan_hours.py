"""千川 全域推直播 by hour, one workbook a month for both rooms, with a total row."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from kaibo.demo import cells
from kaibo.demo.arrays import Whole
from kaibo.demo.book import Book, Cell, Row
from kaibo.demo.clock import local
from kaibo.demo.jobs import Job
from kaibo.demo.sales import Sales, sales
from kaibo.demo.show import Show
from kaibo.demo.sources import layout

_NEWER_FROM = 9
_COUPON_SHARE = 0.3


@dataclass(frozen=True)
class _Hours:
    """One show by clock hour: the hour's start, spend, sales of the lines paid in it, smart coupons."""

    starts: list[int]
    spend: Whole
    sold: Sales
    coupons: Whole


def kind(job: Job) -> str:
    return "qianchuan.live_hours" if job.month < _NEWER_FROM else "qianchuan.live_hours_newer"


def name(job: Job) -> str:
    return f"全域推直播_{job.first:%Y-%m}.xlsx"


def write(job: Job, path: Path) -> int:
    header = layout("qianchuan")["hours" if job.month < _NEWER_FROM else "hours_newer"]
    rows = [row for show in job.shows() for row in _rows(show, job.moment)]
    if not rows:
        return 0
    with Book(path) as book:
        book.sheet("全域推直播", [header, *rows, _total(rows)])
    return len(rows)


def _rows(show: Show, moment: int) -> list[Row]:
    hours = _hours(show, moment)
    rows: list[Row] = []
    for at, start in enumerate(hours.starts):
        clock, gmv, orders = local(start), int(hours.sold.gmv[at]), int(hours.sold.orders[at])
        spend = int(hours.spend[at])
        back, back_orders = int(hours.sold.hour_refund[at]), int(hours.sold.hour_refund_orders[at])
        when = [f"{clock:%Y-%m-%d}", f"{clock:%H}:00 - {clock:%H}:59", show.account.name]
        won = [
            cells.yuan(spend),
            cells.ratio(gmv, spend, 2),
            cells.yuan(gmv),
            orders,
            cells.each(spend, orders),
        ]
        net = [cells.yuan(gmv - back), cells.yuan(int(hours.coupons[at])), cells.yuan(back), back_orders]
        rows.append([*when, *won, *net])
    return rows


def _hours(show: Show, moment: int) -> _Hours:
    first = show.start // 3600
    size = (show.end - 1) // 3600 - first + 1
    minutes = np.arange(len(show.traffic.spend))
    at = np.minimum((show.start + minutes * 60) // 3600 - first, size - 1)
    known = show.lines.where(show.lines.paid_by(moment))
    paid = np.minimum(known.life.paid // 3600 - first, size - 1)
    coupons = np.bincount(paid, weights=known.bill.platform_discount * _COUPON_SHARE, minlength=size)
    return _Hours(
        starts=[(first + n) * 3600 for n in range(size)],
        spend=np.rint(np.bincount(at, weights=show.traffic.spend, minlength=size)).astype(np.int64),
        sold=sales(known, paid, size, moment),
        coupons=np.rint(coupons).astype(np.int64),
    )


def _total(rows: list[Row]) -> Row:
    def add(column: int) -> float:
        return round(sum(float(row[column] or 0) for row in rows if row[column] != "-"), 2)

    spend, gmv, orders = add(3), add(5), int(add(6))
    rates: list[Cell] = [spend, cells.ratio(gmv, spend, 2), gmv, orders, cells.ratio(spend, orders, 2)]
    return ["合计", "-", "-", *rates, add(8), add(9), add(10), int(add(11))]
