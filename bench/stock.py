"""Reservations over HTTP: through auth to disk, refusals, and a race for few units; beside PostgreSQL's own update.

The web process is measured as it is served, with the load generator beside it on the same cores.
"""

from __future__ import annotations

import json
import os
import re
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

import psutil

ROOT = Path(__file__).parents[1]
sys.path.append(str(ROOT / "tests"))
PATH = "/api/v1/goods/stock/reserve"
SECONDS, WARM = 8, 2
ROUNDS = 3
CONNECTIONS = (16, 64)
RACE_UNITS = 20_000
_TABLES = """
CREATE TABLE pool (id int PRIMARY KEY, available bigint CHECK (available >= 0), held bigint);
CREATE TABLE hold (id bigserial PRIMARY KEY, pool int, quantity int, person text);
INSERT INTO pool VALUES (1, 1000000000, 0), (2, 0, 0)
"""
_RESERVE = """
\\set person random(1, 1000000000)
WITH taken AS (
  UPDATE pool SET available = available - 1, held = held + 1 WHERE id = {item} AND available >= 1 RETURNING id
) INSERT INTO hold (pool, quantity, person) SELECT id, 1, :person::text FROM taken;
"""
BODY = '{"key":"%s-#","lines":[{"item":"%s","quantity":1}],"person":"p#","seconds":900}'


def section(folder: Path) -> list[str]:
    """Its part of the page of measurements."""
    return _page(measure(folder / "stock"))


def measure(folder: Path) -> dict[str, Any]:
    """Per second, the 50th and 99th of a hundred, CPU a request; with the machine's load and what others held."""
    home = folder
    home.mkdir(parents=True, exist_ok=True)
    env = {**os.environ, "KAIBO_HOME": str(home), "PYTHONPATH": os.pathsep.join([str(ROOT), *sys.path])}
    env.pop("KAIBO_DATABASE_URL", None)
    key = _output(env, "bench.stock_shop", "hot=1000000000", "gone=0", f"race={RACE_UNITS}")
    with _served(env) as (port, web):
        plan = {"host": "127.0.0.1", "port": port, "path": PATH, "key": key, "seconds": SECONDS, "warm": WARM}
        told = {
            f"{name}, {lines} connections": _best(plan, web, item, lines)
            for name, item in (("reserved", "hot"), ("refused", "gone"))
            for lines in CONNECTIONS
        }
        race = _race(plan, key, port)
    return {"http": told, "race": race, "postgres": _postgres(), "load": os.getloadavg()}


def _page(told: dict[str, Any]) -> list[str]:
    rows = [
        f"| {name} | {each['per_second']:,} | {each['p50_ms']} ms | {each['p99_ms']} ms | {each['cpu_us']} µs "
        f"| {each['generator_core_share']} |"
        for name, each in told["http"].items()
    ]
    race, beside = told["race"], told["postgres"]
    return [
        "### Stock: reservations of one item over HTTP",
        "",
        "Through key and front to disk, with movement and kept answer; the best of three rounds, the load generator on",
        f"the same cores. The machine's load was {told['load'][0]:.1f} at the end.",
        "",
        "| what | a second | p50 | p99 | CPU a request | the generator's share of a core |",
        "|---|---|---|---|---|---|",
        *rows,
        "",
        f"A race for {race['units']:,} units: {race['taken']:,} taken, {race['oversold']} oversold,"
        f" {race['undersold']} undersold.",
        "Beside it PostgreSQL's own conditional update, one prepared statement by 16 clients on a socket, no HTTP, no",
        f"key: {beside['reserved']:,} reservations and {beside['refused']:,} refusals a second.",
    ]


def _best(plan: dict[str, Any], web: psutil.Process, item: str, lines: int) -> dict[str, Any]:
    """The best of a few rounds: others use the machine too."""
    rounds = []
    for number in range(ROUNDS):
        before = sum(web.cpu_times()[:2])
        body = BODY % (f"{item}{lines}.{number}", item)
        got = _drive({**plan, "connections": lines, "body": body})
        spent = sum(web.cpu_times()[:2]) - before
        got["cpu_us"] = round(spent / sum(got["all"].values()) * 1e6)
        rounds.append(got)
    return max(rounds, key=lambda each: each["per_second"])


def _race(plan: dict[str, Any], key: str, port: int) -> dict[str, int]:
    """More hands than units: every unit is taken once."""
    took = 0
    for number in range(60):
        body = BODY % (f"race.{number}", "race")
        every = _drive({**plan, "connections": 64, "seconds": 1, "warm": 0, "body": body})["all"]
        took += every.get("201", 0)
        if every.get("409"):
            break
    asked = urllib.request.Request(
        f"http://127.0.0.1:{port}/api/v1/goods/stock/items/race", headers={"Authorization": f"Bearer {key}"}
    )
    with urllib.request.urlopen(asked) as answer:
        item = json.load(answer)
    return {"units": RACE_UNITS, "taken": took, "oversold": max(took - RACE_UNITS, 0),
            "undersold": item["available"], "held": item["held"]}  # fmt: skip


def _postgres() -> dict[str, int]:
    """PostgreSQL's conditional update with its row of the reservation, one prepared statement, durable, by 16 clients
    of pgbench on a socket: per second. No HTTP, no keys, no answers kept, no movements."""
    server = import_module("postgres").Server(durable=True)
    try:
        server.told("psql", "-q", "-c", _TABLES)
        return {name: _by_pgbench(server, item) for name, item in (("reserved", 1), ("refused", 2))}
    finally:
        server.stop()


def _by_pgbench(server: Any, item: int) -> int:
    with tempfile.NamedTemporaryFile("w", suffix=".sql", dir="/tmp") as script:
        script.write(_RESERVE.format(item=item))
        script.flush()
        Path(script.name).chmod(0o644)
        said = server.told(
            "pgbench", "-n", "-M", "prepared", "-c", "16", "-j", "1", "-T", str(SECONDS), "-f", script.name
        )
    return round(float(re.search(r"tps = ([\d.]+)", said)[1]))  # type: ignore[index]


def _drive(plan: dict[str, Any]) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-m", "bench.load"], input=json.dumps(plan), stdout=subprocess.PIPE, text=True,
        check=True, cwd=ROOT,
    )  # fmt: skip
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def _output(env: dict[str, str], module: str, *arguments: str) -> str:
    command = [sys.executable, "-m", module, *arguments]
    return subprocess.run(command, env=env, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout.strip()


@contextmanager
def _served(env: dict[str, str]) -> Iterator[tuple[int, psutil.Process]]:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen(512)
        handed = listening.fileno()
        command = [sys.executable, "-m", "kaibo.site.web", "--fd", str(handed)]
        web = subprocess.Popen(command, env=env, cwd=ROOT, pass_fds=[handed])
        try:
            _await(Path(env["KAIBO_HOME"]) / "run" / "web.pid")
            yield listening.getsockname()[1], psutil.Process(web.pid)
        finally:
            web.terminate()
            web.wait(30)


def _await(path: Path) -> None:
    deadline = time.monotonic() + 60
    while not path.exists():
        if time.monotonic() > deadline:
            raise TimeoutError(path)
        time.sleep(0.1)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(prefix="kaibo-bench-", ignore_cleanup_errors=True) as name:
        sys.stdout.write(json.dumps(measure(Path(name)), indent=1) + "\n")
