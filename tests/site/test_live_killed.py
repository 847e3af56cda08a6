"""The web process is killed while a run is on air: it serves again, screens resume, and what was acknowledged counts
once."""

from __future__ import annotations

import json
import os
import signal
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from serving import Served

from cast import PASSWORD
from kaibo.events.api import take
from live.evening import signal as seen
from live.evening import sold

KILLS = 3


class Room:
    """A run on a server that may die, with its operator and one screen."""

    def __init__(self, home: Path) -> None:
        self.served = Served(home)
        self.browser = httpx.Client(base_url=self.served.address, timeout=30)
        session = self.browser.get("/api/v1/session").json()
        self.headers = {"X-CSRFToken": session["csrf"], "Origin": self.served.address}
        founded = {"company": "林间小铺", "username": "linyue", "name": "林悦", "password": PASSWORD}
        answer = self.browser.post(
            "/api/v1/first-run", json=founded | {"token": self.served.token}, headers=self.headers
        )
        self.headers["X-CSRFToken"] = answer.json()["csrf"]
        self.run = self.post("runs", {"title": "晚场", "platform": "douyin", "account_name": "林间"})["id"]
        self.post(f"runs/{self.run}/start")

    def post(self, path: str, body: Any = None) -> Any:
        answer = self.browser.post(f"/api/v1/live/{path}", json=body, headers=self.headers)
        assert answer.status_code < 300, answer.text
        return answer.json()

    def frames(self, last_id: str = "") -> Iterator[tuple[str, str, Any]]:
        headers = {"Last-Event-ID": last_id} if last_id else {}
        with self.browser.stream("GET", f"/api/v1/live/runs/{self.run}/stream", headers=headers) as answer:
            assert answer.status_code == 200
            told: dict[str, str] = {}
            for line in answer.iter_lines():
                if not line and "event" in told:
                    yield told["event"], told.get("id", ""), json.loads(told["data"])
                    told = {}
                elif line and not line.startswith(":"):
                    name, _, value = line.partition(": ")
                    told[name] = value

    def kill_web(self) -> None:
        os.kill(self.served.board()["web"], signal.SIGKILL)


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Room]:
    made = Room(tmp_path / "home")
    monkeypatch.setenv("KAIBO_HOME", str(tmp_path / "home"))
    yield made
    made.browser.close()
    made.served.stop()


class Source(threading.Thread):
    """A bridge of another process: it counts what was acknowledged, and sends each tenth batch twice."""

    def __init__(self, run: str) -> None:
        super().__init__(daemon=True)
        self.run_id, self.likes, self.orders = run, 0, 0
        self.over = threading.Event()

    def run(self) -> None:
        number = 0
        while not self.over.wait(0.02):
            number += 1
            batch = [seen("like", show=self.run_id, count=3), seen(**sold(f"o{number}", "p1", 100), show=self.run_id)]
            for _ in range(2 if number % 10 == 0 else 1):
                take("bridge", batch)
            self.likes, self.orders = self.likes + 3, number


def test_screens_resume_and_nothing_is_lost_or_doubled(room: Room) -> None:
    source = Source(room.run)
    source.start()
    last = ""
    for _ in range(KILLS):
        came = room.frames(last)
        name, last, _ = next(came)
        assert name == "snapshot"
        for _ in range(3):
            _, last, _ = next(came)
        came.close()
        room.kill_web()
        _back(room)
    source.over.set()
    source.join()
    totals = _settled(room, source.orders)
    assert (totals["likes"], totals["orders"], totals["gmv"]) == (
        source.likes,
        source.orders,
        {"CNY": 100 * source.orders},
    )


def _back(room: Room) -> None:
    """It is served again; how soon is measured on a machine that does nothing else."""
    began = time.monotonic()
    while time.monotonic() - began < 60:
        try:
            if next(room.frames())[0] == "snapshot":
                return
        except (httpx.HTTPError, AssertionError):
            time.sleep(0.05)
    raise AssertionError("it is not served again")


def _settled(room: Room, orders: int) -> Any:
    """The totals, once all that was acknowledged has come up."""
    for _, _, data in room.frames():
        if (told := data.get("totals")) and told["orders"] == orders:
            return told
    raise AssertionError("the stream ended")
