"""From a signal to the screens: 5,000 signals a second through the true door, 200 readers of one run on air."""

from __future__ import annotations

import asyncio
import itertools
import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import psutil

from bench.busy import ROWS, Asking, importing, reporting
from bench.ingest import serving

READERS, RATE, BATCH, SECONDS = 200, 5_000, 250, 30
WARM = 5
_LIKES = re.compile(rb'"likes":(\d+)')
_KINDS = (
    "like",
    "room_enter",
    "comment",
    "view_item",
    "add_to_cart",
    "room_leave",
    "purchase",
    "like",
    "share",
    "gift",
)


def section(folder: Path) -> list[str]:
    """Its part of the page of measurements."""
    return [
        "### From a signal to the screens",
        "",
        "Sent through HTTP and the key; seen when it is in the totals of the frame that a reader got. A turn takes",
        "0.6 s, so that half of it is waiting for the turn. The web process's share of a core is that of everything",
        "it does.",
        "",
        "| what | p50 | p95 | p99 | web process |",
        "|---|---|---|---|---|",
        *measure(folder),
    ]


def measure(folder: Path, seconds: int = SECONDS) -> list[str]:
    """Lines of a Markdown table: alone, and beside a worker that imports and then makes reports of what it imported."""
    with serving(folder / "live") as (address, key):
        plan = {**prepared(folder / "live"), "address": address, "key": key, "seconds": seconds}
        plan |= {"likes": 0, "numbers": itertools.count(1)}
        web, asking = psutil.Process(_web(folder / "live")), Asking(address, plan["work_key"])
        lines = [_line(f"signal to {READERS} screens", plan, web)]
        with importing(asking, folder) as imports:
            told = _line("the same while orders are imported", plan, web)
        lines.append(_beside(told, imports, f"files of {ROWS:,} orders"))
        with reporting(asking) as reports:
            told = _line("the same while a month's report is made", plan, web)
        lines.append(_beside(told, reports, "reports"))
    return [*lines, f"| one signal folded | {plan['fold_us']:.2f} µs | | | |"]


def _line(what: str, plan: dict[str, Any], web: psutil.Process) -> str:
    before, began = sum(web.cpu_times()[:2]), time.perf_counter()
    told = asyncio.run(_driven(plan))
    core = (sum(web.cpu_times()[:2]) - before) / (time.perf_counter() - began)
    times = f"{told['p50']} ms | {told['p95']} ms | {told['p99']} ms"
    return f"| {what} at {told['rate']:,} signals/s | {times} | {core:.2f} of a core |"


def _beside(line: str, took: list[float], what: str) -> str:
    return line.replace(" at ", f" ({len(took)} {what}, {statistics.median(took):.0f} s each) at ", 1)


def prepared(home: Path) -> dict[str, Any]:
    """A run on air and a session of the owner, made in a process that has the data directory."""
    environment = {**os.environ, "KAIBO_HOME": str(home), "DJANGO_SETTINGS_MODULE": "kaibo.site.settings"}
    command = [sys.executable, "-m", "bench.live_room"]
    told: dict[str, Any] = json.loads(subprocess.check_output(command, env=environment, text=True))
    return told


def _web(home: Path) -> int:
    rows = json.loads((home / "run" / "status.json").read_text())["processes"]
    return int(next(row["pid"] for row in rows if row["name"] == "web"))


async def _driven(plan: dict[str, Any]) -> dict[str, Any]:
    sent: list[tuple[int, float]] = []
    waited: list[float] = []
    readers = [asyncio.create_task(_read(plan, sent, waited)) for _ in range(READERS)]
    await asyncio.sleep(3)
    began = time.perf_counter()
    await send(plan, sent)
    rate = len(sent) * BATCH / (time.perf_counter() - began)
    await asyncio.sleep(3)
    for reader in readers:
        reader.cancel()
    await asyncio.gather(*readers, return_exceptions=True)
    waited.sort()
    share = {name: round(waited[int(len(waited) * part)] * 1000) for name, part in _PARTS.items()}
    return {**share, "rate": round(rate), "samples": len(waited)}


_PARTS = {"p50": 0.5, "p95": 0.95, "p99": 0.99}


async def send(plan: dict[str, Any], sent: list[tuple[int, float]]) -> None:
    """Batches at their time, whoever is late; how many likes there are after each, and when it was sent."""
    host, port = _place(plan)
    reader, writer = await asyncio.open_connection(host, port)
    likes, numbers = plan["likes"], plan["numbers"]
    began = time.perf_counter()
    for number in range(int((plan["seconds"] + WARM) * RATE / BATCH)):
        await asyncio.sleep(max(0.0, began + number * BATCH / RATE - time.perf_counter()))
        batch = [seen(next(numbers), plan["run"]) for _ in range(BATCH)]
        likes += sum(each["kind"] == "like" for each in batch)
        body = json.dumps(batch).encode()
        sent.append((likes, time.perf_counter()))
        head = f"POST /ingest/v1/events HTTP/1.1\r\nHost: {host}:{port}\r\nAuthorization: Bearer {plan['key']}\r\n"
        head += f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
        writer.write(head.encode() + body)
        await _answered(reader)
    plan["likes"] = likes
    writer.close()


async def _answered(reader: asyncio.StreamReader) -> None:
    head = await reader.readuntil(b"\r\n\r\n")
    if b" 202 " not in head[:20]:
        raise RuntimeError(f"not taken: {head[:200]!r}")
    length = int(re.search(rb"content-length: (\d+)", head.lower())[1])  # type: ignore[index]
    await reader.readexactly(length)


async def _read(plan: dict[str, Any], sent: list[tuple[int, float]], waited: list[float]) -> None:
    """One screen: how long after it was sent each batch is in the totals it shows."""
    host, port = _place(plan)
    reader, writer = await asyncio.open_connection(host, port, limit=1 << 22)
    head = (
        f"GET /api/v1/live/runs/{plan['run']}/stream HTTP/1.1\r\nHost: {host}:{port}\r\nCookie: kaibo={plan['session']}"
    )
    writer.write(f"{head}\r\n\r\n".encode())
    seen, warm = 0, int(WARM * RATE / BATCH)
    while True:
        line = await reader.readuntil(b"\n")
        told = _LIKES.search(line)
        while told and seen < len(sent) and sent[seen][0] <= int(told[1]):
            if seen >= warm:
                waited.append(time.perf_counter() - sent[seen][1])
            seen += 1


def _place(plan: dict[str, Any]) -> tuple[str, int]:
    host, port = plan["address"].removeprefix("http://").split(":")
    return host, int(port)


def seen(number: int, run: str) -> dict[str, Any]:
    kind = _KINDS[number % len(_KINDS)]
    told: dict[str, Any] = {"id": f"e{number}", "kind": kind, "show": run, "person": f"u{number % 20_000}"}
    told["at"] = datetime.now(UTC).isoformat()
    if kind == "comment":
        told["text"] = "这个多少钱？有没有红色的"
    elif kind == "purchase":
        told |= {"order": f"o{number}", "product": "p1", "amount": 5900, "currency": "CNY", "quantity": 1}
    elif kind in {"view_item", "add_to_cart"}:
        told["product"] = "p1"
    return told


def _lines() -> Iterator[str]:
    with tempfile.TemporaryDirectory(prefix="kaibo-live-", ignore_cleanup_errors=True) as name:
        yield from measure(Path(name), int(sys.argv[1]) if len(sys.argv) > 1 else SECONDS)


if __name__ == "__main__":
    sys.stdout.write("\n".join(_lines()) + "\n")
