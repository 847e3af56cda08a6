"""Imports against merely reading: a large 抖店 order file against polars, show workbooks against calamine."""

from __future__ import annotations

import csv
import os
import random
import resource
import subprocess
import sys
import time
from pathlib import Path

from kaibo.site.boot import boot

boot()

from kaibo.connectors.formats import formats  # noqa: E402 - may be imported only now

ROWS = int(os.environ.get("KAIBO_BENCH_ROWS", "1000000"))
SEED = 20_260_101
POLARS = "import polars, sys; polars.read_csv(sys.argv[1], infer_schema_length=10_000, ignore_errors=True)"
CALAMINE = """
import sys
from python_calamine import CalamineWorkbook
for path in sys.argv[1:]:
    book = CalamineWorkbook.from_path(path)
    for name in book.sheet_names:
        book.get_sheet_by_name(name).to_python()
"""


def orders_file(path: Path, rows: int) -> None:
    """An invented order export in the layout of 75 columns."""
    headers = list(formats()["douyin.orders"].tables[0].headers)
    dice = random.Random(SEED)
    with path.open("w", encoding="utf-8-sig", newline="") as out:
        write = csv.writer(out)
        write.writerow(headers)
        for at in range(rows):
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


def timed(command: list[str], **env: str) -> tuple[float, float]:
    """Wall seconds, and the largest resident size among children so far in MB."""
    began = time.perf_counter()
    subprocess.run(command, check=True, env={**os.environ, **env}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - began, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


def measure(folder: Path) -> list[str]:
    """Lines of a Markdown table."""
    path = folder / "1790000000_bench.csv"
    orders_file(path, ROWS)
    read, _ = timed([sys.executable, "-c", POLARS, str(path)])
    kaibo = [sys.executable, "-m", "kaibo", "import", str(path), "--json"]
    imported, _ = timed(kaibo, KAIBO_HOME=str(folder / "orders"))
    size = path.stat().st_size / 1e6
    path.unlink()
    books = _workbooks(folder)
    only_read, _ = timed([sys.executable, "-c", CALAMINE, *books])
    stored, _ = timed([sys.executable, "-m", "kaibo", "import", *books, "--json"], KAIBO_HOME=str(folder / "books"))
    return [
        f"| 抖店 orders, {ROWS:,} rows × 75 columns, {size:.0f} MB | {imported:.1f} s |"
        f" polars reads it in {read:.1f} s | {imported / read:.1f} × |",
        f"| {len(books)} 罗盘 workbooks | {stored:.1f} s | calamine reads them in {only_read:.1f} s |"
        f" {stored / only_read:.1f} × |",
    ]


def _workbooks(folder: Path) -> list[str]:
    """A hundred show workbooks from the simulator."""
    code = (
        "import sys, datetime, pathlib; from kaibo.demo.api import simulate;"
        "simulate(pathlib.Path(sys.argv[1]), datetime.date(2026, 6, 30))"
    )
    subprocess.run([sys.executable, "-c", code, str(folder / "demo")], check=True)
    return [str(path) for path in sorted((folder / "demo").rglob("*整场数据下载*.xlsx"))][:100]
