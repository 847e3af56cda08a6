"""What platforms take where no bill tells yet, and what gifts of a show usually cost: finance's own list, by room."""

from __future__ import annotations

from pathlib import Path

from kaibo.demo.books import EVERY, RATES
from kaibo.demo.csvfile import CsvStyle, write_csv
from kaibo.demo.jobs import Job
from kaibo.demo.sources import layout
from kaibo.demo.truth import accounts

EVERYBODY = ""
"""No room named: the line holds for the shop and for every room without its own."""


def kind(job: Job) -> str:
    return "team.rates"


def name(job: Job) -> str:
    return f"费率表_{job.first:%Y-%m}.csv"


def write(job: Job, path: Path) -> int:
    if job.month % EVERY:
        return 0
    rooms = [(room.name, room.currency) for room in accounts()]
    rates = [RATES[room.platform] for room in accounts()]
    rooms, rates = [(EVERYBODY, "CNY"), *rooms], [RATES["douyin"], *rates]
    columns: dict[str, list[str] | str] = {
        "直播间": [name for name, _ in rooms],
        "佣金率": [commission for commission, _, _, _ in rates],
        "平台服务费率": [fee for _, fee, _, _ in rates],
        "运费险（每子订单）": [f"{insurance / 100:.2f}" for _, _, insurance, _ in rates],
        "每场福袋赠品": [f"{gifts / 100:.2f}" for _, _, _, gifts in rates],
        "币种": [currency for _, currency in rooms],
        "生效日期": f"{job.first.replace(day=1):%Y-%m-%d}",
    }
    return write_csv(path, layout("team")["rates"], columns, CsvStyle())
