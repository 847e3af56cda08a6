"""抖音 whole-show workbook, generation C (shop view): sections, merged groups, pitches with epoch seconds."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from kaibo.demo import cells
from kaibo.demo.book import Book, Cell, Row
from kaibo.demo.figures import Figures, by_channel, by_product, figures, stays
from kaibo.demo.jobs import Job
from kaibo.demo.pricing import live_prices
from kaibo.demo.sales import Sales
from kaibo.demo.show import Show
from kaibo.demo.sources import layout
from kaibo.demo.truth import shop
from kaibo.demo.writers.douyin_show_cells import picture
from kaibo.demo.writers.douyin_show_core import core_groups
from kaibo.demo.writers.douyin_show_pitches import pitch_rows


def kind(job: Job) -> str:
    return "douyin.show_c"


def name(job: Job) -> str:
    fetched = cells.day_text(job.moment, "%Y%m%d%H%M%S")
    return f"罗盘_{shop()['shop']}_{fetched}_{job.the_show.room_id}.xlsx"


def write(job: Job, path: Path) -> int:
    show, header = job.the_show, layout("douyin")["show_c"]
    now = figures(show, job.moment)
    rows, merges = core_groups(job, now)
    with Book(path) as book:
        book.sheet("场次概览", _overview(job, now))
        book.sheet("核心指标", [header["核心指标"], *rows], merges=merges)
        book.sheet("渠道流量", [header["渠道流量"], *_channels(show, now, job.moment)])
        book.sheet("货品明细", [header["货品明细"], *_goods(show, now, job.moment)])
        book.sheet("商品讲解", [header["商品讲解"], *pitch_rows(show, job.moment)])
    return len(show.lineup)


def _overview(job: Job, now: Figures) -> list[Row]:
    """Key and value, with section rows; the keys are those of the layout, in order."""
    show, style = job.the_show, "%Y-%m-%d %H:%M:%S"
    spend = cells.yuan(now.spend)
    values: list[Cell] = [
        show.room_id,
        show.account.name,
        show.account.name,
        show.booking.title,
        cells.day_text(show.start, style),
        cells.day_text(show.end, style),
        cells.hours_minutes_seconds(show.end - show.start),
        cells.day_text(job.moment, style),
        cells.yuan(now.count("gmv")),
        cells.yuan(now.count("paid")),
        cells.yuan(now.count("refund")),
        spend,
        spend,
        cells.each(1000 * now.count("paid"), now.views),
        "-",
    ]
    keys = layout("douyin")["show_c"]["场次概览"]
    pairs: list[Row] = [[key, value] for key, value in zip(keys, values, strict=True)]
    return [["【基础信息】"], *pairs[:8], ["【成交与投放】"], *pairs[8:]]


def _channels(show: Show, now: Figures, moment: int) -> list[Row]:
    room, sold = show.traffic, by_channel(show, moment)
    totals = _trade(now.count("paid"), now.count("orders"), now.views)
    rows: list[Row] = [["整体", cells.minutes_seconds(now.stay), now.views, now.viewers, *totals, *_spent(now)]]
    for at, (channel, stay) in enumerate(zip(show.account.channels, stays(show), strict=True)):
        views = int(room.views[at])
        who: list[Cell] = [channel.name, cells.minutes_seconds(stay), views, int(room.viewers[at])]
        trade = _trade(int(sold.paid[at]), int(sold.orders[at]), views)
        rows.append([*who, *trade, *(_spent(now) if channel.paid else ["-", "-"])])
    return rows


def _trade(paid: int, orders: int, views: int) -> list[Cell]:
    return [cells.yuan(paid), orders, cells.each(paid, orders), cells.percent(orders, views)]


def _spent(now: Figures) -> list[Cell]:
    return [cells.yuan(now.spend), cells.yuan(now.spend)]


def _goods(show: Show, now: Figures, moment: int) -> list[Row]:
    sold = by_product(show, moment)
    prices = live_prices(show.account.key, show.day)
    pitched = np.bincount([pitch.row for pitch in show.goods.pitches], minlength=len(show.lineup))
    rows: list[Row] = []
    for row in np.argsort(-sold.paid, kind="stable").tolist():
        product = show.lineup[row]
        listed = cells.day_text(show.start + 40 * row, "%Y-%m-%d %H:%M:%S")
        who: list[Cell] = [
            product.listing("douyin"),
            product.name,
            picture(product.code),
            int(pitched[row]),
            listed,
        ]
        price = cells.yuan(int(prices[product.index]))
        rows.append([*who, price, *_sold(now, sold, row), *_refunds(sold, row)])
    return rows


def _sold(now: Figures, sold: Sales, row: int) -> list[Cell]:
    paid, clicked = int(sold.paid[row]), int(now.attention.clicked_people[row])
    return [
        cells.yuan(paid),
        int(sold.units[row]),
        0,
        clicked,
        cells.percent(clicked, int(now.attention.shown_people[row])),
        cells.percent(int(sold.buyers[row]), clicked),
        cells.each(1000 * paid, int(now.attention.shown[row])),
    ]


def _refunds(sold: Sales, row: int) -> list[Cell]:
    """Before shipping, then after it: orders, money, people, rate."""
    orders = int(sold.orders[row])
    early = [sold.unsent_refund_orders[row], sold.unsent_refund[row], sold.unsent_refund_buyers[row]]
    whole = [sold.refund_orders[row], sold.refund[row], sold.refund_buyers[row]]
    late = [max(0, int(all_) - int(part)) for all_, part in zip(whole, early, strict=True)]
    cells_: list[Cell] = []
    for count, amount, people in (map(int, early), late):
        cells_ += [count, cells.yuan(amount), people, cells.percent(count, orders)]
    return cells_
