"""The file in which the platform tells of the small show, with the platform's own column names."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from datetime import datetime

from playwright.sync_api import FilePayload

from browser.pearls import PEARLS
from kaibo.connectors.formats import formats
from kaibo.kit.clock import DEFAULT_ZONE, local

LISTED = "douyin.show_list"


@dataclass(frozen=True)
class Back:
    """What came back until the file was made: orders, and yuan."""

    orders: int
    amount: int


def compass(shop: str, began: datetime, ended: datetime, back: Back) -> FilePayload:
    """The list of shows with this one in it, as it is downloaded; what isn't known of it is a dash."""
    orders, sold = sum(each.orders for each in PEARLS), sum(each.sold for each in PEARLS)
    row = {
        "主播昵称": shop,
        "主播抖音号": shop,
        "直播开始时间": _clock(began),
        "直播结束时间": _clock(ended),
        "直播时长(分钟)": f"{(ended - began).total_seconds() / 60:.1f}",
        "直播间观看人数": "60",
        "直播间观看次数": "60",
        "直播间成交订单数": f"{orders}",
        "直播间成交件数": f"{orders}",
        "直播间成交人数": f"{max(each.orders for each in PEARLS)}",
        "直播间成交金额": f"{sold}",
        "直播间用户支付金额": f"{sold}",
        "直播间退款订单数": f"{back.orders}",
        "直播间退款金额": f"{back.amount}",
    }
    heads = formats()[LISTED].tables[0].headers
    text = io.StringIO()
    csv.writer(text).writerows([heads, [row.get(head, "-") for head in heads]])
    name = f"直播列表_退{back.orders}单.csv"
    return {"name": name, "mimeType": "text/csv", "buffer": text.getvalue().encode("utf-8-sig")}


def _clock(at: datetime) -> str:
    return local(at, DEFAULT_ZONE).strftime("%Y-%m-%d %H:%M:%S")
