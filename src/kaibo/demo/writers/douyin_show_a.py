"""抖音 whole-show workbook, generation A (百应): stacked product and variant tables in one sheet."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from kaibo.demo import cells
from kaibo.demo.book import Book, Cell, Row
from kaibo.demo.figures import Figures, by_channel, by_product, by_sku, figures, stays
from kaibo.demo.jobs import Job
from kaibo.demo.sales import Sales
from kaibo.demo.show import Show
from kaibo.demo.sources import layout
from kaibo.demo.writers.douyin_show_cells import page_name, picture, videos


def kind(job: Job) -> str:
    return "douyin.show_a"


def name(job: Job) -> str:
    return page_name(job)


def write(job: Job, path: Path) -> int:
    show, header = job.the_show, layout("douyin")["show_a"]
    now = figures(show, job.moment)
    with Book(path) as book:
        book.sheet("基本信息", [header["基本信息"], _basics(show, now)])
        book.sheet("流量&转化-转化漏斗", [header["流量&转化-转化漏斗"], _funnel(show, now)])
        book.sheet("流量分析-渠道分析", [header["流量分析-渠道分析"], *_channels(show, now, job.moment)])
        clips = videos(show, job.world.truth.channel)
        book.sheet("流量&转化-短视频引流", [header["流量&转化-短视频引流"], *clips])
        book.sheet("互动&人群&售后", [header["互动&人群&售后"], _social(show, now)])
        book.sheet("商品", _goods(show, now, job.moment))
    return len(show.lineup)


def _basics(show: Show, now: Figures) -> Row:
    style = "%Y-%m-%d_%H-%M-%S"
    span = f"{cells.day_text(show.start, style)}~{cells.day_text(show.end, style)}"
    gpm = cells.each(1000 * now.count("gmv"), now.views)
    length = cells.hours_minutes_seconds(show.end - show.start)
    return [show.account.name, "LV6", show.account.fans, span, length, cells.yuan(now.count("gmv")), gpm]


def _funnel(show: Show, now: Figures) -> Row:
    paid = np.array([each.paid for each in show.account.channels])
    bought = now.count("buyers")
    people = [int(show.traffic.viewers[~paid].sum()), int(show.traffic.viewers[paid].sum()), now.online]
    steps = [
        now.impression_people,
        now.impressions,
        now.viewers,
        now.shown_people,
        now.clicked_people,
        bought,
    ]
    rates = [
        cells.percent(now.viewers, now.impression_people),
        cells.percent(now.shown_people, now.viewers),
        cells.percent(now.clicked_people, now.shown_people),
        cells.percent(bought, now.clicked_people),
        cells.percent(bought, now.viewers),
        cells.percent(bought, now.impression_people),
    ]
    return [*people, *steps, *rates]


def _channels(show: Show, now: Figures, moment: int) -> list[Row]:
    """The total row 整体 first, then every channel; only the advertised one costs money."""
    room, sold = show.traffic, by_channel(show, moment)
    whole: Row = [
        "整体",
        cells.minutes_seconds(now.stay),
        now.views,
        now.viewers,
        cells.yuan(now.count("gmv")),
        now.count("orders"),
        cells.yuan(now.spend),
    ]
    rows = [whole]
    for at, (channel, stay) in enumerate(zip(show.account.channels, stays(show), strict=True)):
        counts = [int(room.views[at]), int(room.viewers[at])]
        spend: Cell = cells.yuan(now.spend) if channel.paid else "-"
        trade: list[Cell] = [cells.yuan(int(sold.gmv[at])), int(sold.orders[at]), spend]
        rows.append([channel.name, cells.minutes_seconds(stay), *counts, *trade])
    return rows


def _social(show: Show, now: Figures) -> Row:
    said = show.social
    people: list[Cell] = [
        said.comments,
        said.follows,
        said.unfollows,
        said.club,
        cells.percent(said.regulars, 1),
    ]
    return [*people, now.count("refund_buyers"), now.count("refund_orders"), cells.yuan(now.count("refund"))]


def _goods(show: Show, now: Figures, moment: int) -> list[Row]:
    """The show's own figures, then per product its row, a variant header and the variants that sold."""
    header = layout("douyin")["show_a"]
    clicks = cells.percent(now.clicked_people, now.shown_people)
    rates: list[Cell] = [clicks, cells.percent(now.count("buyers"), now.clicked_people)]
    each = cells.each(now.count("paid"), now.count("buyers"))
    rows: list[Row] = [header["商品"], [now.clicked_people, *rates, each], header["商品/商品"]]
    products, variants = by_product(show, moment), by_sku(show, moment)
    for row in np.argsort(-products.gmv, kind="stable").tolist():
        rows.append(_product(show, now, products, row))
        if products.orders[row]:
            rows.append(header["商品/sku"])
            rows.extend(_variants(show, now, variants, row))
    return rows


def _product(show: Show, now: Figures, sold: Sales, row: int) -> Row:
    product, looks = show.lineup[row], now.attention
    seen, clicked = int(looks.shown_people[row]), int(looks.clicked_people[row])
    who = [product.name, picture(product.code), product.listing("douyin")]
    rates: list[Cell] = [
        seen,
        clicked,
        cells.percent(clicked, seen),
        cells.percent(int(sold.buyers[row]), clicked),
    ]
    return [*who, *_sold(sold, row), *rates, *_back(sold, row)]


def _variants(show: Show, now: Figures, sold: Sales, row: int) -> list[Row]:
    product = show.lineup[row]
    rows: list[Row] = []
    for sku, text in enumerate(product.skus):
        at = row * 4 + sku
        if not sold.orders[at]:
            continue
        gpm = cells.each(1000 * int(sold.gmv[at]), int(now.attention.shown[row]))
        rows.append(["-", text, picture(product.sku_code(sku)), *_sold(sold, at), *_back(sold, at), gpm])
    return rows


def _sold(sold: Sales, at: int) -> list[Cell]:
    """Money, units, buyers, orders; nothing is sold ahead here."""
    return [
        cells.yuan(int(sold.gmv[at])),
        int(sold.units[at]),
        int(sold.buyers[at]),
        int(sold.orders[at]),
        0,
        0,
    ]


def _back(sold: Sales, at: int) -> list[Cell]:
    return [int(sold.refund_buyers[at]), cells.yuan(int(sold.refund[at])), int(sold.refund_orders[at])]
