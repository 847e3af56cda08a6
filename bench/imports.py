"""Imports against merely reading: a large 抖店 order file against polars, show workbooks against calamine."""

from __future__ import annotations

import csv
import os
import random
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path

from python_calamine import CalamineWorkbook

from kaibo.site.boot import boot

boot()

from kaibo.connectors.formats import formats  # noqa: E402 - may be imported only now

ROWS = int(os.environ.get("KAIBO_BENCH_ROWS", "1000000"))
SEED = 20_260_101
ROUNDS = 3
IMPORT = [sys.executable, "-m", "kaibo", "import", "--json"]
POLARS = "import polars, sys; polars.read_csv(sys.argv[1], infer_schema_length=10_000, ignore_errors=True)"
CALAMINE = """
import sys
from python_calamine import CalamineWorkbook
for path in sys.argv[1:]:
    book = CalamineWorkbook.from_path(path)
    for name in book.sheet_names:
        book.get_sheet_by_name(name).to_python()
"""


def orders_file(path: Path, rows: int, *, first: int = 0) -> None:
    """An invented order export in the layout of 75 columns; its orders are numbered from `first` on."""
    headers = list(formats()["douyin.orders"].tables[0].headers)
    dice = random.Random(SEED)
    with path.open("w", encoding="utf-8-sig", newline="") as out:
        write = csv.writer(out)
        write.writerow(headers)
        for at in range(first, first + rows):
            write.writerow(_order(headers, at, dice))


def _order(headers: list[str], at: int, dice: random.Random) -> list[str]:
    day, second = 1 + at % 28, dice.randrange(86400)
    moment = f"2026-09-{day:02d} {second // 3600:02d}:{second // 60 % 60:02d}:{second % 60:02d}"
    price = f"{dice.randrange(990, 99900) / 100:.2f}"
    told = {
        "主订单编号": f"\t69{at:017d}",
        "子订单编号": f"\t69{at:017d}",
        "选购商品": f"珍珠项链 {at % 400} 号",
        "商品ID": f"\t35{at % 400:017d}",
        "商家编码": f"SKU{at % 400}",
        "商品数量": "1",
        "商品金额": price,
        "订单应付金额": price,
        "订单提交时间": moment,
        "支付完成时间": moment,
        "订单状态": dice.choice(("已完成", "已发货", "待发货")),
        "售后状态": "-",
        "流量体裁": "直播",
        "省": dice.choice(("浙江省", "广东省", "四川省")),
        "达人昵称": "林间小铺",
        "收件人": "##密文",
        "收件人手机号": "$$密文",
    }
    return [told.get(header, "-") for header in headers]


def ran(command: list[str], **env: str) -> tuple[float, float]:
    """Wall seconds and peak megabytes of a command."""
    quiet = (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)
    began = time.perf_counter()
    child = os.posix_spawn(command[0], command, {**os.environ, **env}, file_actions=[quiet])
    _, status, used = os.wait4(child, 0)
    if status:
        raise RuntimeError(f"{command[:5]} ended with {status}")
    return time.perf_counter() - began, used.ru_maxrss / 1024


def in_turn(reading: list[str], importing: list[str], folder: Path) -> tuple[float, float, float]:
    """Medians of `ROUNDS` turns: an import into a fresh data directory, the reading before it, the import's peak."""
    ran(reading)
    turns = []
    for at in range(ROUNDS):
        read, _ = ran(reading)
        imported, peak = ran(importing, KAIBO_HOME=str(folder / str(at)))
        shutil.rmtree(folder / str(at), ignore_errors=True)
        turns.append((imported, read, peak))
    imported, read, peak = (statistics.median(side) for side in zip(*turns, strict=True))
    return imported, read, peak


def section(folder: Path) -> list[str]:
    """Its part of the page of measurements."""
    return [
        "### Imports, from the file to numbers that anybody can read",
        "",
        "The whole command: start, recognise, clean, store, made durable and visible. Beside it a program that only",
        "reads. The peak is the importing process, which parses.",
        "",
        "| what | Kaibo | only reading it | ratio | peak |",
        "|---|---|---|---|---|",
        *measure(folder),
    ]


def measure(folder: Path) -> list[str]:
    """Lines of a Markdown table."""
    path = folder / "1790000000_bench.csv"
    orders_file(path, ROWS)
    size = path.stat().st_size / 1e6
    orders = in_turn([sys.executable, "-c", POLARS, str(path)], [*IMPORT, str(path)], folder / "orders")
    path.unlink()
    books = _workbooks(folder)
    cells = sum(_cells(Path(book)) for book in books)
    shows = in_turn([sys.executable, "-c", CALAMINE, *books], [*IMPORT, *books], folder / "books")
    return [
        _line(f"抖店 orders, {ROWS:,} rows × 75 columns, {size:.0f} MB (polars)", *orders),
        _line(f"{len(books)} 罗盘 workbooks of {cells // len(books):,} cells each (calamine)", *shows),
    ]


def _line(what: str, imported: float, read: float, peak: float) -> str:
    return f"| {what} | {imported:.1f} s | {read:.2f} s | {imported / read:.1f} × | {peak:,.0f} MB |"


def _cells(path: Path) -> int:
    book = CalamineWorkbook.from_path(path)
    sheets = (book.get_sheet_by_name(name) for name in book.sheet_names)
    return sum(sheet.height * sheet.width for sheet in sheets)


def _workbooks(folder: Path) -> list[str]:
    """A hundred show workbooks from the simulator."""
    code = (
        "import sys, datetime, pathlib; from kaibo.demo.api import simulate;"
        "simulate(pathlib.Path(sys.argv[1]), datetime.date(2026, 6, 30))"
    )
    subprocess.run([sys.executable, "-c", code, str(folder / "demo")], check=True)
    return [str(path) for path in sorted((folder / "demo").rglob("*整场数据下载*.xlsx"))][:100]
