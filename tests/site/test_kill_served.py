"""A running server is killed while it imports: what it had begun goes on by itself, and counts once."""

from __future__ import annotations

import csv
import json
import os
import shutil
import signal
import sqlite3
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import httpx
import psutil
import pytest
from serving import Served, kaibo

from cast import PASSWORD
from connectors.flows.drop import HEADERS, Order

ROWS = 4000


class Operator:
    """Somebody with a browser, on a server that may die."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.served = Served(home)
        self.browser = httpx.Client(base_url=self.served.address, timeout=30)
        session = self.browser.get("/api/v1/session").json()
        self.headers = {"X-CSRFToken": session["csrf"], "Origin": self.served.address}
        founded = {"company": "林间小铺", "username": "linyue", "name": "林悦", "password": PASSWORD}
        self._signed(
            self.browser.post("/api/v1/first-run", json=founded | {"token": self.served.token}, **self._sent())
        )

    def drop(self, path: Path) -> str:
        sent = {**self.headers, "X-File-Name": quote(path.name), "Content-Type": "application/octet-stream"}
        told = self.browser.post("/api/v1/connectors/uploads", content=path.read_bytes(), headers=sent)
        return str(told.json()["upload"])

    def store(self, upload: str) -> None:
        told = self.browser.post(f"/api/v1/connectors/uploads/{upload}/store", **self._sent())
        assert told.status_code == 202, told.text

    def state(self, upload: str) -> str:
        """Looked at beside the server, so that a kill can come at once."""
        link = sqlite3.connect(self.home / "kaibo.sqlite3", timeout=15)
        try:
            return str(link.execute("SELECT state FROM connectors_upload WHERE id = ?", [upload]).fetchone()[0])
        finally:
            link.close()

    def until(self, upload: str, *states: str) -> None:
        wait(lambda: self.state(upload) in states)

    def shown(self, upload: str) -> Any:
        return self.browser.get(f"/api/v1/connectors/uploads/{upload}").json()

    def orders(self) -> int:
        with kaibo(self.home, "metric", "orders", "--json") as done:
            told, _ = done.communicate(timeout=60)
        rows = json.loads(told)["rows"]
        return int(rows[0]["value"] or 0) if rows else 0

    def kill_worker(self) -> None:
        os.kill(self.served.board()["worker"], signal.SIGKILL)

    def kill_everything(self) -> None:
        every = [self.served.process.pid, *self.served.board().values()]
        for pid in every:
            os.kill(pid, signal.SIGKILL)
        self.served.process.communicate(timeout=30)
        wait(lambda: not any(psutil.pid_exists(pid) for pid in every))

    def start_again(self) -> None:
        self.served = Served(self.home, founded=True)
        self.browser.base_url = httpx.URL(self.served.address)
        session = self.browser.get("/api/v1/session").json()
        self.headers = {"X-CSRFToken": session["csrf"], "Origin": self.served.address}

    def _signed(self, told: httpx.Response) -> None:
        self.headers["X-CSRFToken"] = told.json()["csrf"]

    def _sent(self) -> Any:
        return {"headers": self.headers}


@pytest.fixture(scope="module")
def operator(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Operator]:
    made = Operator(tmp_path_factory.mktemp("kill-served") / "home")
    yield made
    made.browser.close()
    made.served.stop()


def export(folder: Path, first: int) -> Path:
    path = folder / f"{1_790_000_000 + first}_orders.csv"
    with path.open("w", encoding="utf-8-sig", newline="") as out:
        csv.writer(out).writerows([HEADERS, *(Order(f"S{first + each}").cells() for each in range(ROWS))])
    return path


def wait(true: Callable[[], bool], *, seconds: float = 60) -> None:
    deadline = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < deadline, "it did not come true in time"
        time.sleep(0.005)


def test_a_worker_killed_while_reading_and_while_storing(operator: Operator, tmp_path: Path) -> None:
    upload = operator.drop(export(tmp_path, 0))
    operator.until(upload, "reading", "ready")
    operator.kill_worker()
    operator.until(upload, "ready")
    assert operator.orders() == 0, "nothing counts before somebody says so"
    operator.store(upload)
    operator.kill_worker()
    operator.until(upload, "stored")
    assert operator.orders() == ROWS
    assert operator.shown(upload)["error"] is None


def test_everything_killed_and_started_again(operator: Operator, tmp_path: Path) -> None:
    """Also with the parsed rows gone, as after a restore: the file is read again, and waits for its person."""
    before = operator.orders()
    upload = operator.drop(export(tmp_path, ROWS))
    operator.until(upload, "reading", "ready")
    operator.kill_everything()
    operator.start_again()
    operator.until(upload, "ready")
    operator.kill_everything()
    shutil.rmtree(operator.home / "tmp" / "parsed")
    operator.start_again()
    operator.until(upload, "received", "reading")
    operator.until(upload, "ready")
    assert operator.shown(upload)["preflight"]["rows_stored"] == ROWS and operator.orders() == before
    operator.store(upload)
    operator.until(upload, "stored")
    assert operator.orders() == before + ROWS
