"""Signals through the true door: `kaibo serve`, a key, HTTP, the disk; and from there to the store meanwhile."""

from __future__ import annotations

import json
import os
import re
import sqlite3
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from bench.nats import measure as measure_nats

SECONDS = 20
"""How long each load is kept up."""
LONG = 300 if os.environ.get("KAIBO_BENCH_LONG") else 0
"""Seconds of the long run, at a steady `RATE` of batches a second; none otherwise."""
RATE = 66
SINGLE = {"connections": 48, "warm": 2}
BATCHES = {"connections": 4, "warm": 2}
SIZE = 1_000
AT = "2026-11-20T20:15:00.500+08:00"
_KINDS = ("comment", "like", "room_enter", "view_item", "room_leave")
_WAITING = "SELECT coalesce(sum(waiting), 0), coalesce(sum(stored + duplicate), 0) FROM source"


def section(folder: Path) -> list[str]:
    """Its part of the page of measurements."""
    return [
        "### Signals, from a program to the disk",
        "",
        "Through HTTP and the key to an acknowledgement that means: on disk. The generator runs on the same cores and",
        "waits for each answer before it sends the next on that connection.",
        "",
        "| what | rate | p50 | p99 | generator |",
        "|---|---|---|---|---|",
        *measure(folder),
    ]


def measure(folder: Path, seconds: int = SECONDS) -> list[str]:
    """Lines of a Markdown table. Each load has a server and a data directory of its own."""
    with serving(folder / "single") as (address, key):
        single = load(address, key, json.dumps(_paid()), {**SINGLE, "seconds": seconds})
    with serving(folder / "batches") as (address, key):
        batches, shipped = beside_shipping(folder / "batches", address, key, seconds)
    return [
        _single_line("Kaibo, business events one by one", single),
        *measure_nats(folder / "nats", SINGLE["connections"], seconds),
        _batch_line(f"behaviour in batches of {SIZE:,}", batches, shipped),
        *(measure_long(folder / "long") if LONG else ()),
    ]


def measure_long(folder: Path) -> list[str]:
    """The same at a steady rate for minutes."""
    with serving(folder) as (address, key):
        batches, shipped = beside_shipping(folder, address, key, LONG, rate=RATE)
    return [_batch_line(f"the same for {LONG // 60} minutes at {RATE * SIZE:,}/s", batches, shipped)]


def beside_shipping(
    home: Path, address: str, key: str, seconds: int, *, rate: int = 0
) -> tuple[dict[str, Any], dict[str, float]]:
    """The batches, and what became of them: stored a second while they came, waiting when the last had come, seconds
    until all were in the store.
    """
    body = json.dumps([_seen(number) for number in range(SIZE)])
    began = time.perf_counter()
    told = load(address, key, body, {**BATCHES, "seconds": seconds, "rate": rate})
    waiting, stored = _counts(home)
    meanwhile = stored / (time.perf_counter() - began)
    after = time.perf_counter()
    while _counts(home)[0]:
        time.sleep(0.2)
    return told, {"rate": meanwhile, "waiting": waiting, "drained": time.perf_counter() - after}


def load(address: str, key: str, body: str, plan: dict[str, Any]) -> dict[str, Any]:
    """What `bench.load` measured, in a process of its own."""
    host, port = address.removeprefix("http://").split(":")
    plan = {**plan, "host": host, "port": int(port), "path": "/ingest/v1/events", "key": key, "body": body}
    command = [sys.executable, "-m", "bench.load"]
    done = subprocess.run(command, input=json.dumps(plan), stdout=subprocess.PIPE, text=True, check=True)
    told: dict[str, Any] = json.loads(done.stdout)
    if set(told["all"]) != {"202"}:
        raise RuntimeError(f"not everything was taken: {told['all']}")
    return told


@contextmanager
def serving(home: Path) -> Iterator[tuple[str, str]]:
    """A founded company's server: its address, and a key that may send."""
    environment = {**os.environ, "KAIBO_HOME": str(home)}
    command = [sys.executable, "-m", "kaibo", "serve", "--port", "0"]
    process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)
    try:
        address = _first_run(process)
        made = [sys.executable, "-m", "kaibo", "key", "create", "bench", "--scope", "ingest", "--json"]
        yield address, json.loads(subprocess.check_output(made, env=environment))["key"]
    finally:
        process.terminate()
        process.communicate(timeout=60)


def _first_run(process: subprocess.Popen[str]) -> str:
    assert process.stdout
    address = ""
    for line in process.stdout:
        address = address or next(iter(re.findall(r"running: (http://\S+)", line)), "")
        if token := re.findall(r"token=(\S+)", line):
            break
    session = urllib.request.urlopen(f"{address}/api/v1/session")
    founded = {"company": "量", "username": "liang", "name": "量", "password": "nine calm rivers 9", "token": token[0]}
    headers = {
        "Content-Type": "application/json",
        "Origin": address,
        "X-CSRFToken": json.load(session)["csrf"],
    }
    asked = urllib.request.Request(f"{address}/api/v1/first-run", json.dumps(founded).encode(), headers)
    urllib.request.urlopen(asked).read()
    return address


def _counts(home: Path) -> tuple[int, int]:
    with closing(sqlite3.connect(home / "inbox.sqlite3", timeout=15)) as file:
        waiting, stored = file.execute(_WAITING).fetchone()
    return waiting, stored


def _paid() -> dict[str, Any]:
    named = {"id": "order-#", "kind": "purchase", "at": AT, "show": "7351234567890123456", "product": "p17"}
    return named | {"person": "u81723", "order": "o-#", "amount": 1990, "currency": "CNY", "quantity": 1}


def _seen(number: int) -> dict[str, Any]:
    kind = _KINDS[number % len(_KINDS)]
    seen = {"id": f"e-#-{number}", "kind": kind, "at": AT, "show": "7351234567890123456", "person": f"u{number * 7919}"}
    if kind == "comment":
        return seen | {"text": "这个多少钱？有没有红色的"}
    if kind == "like":
        return seen | {"count": 3}
    return seen | {"product": "p17"} if kind == "view_item" else seen


def _single_line(name: str, told: dict[str, Any]) -> str:
    times = f"{told['p50_ms']} ms | {told['p99_ms']} ms"
    return f"| {name} | {told['per_second']:,}/s | {times} | {told['generator_core_share']:.2f} of a core |"


def _batch_line(what: str, told: dict[str, Any], shipped: dict[str, float]) -> str:
    rate = told["per_second"] * SIZE
    after = f"stored meanwhile {shipped['rate']:,.0f}/s; {shipped['waiting']:,} waited, {shipped['drained']:.0f} s more"
    times = f"{told['p50_ms']} ms | {told['p99_ms']} ms"
    share = f"{told['generator_core_share']:.2f} of a core"
    return f"| Kaibo, {what} ({after}) | {rate:,}/s | {times} | {share} |"


def main() -> None:
    """Print the lines; `long` for those of the long run alone (with KAIBO_BENCH_LONG=1)."""
    with tempfile.TemporaryDirectory(prefix="kaibo-bench-", ignore_cleanup_errors=True) as name:
        began = os.getloadavg()
        lines = measure_long(Path(name)) if sys.argv[1:] == ["long"] else measure(Path(name))
    sys.stdout.write("\n".join([*lines, f"load of the machine: {began} before, {os.getloadavg()} after"]) + "\n")


if __name__ == "__main__":
    main()
