"""The sheet 核心指标 of generation C: groups of figures against the account's show before."""

from __future__ import annotations

from kaibo.demo import cells
from kaibo.demo.book import Cell, Row
from kaibo.demo.figures import Figures, figures
from kaibo.demo.jobs import Job
from kaibo.demo.show import Show

_Value = tuple[float, str]


def core_groups(job: Job, now: Figures) -> tuple[list[Row], list[tuple[int, int]]]:
    """(rows under the header, sheet rows whose first cells are merged)."""
    show = job.the_show
    earlier = job.world.before(show)
    before = _groups(earlier, figures(earlier, job.moment)) if earlier else {}
    rows: list[Row] = []
    merges = []
    for group, values in _groups(show, now).items():
        merges.append((len(rows) + 1, len(rows) + len(values)))
        for at, (label, value) in enumerate(values.items()):
            last = before.get(group, {}).get(label)
            rows.append([group if at == 0 else None, label, _text(value), _text(last), _change(value, last)])
    return rows, merges


def _groups(show: Show, now: Figures) -> dict[str, dict[str, _Value]]:
    said, bought = show.social, now.count("buyers")
    return {
        "流量": {
            "直播间曝光人数": (now.impression_people, "n"),
            "直播间观看人数": (now.viewers, "n"),
            "直播间观看次数": (now.views, "n"),
            "最高在线人数": (now.peak, "n"),
            "平均在线人数": (now.online, "n"),
            "人均观看时长": (now.stay, "s"),
        },
        "互动": {
            "评论次数": (said.comments, "n"),
            "新增粉丝数": (said.follows, "n"),
            "新加直播团人数": (said.club, "n"),
        },
        "转化": {
            "直播间曝光-观看率(人数)": (now.viewers / max(1, now.impression_people), "%"),
            "商品曝光人数": (now.shown_people, "n"),
            "商品点击人数": (now.clicked_people, "n"),
            "商品曝光-点击率(人数)": (now.clicked_people / max(1, now.shown_people), "%"),
            "成交人数": (bought, "n"),
            "成交订单数": (now.count("orders"), "n"),
            "成交件数": (now.count("units"), "n"),
            "商品点击-成交率(人数)": (bought / max(1, now.clicked_people), "%"),
            "观看-成交率(人数)": (bought / max(1, now.viewers), "%"),
        },
        "人群": {"新增粉丝数": (said.follows, "n"), "观看老粉占比": (said.regulars, "%")},
        "售后": {
            "退款订单数": (now.count("refund_orders"), "n"),
            "退款人数": (now.count("refund_buyers"), "n"),
        },
    }


def _text(value: _Value | None) -> Cell:
    if value is None:
        return "-"
    number, shape = value
    if shape == "%":
        return cells.percent(number, 1)
    return cells.minutes_seconds(number) if shape == "s" else int(number)


def _change(value: _Value, last: _Value | None) -> str:
    if last is None or not last[0]:
        return "-"
    return f"{100 * (value[0] / last[0] - 1):+.2f}%"
