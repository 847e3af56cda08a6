"""A data directory with a running store on which commands are typed and killed, and what people then see."""

from __future__ import annotations

import csv
import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import uuid4

from kaibo.connectors.storing.hidden import TABLES
from kaibo.store import api as store

KILLED = -signal.SIGKILL
LOOK = [
    ["metric", "gmv", "--json"],
    ["metric", "orders", "--by", "day", "--json"],
    ["metric", "paid_amount", "--by", "show", "--json"],
    ["shows", "--json"],
]
TESTS = Path(__file__).parents[2]


@dataclass(frozen=True)
class Ended:
    """How a command ended: its exit status, what it printed, how many effects it had."""

    code: int
    out: str
    effects: int

    def json(self) -> Any:
        return json.loads(self.out)


class Stage:
    def __init__(self, home: Path) -> None:
        self.home = home
        self.folder = home.parent
        path = os.pathsep.join([str(TESTS), *sys.path])
        self._process = subprocess.Popen(
            [sys.executable, "-m", "connectors.kills.forks"],
            env={**os.environ, "KAIBO_HOME": str(home), "KAIBO_DATABASE_URL": "", "PYTHONPATH": path},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def close(self) -> None:
        assert self._process.stdin and self._process.stdout
        self._process.stdin.close()
        self._process.wait(60)
        self._process.stdout.close()

    def typed(self, *arguments: str, kill_at: int = 0, kill_after: float | None = None) -> Ended:
        """Type one command; it may be killed before its n-th effect, or after some seconds from outside."""
        return self._typed([list(arguments)], kill_at, kill_after)

    def look(self) -> list[Any]:
        """What people see: numbers and shows, without how they came about."""
        ended = self._typed(LOOK, 0, None)
        assert ended.code == 0
        return [plain(json.loads(line)) for line in ended.out.splitlines()]

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        link = sqlite3.connect(self.home / "kaibo.sqlite3", timeout=15)
        try:
            with link:
                return link.execute(sql).fetchall()
        finally:
            link.close()

    def batches(self) -> set[int]:
        """Numbers of batches that have rows in the analytical store."""
        found = (f"SELECT DISTINCT batch FROM {table}" for table in TABLES)
        return {row["batch"] for row in store.query_rows(" UNION DISTINCT ".join(found))}

    def file(self, name: str, rows: list[Any]) -> str:
        path = self.folder / name
        with path.open("w", encoding="utf-8-sig", newline="") as out:
            csv.writer(out).writerows(rows)
        os.utime(path, (1_790_000_000, 1_790_000_000))
        return str(path)

    def _typed(self, arguments: list[list[str]], kill_at: int, kill_after: float | None) -> Ended:
        assert self._process.stdin and self._process.stdout
        out = self.folder / f"out-{uuid4().hex}.txt"
        asked = {"arguments": arguments, "out": str(out), "kill_at": kill_at}
        self._process.stdin.write(json.dumps(asked) + "\n")
        self._process.stdin.flush()
        pid = int(self._process.stdout.readline())
        if kill_after is not None:
            time.sleep(kill_after)
            with suppress(ProcessLookupError):  # it may have ended before
                os.kill(pid, signal.SIGKILL)
        code = int(self._process.stdout.readline())
        effects = out.with_suffix(".effects")
        told = Ended(code, out.read_text("utf-8"), int(effects.read_text()) if effects.exists() else 0)
        out.unlink()
        effects.unlink(missing_ok=True)
        return told


def plain(told: dict[str, Any]) -> Any:
    rows = [{name: row.get(name) for name in KEPT if name in row} for row in told["rows"]]
    return sorted(rows, key=lambda row: json.dumps(row, sort_keys=True))


KEPT = ("value", "amounts", "day", "show", "id", "business_day", "started_at", "ended_at", "title", "host")
