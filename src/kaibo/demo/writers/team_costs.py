"""The buyer's list of what goods were bought for, written anew when prices went up."""

from __future__ import annotations

from pathlib import Path

from kaibo.demo import cells
from kaibo.demo.books import EVERY, costs
from kaibo.demo.csvfile import CsvStyle, write_csv
from kaibo.demo.jobs import Job
from kaibo.demo.sources import layout


def kind(job: Job) -> str:
    return "team.costs"


def name(job: Job) -> str:
    return f"商品成本表_{job.first:%Y-%m}.csv"


def write(job: Job, path: Path) -> int:
    if job.month % EVERY:
        return 0
    rows = list(costs(job.month))
    columns: dict[str, list[str] | str] = {
        "商品ID": [row.id for row in rows],
        "商品名称": [cells.quoted(row.name) for row in rows],
        "成本价": [f"{row.amounts[0] / 100:.2f}" for row in rows],
        "币种": [row.currency for row in rows],
        "生效日期": f"{job.first.replace(day=1):%Y-%m-%d}",
    }
    return write_csv(path, layout("team")["costs"], columns, CsvStyle())
