"""罗盘 list of shows, a workbook of 55 columns, one row a show; one month as CSV."""

from __future__ import annotations

from pathlib import Path

from kaibo.demo import cells
from kaibo.demo.book import Book, Cell
from kaibo.demo.csvfile import CsvStyle, write_csv
from kaibo.demo.figures import Figures, figures
from kaibo.demo.jobs import Job
from kaibo.demo.show import Show
from kaibo.demo.sources import layout

_CSV_MONTH = 6


def kind(job: Job) -> str:
    return "douyin.show_list"


def name(job: Job) -> str:
    ending = "csv" if job.month == _CSV_MONTH else "xlsx"
    return f"直播间列表_{job.first:%Y-%m-%d}_{job.cap:%Y-%m-%d}.{ending}"


def write(job: Job, path: Path) -> int:
    header = layout("douyin")["show_list"]
    rows = [show_row(show, job.moment) for show in reversed(job.shows())]
    if not rows:
        return 0
    if path.suffix == ".csv":
        return write_csv(path, header, {key: [str(row[key]) for row in rows] for key in header}, CsvStyle())
    with Book(path) as book:
        book.sheet("直播间列表", [header, *([row[key] for key in header] for row in rows)])
    return len(rows)


def show_row(show: Show, moment: int) -> dict[str, Cell]:
    """All 55 cells of a show; rates are decimals, unknown is a dash."""
    now = figures(show, moment)
    return {**_identity(show), **_room(show, now), **_trade(show, now), **_rates(now), **_money(now)}


def _identity(show: Show) -> dict[str, Cell]:
    return {
        "主播头像": f"https://img.example.invalid/avatar/{show.account.handle}.jpeg",
        "主播昵称": show.account.name,
        "主播抖音号": show.account.handle,
        "直播开始时间": cells.day_text(show.start, "%Y/%m/%d %H:%M:%S"),
        "直播结束时间": cells.day_text(show.end, "%Y/%m/%d %H:%M:%S"),
        "直播时长(分钟)": (show.end - show.start) // 60,
    }


def _room(show: Show, now: Figures) -> dict[str, Cell]:
    said = show.social
    return {
        "直播间曝光人数": now.impression_people,
        "直播间曝光次数": now.impressions,
        "直播间观看人数": now.viewers,
        "单小时观看人数": now.viewers / (show.end - show.start) * 3600,
        "直播间观看次数": now.views,
        "直播激励观看次数": "-",
        "最高在线人数": now.peak,
        "平均在线人数": now.online,
        "人均观看时长(分钟)": round(now.stay / 60, 2),
        "评论次数": said.comments,
        "新加直播团人数": said.club,
        "新增粉丝数": said.follows,
        "取关粉丝数": said.unfollows,
        "观看老粉占比": said.regulars,
        "带货商品数": len(show.lineup),
        "新加购物团人数": 0,
    }


def _trade(show: Show, now: Figures) -> dict[str, Cell]:
    paid = cells.yuan(now.count("paid"))
    return {
        "直播间商品曝光人数": now.shown_people,
        "直播间商品点击人数": now.clicked_people,
        "直播间商品曝光次数": now.shown,
        "直播间商品点击次数": now.clicked,
        "直播间成交订单数": now.count("orders"),
        "直播间成交金额": cells.yuan(now.count("gmv")),
        "直播间用户支付金额": paid,
        "单小时用户支付金额": paid / (show.end - show.start) * 3600,
        "直播间成交件数": now.count("units"),
        "直播间成交人数": now.count("buyers"),
        "直播间退款订单数": now.count("refund_orders"),
        "直播间退款金额": cells.yuan(now.count("refund")),
        "直播间退款人数": now.count("refund_buyers"),
        "预估佣金支出": 0,
        "预售订单数": 0,
        "预售全款金额": 0,
    }


def _rates(now: Figures) -> dict[str, Cell]:
    orders, buyers = now.count("orders"), now.count("buyers")
    return {
        "商品曝光-点击率(次数)": cells.ratio(now.clicked, now.shown),
        "商品曝光-点击率(人数)": cells.ratio(now.clicked_people, now.shown_people),
        "商品点击-成交率(次数)": cells.ratio(orders, now.clicked),
        "商品点击-成交率(人数)": cells.ratio(buyers, now.clicked_people),
        "观看-成交率(次数)": cells.ratio(orders, now.views),
        "观看-成交率(人数)": cells.ratio(buyers, now.viewers),
        "1小时退款率": cells.ratio(now.count("hour_refund_orders"), orders),
    }


def _money(now: Figures) -> dict[str, Cell]:
    spend = cells.yuan(now.spend)
    return {
        "投放消耗(店铺绑定)": spend,
        "投放消耗(店铺被投)": spend,
        "净成交金额": cells.yuan(now.count("gmv") - now.count("hour_refund")),
        "净成交订单数": now.count("orders") - now.count("hour_refund_orders"),
        "1小时退款金额": cells.yuan(now.count("hour_refund")),
        "1小时退款订单数": now.count("hour_refund_orders"),
        "消费券引导支付金额": "-",
        "消费券引导支付占比": "-",
        "消费券补贴金额": "-",
        "消费券使用量": "-",
    }
