"""快手 shows kept by the team in a plain CSV, one row a show: lengths are spelt as people spell them."""

from __future__ import annotations

from pathlib import Path

from kaibo.demo import cells
from kaibo.demo.csvfile import CsvStyle, write_csv
from kaibo.demo.figures import figures
from kaibo.demo.jobs import Job
from kaibo.demo.show import Show
from kaibo.demo.sources import layout

_WHEN = "%Y/%m/%d %H:%M:%S"


def kind(job: Job) -> str:
    return "kuaishou.shows"


def name(job: Job) -> str:
    return f"快手直播场次_{job.first:%Y-%m}.csv"


def write(job: Job, path: Path) -> int:
    header = layout("kuaishou")["shows"]
    rows = [_row(show, job.moment) for show in job.shows()]
    columns: dict[str, list[str] | str] = {key: [row[key] for row in rows] for key in header}
    return write_csv(path, header, columns, CsvStyle())


def _row(show: Show, moment: int) -> dict[str, str]:
    return {**_identity(show), **_numbers(show, moment)}


def _identity(show: Show) -> dict[str, str]:
    return {
        "场次ID": f'"\t{show.room_id[:13]}"',
        "直播标题": cells.quoted(show.booking.title),
        "账号": show.account.name,
        "主播": show.booking.host,
        "开播时间": cells.day_text(show.start, _WHEN),
        "下播时间": cells.day_text(show.end, _WHEN),
        "直播时长": _length(show.end - show.start),
    }


def _numbers(show: Show, moment: int) -> dict[str, str]:
    now, said = figures(show, moment), show.social
    return {
        "观看人数": str(now.viewers),
        "观看次数": str(now.views),
        "最高在线人数": str(now.peak),
        "平均在线人数": str(now.online),
        "成交金额": f"{now.count('gmv') / 100:.2f}",
        "实付金额": f"{now.count('paid') / 100:.2f}",
        "订单数": str(now.count("orders")),
        "成交人数": str(now.count("buyers")),
        "成交件数": str(now.count("units")),
        "退款金额": f"{now.count('refund') / 100:.2f}",
        "评论次数": str(said.comments),
        "点赞次数": f"{said.likes / 10_000:.1f}万" if said.likes >= 10_000 else str(said.likes),
        "分享次数": "-" if show.start % 5 == 0 else str(said.shares),
        "新增粉丝数": str(said.follows),
        "投放消耗": f"{now.spend / 100:.2f}",
    }


def _length(seconds: int) -> str:
    """Exact to the second or to the minute, in one of three spellings."""
    hours, minutes = seconds // 3600, seconds % 3600 // 60
    spellings = (
        cells.hours_minutes_seconds(seconds),
        f"{hours}小时{minutes}分钟",
        f"{hours}:{minutes:02d}:{seconds % 60:02d}",
    )
    return spellings[seconds % 3]
