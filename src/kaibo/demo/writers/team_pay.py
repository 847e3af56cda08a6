"""What hosts are paid, as finance keeps it."""

from __future__ import annotations

from pathlib import Path

from kaibo.demo.books import EVERY, pay
from kaibo.demo.csvfile import CsvStyle, write_csv
from kaibo.demo.jobs import Job
from kaibo.demo.sources import layout


def kind(job: Job) -> str:
    return "team.pay"


def name(job: Job) -> str:
    return f"主播薪酬表_{job.first:%Y-%m}.csv"


def write(job: Job, path: Path) -> int:
    if job.month % EVERY:
        return 0
    rows = list(pay(job.month))
    columns: dict[str, list[str] | str] = {
        "主播": [row.name for row in rows],
        "时薪": [f"{row.amounts[0] / 100:.2f}" for row in rows],
        "每场薪酬": [f"{row.amounts[1] / 100:.2f}" for row in rows],
        "币种": [row.currency for row in rows],
        "生效日期": f"{job.first.replace(day=1):%Y-%m-%d}",
    }
    return write_csv(path, layout("team")["pay"], columns, CsvStyle())
