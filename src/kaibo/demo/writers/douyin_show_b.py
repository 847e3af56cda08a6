"""抖音 whole-show workbook, generation B (罗盘): header over value, key/value, variants under products."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import numpy as np

from kaibo.demo import cells
from kaibo.demo.book import Book, Cell, Row
from kaibo.demo.figures import Figures, by_channel, by_product, by_sku, figures, stays
from kaibo.demo.jobs import Job
from kaibo.demo.sales import Sales
from kaibo.demo.show import Show
from kaibo.demo.sources import layout
from kaibo.demo.writers.douyin_show_cells import page_name, videos


def kind(job: Job) -> str:
    return "douyin.show_b"


def name(job: Job) -> str:
    return page_name(job)


def write(job: Job, path: Path) -> int:
    show, header = job.the_show, layout("douyin")["show_b"]
    now = figures(show, job.moment)
    with Book(path) as book:
        book.sheet("基本信息", [header["基本信息"], _basics(show, now)])
        book.sheet("整体看板", [header["整体看板"], _board(show, now)])
        pairs = zip(header["流量分析-流量转化"], _funnel(now), strict=True)
        book.sheet("流量分析-流量转化", [list(pair) for pair in pairs])
        book.sheet("流量分析-渠道分析", [header["流量分析-渠道分析"], *_channels(show, now, job.moment)])
        clips = videos(show, job.world.truth.channel)
        book.sheet("流量分析-短视频引流", [header["流量分析-短视频引流"], *clips])
        book.sheet("商品分析-商品明细", [header["商品分析-商品明细"], *_goods(show, now, job.moment)])
    return len(show.lineup)


def _yen(minor: float) -> str:
    """¥1,234.50"""
    return f"¥{minor / 100:,.2f}"


def _basics(show: Show, now: Figures) -> Row:
    style = "%Y/%m/%d %H:%M:%S"
    span = f"{cells.day_text(show.start, style)}-{cells.day_text(show.end, style)}"
    length = cells.hours_minutes_seconds(show.end - show.start)
    paid = now.count("paid")
    trade = [span, length, _yen(paid), _yen(1000 * paid / max(1, now.views))]
    return [show.account.name, show.account.handle, *trade, "-", "LV6", "商家自播", str(show.account.fans)]


def _board(show: Show, now: Figures) -> Row:
    said, bought = show.social, now.count("buyers")
    return [
        now.viewers,
        cells.percent(now.viewers, now.impression_people),
        now.online,
        now.peak,
        now.clicked_people,
        cells.percent(now.clicked_people, now.shown_people),
        cells.minutes_seconds(now.stay),
        said.follows,
        cells.percent(said.follows, now.viewers),
        cells.percent(said.commenters + said.likes // 60, now.viewers),
        f"{said.comments / max(1, now.viewers):.2f}",
        cells.percent(bought, now.viewers),
        cells.percent(bought, now.clicked_people),
        _yen(now.count("paid") / bought) if bought else "-",
        _yen(now.count("refund")),
        now.count("refund_orders"),
        now.count("refund_buyers"),
    ]


def _funnel(now: Figures) -> list[Cell]:
    bought = now.count("buyers")
    people = [now.impression_people, now.viewers, now.shown_people, now.clicked_people, bought]
    rates = [cells.percent(after, before) for before, after in pairwise(people)]
    return [*people, *rates, cells.percent(bought, now.viewers)]


def _channels(show: Show, now: Figures, moment: int) -> list[Row]:
    room, sold = show.traffic, by_channel(show, moment)
    keen = show.social.comments / max(1, now.views)
    orders, paid = now.count("orders"), now.count("paid")
    whole = [*_who("整体", now.stay, now.views, now.viewers), cells.percent(keen, 1)]
    rows: list[Row] = [[*whole, *_trade(paid, orders, now.views), _yen(now.spend)]]
    for at, (channel, stay) in enumerate(zip(show.account.channels, stays(show), strict=True)):
        views = int(room.views[at])
        who = _who(channel.name, stay, views, int(room.viewers[at]))
        trade = _trade(int(sold.paid[at]), int(sold.orders[at]), views)
        spend = _yen(now.spend) if channel.paid else "-"
        rows.append([*who, cells.percent(keen * channel.stay, 1), *trade, spend])
    return rows


def _who(text: str, stay: float, views: int, viewers: int) -> list[Cell]:
    return [text, cells.minutes_seconds(stay), views, viewers]


def _trade(paid: int, orders: int, views: int) -> list[Cell]:
    return [_yen(paid), orders, _yen(paid / orders) if orders else "-", cells.percent(orders, views)]


def _goods(show: Show, now: Figures, moment: int) -> list[Row]:
    products, variants = by_product(show, moment), by_sku(show, moment)
    rows: list[Row] = []
    for row in np.argsort(-products.paid, kind="stable").tolist():
        rows.append(_product(show, now, products, row))
        rows.extend(_variants(show, variants, row))
    return rows


def _product(show: Show, now: Figures, sold: Sales, row: int) -> Row:
    seen, clicked = int(now.attention.shown_people[row]), int(now.attention.clicked_people[row])
    looks: list[Cell] = [
        seen,
        clicked,
        cells.percent(clicked, seen),
        cells.percent(int(sold.buyers[row]), clicked),
    ]
    product = show.lineup[row]
    return [product.listing("douyin"), product.name, *_sold(sold, row), *looks, *_back(sold, row)]


def _variants(show: Show, sold: Sales, row: int) -> list[Row]:
    """Variants that sold, their first cell a dash before the id."""
    product = show.lineup[row]
    places = [(sku, row * 4 + sku) for sku in range(len(product.skus)) if sold.orders[row * 4 + sku]]
    return [
        [f"-{product.sku_id('douyin', sku)}", product.skus[sku], *_sold(sold, at), *"----", *_back(sold, at)]
        for sku, at in places
    ]


def _sold(sold: Sales, at: int) -> list[Cell]:
    return [_yen(int(sold.paid[at])), int(sold.units[at]), int(sold.buyers[at]), int(sold.orders[at])]


def _back(sold: Sales, at: int) -> list[Cell]:
    return [int(sold.refund_buyers[at]), _yen(int(sold.refund[at])), int(sold.refund_orders[at])]
