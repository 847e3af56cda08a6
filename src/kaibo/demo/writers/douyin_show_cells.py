"""What the three generations of 抖音's whole-show workbook share: file names and the short videos."""

from __future__ import annotations

import numpy as np

from kaibo.demo import cells
from kaibo.demo.book import Cell, Row
from kaibo.demo.clock import DAY
from kaibo.demo.jobs import Job
from kaibo.demo.rng import stream
from kaibo.demo.show import Show
from kaibo.demo.sources import data
from kaibo.demo.truth import EmptyChannel

B_FROM, C_FROM = 5, 10
_LED_BY_VIDEO = 2
_PICTURE = "https://img.example.invalid/goods/{}.png"


def page_name(job: Job) -> str:
    """`直播间详情页_整场数据下载_<download>(<room>_<end>).xlsx`"""
    show = job.the_show
    fetched = cells.day_text(job.moment, "%Y-%m-%d_%H-%M-%S")
    ended = cells.day_text(show.end, "%Y-%m-%d_%H-%M-%S")
    return f"直播间详情页_整场数据下载_{fetched}({show.account.name}_{ended}).xlsx"


def picture(code: str) -> str:
    return _PICTURE.format(code)


def videos(show: Show, cause: EmptyChannel) -> list[Row]:
    """Short videos that led in: name, posted, entrance shown, entered, rate; they sum to the channel."""
    rng = stream("videos", show.room_id)
    speech = data("speech")
    hot = show.day >= cause.since
    names = [*(speech["hot_videos"] if hot else []), *speech["videos"]]
    weights = np.array([9.0] * (len(names) - len(speech["videos"])) + [1.0] * len(speech["videos"]))
    entered = rng.multinomial(int(show.traffic.views[_LED_BY_VIDEO]), weights / weights.sum())
    rows: list[Row] = []
    for text, count in zip(names, entered.tolist(), strict=True):
        seen = int(count / rng.uniform(0.06, 0.16))
        posted = show.start - int(rng.integers(DAY // 4, 4 * DAY))
        rate: Cell = cells.percent(count, seen)
        rows.append([text, cells.day_text(posted, "%Y-%m-%d %H:%M:%S"), seen, count, rate])
    return rows
