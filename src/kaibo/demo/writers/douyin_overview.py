"""罗盘 成交分析 workbook of a month: the shop by day, by carrier, by account."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import numpy as np

from kaibo.demo import cells
from kaibo.demo.book import Book, Cell, Row
from kaibo.demo.clock import days, midnight
from kaibo.demo.jobs import Job
from kaibo.demo.lines import Lines
from kaibo.demo.rng import stream
from kaibo.demo.sales import Sales, overall
from kaibo.demo.sources import layout
from kaibo.demo.truth import rooms_on
from kaibo.demo.writers.douyin_overview_day import DayLooks, day_row

_CARRIERS = ("直播", "商品卡", "短视频")


def kind(job: Job) -> str:
    return "douyin.overview"


def name(job: Job) -> str:
    return f"抖音电商罗盘-成交分析-{job.first:%Y%m%d}-{job.cap:%Y%m%d}.xlsx"


def write(job: Job, path: Path) -> int:
    recent = job.recent()
    lines = recent.where(recent.paid_by(job.moment))
    dates = days(job.first, job.cap)
    if not dates:
        return 0
    header = layout("douyin")
    by_day = [_paid_on(lines, day) for day in dates]
    rows = [day_row(job, lines, day, _looks(job, day)) for day in dates]
    with Book(path) as book:
        book.sheet("成交概览", [header["overview"], *([row[key] for key in header["overview"]] for row in rows)])
        carriers = [row for day, part in zip(dates, by_day, strict=True) for row in _carriers(day, part)]
        book.sheet("载体构成", [header["carriers"], *carriers])
        paid = lines.where(job.within(lines.life.paid))
        book.sheet("账号构成", [header["overview_accounts"], *_accounts(job, paid)])
    return len(rows)


def _paid_on(lines: Lines, day: date) -> Lines:
    paid = lines.life.paid
    return lines.where((paid >= midnight(day)) & (paid < midnight(day) + 86_400))


def _looks(job: Job, day: date) -> DayLooks:
    """Looks at products in the shows that began that day, and a few beyond them."""
    shows = [show for show in job.world.day(day).shows if show.account.platform == job.platform]
    rng = stream(job.world.truth.seed, "looks", day)
    extra = int(rng.integers(900, 1500))
    clicked = sum(int(show.goods.clicks.sum()) for show in shows) + extra
    shown = sum(int(show.looks.shown.sum()) for show in shows) + extra * 14
    spend = sum(int(show.traffic.spend.sum()) for show in shows)
    return DayLooks(shown, shown // 3, clicked, int(clicked / 1.7), spend)


def _carriers(day: date, lines: Lines) -> list[Row]:
    rows: list[Row] = []
    for carrier, text in enumerate(_CARRIERS):
        paid = int(lines.bill.payable[lines.cart.carrier == carrier].sum())
        rows.append([f"{day:%Y%m%d}", "自营", text, cells.yuan(paid)])
    return rows


def _accounts(job: Job, lines: Lines) -> list[Row]:
    rows: list[Row] = []
    for room in rooms_on(job.platform):
        mine = lines.where((lines.cart.account == room.index) & (lines.cart.carrier != 1))
        sold = overall(mine, job.moment)
        rows.append([room.name, "店铺自播账号", "自营", room.handle, *_trade(sold), *_parts(mine, job.moment)])
    card = lines.where(lines.cart.carrier == 1)
    rows.append(["其他", "-", "自营", "-", *_trade(overall(card, job.moment)), *_parts(card, job.moment)])
    return rows


def _trade(sold: Sales) -> list[Cell]:
    paid, buyers = int(sold.paid[0]), int(sold.buyers[0])
    return [cells.yuan(paid), buyers, cells.each(paid, buyers), "-"]


def _parts(lines: Lines, moment: int) -> list[Cell]:
    sold = overall(lines, moment)
    known = lines.where(lines.paid_by(moment))
    paid = [int(known.bill.payable[known.cart.carrier == carrier].sum()) for carrier in (0, 2, 1)]
    back = int(sold.refund[0])
    return [*map(cells.yuan, paid), 0, cells.yuan(back), cells.percent(back, float(np.sum(paid)))]
