"""The web process is killed under load, again and again: what was acknowledged is there once, and the counts add up."""

from __future__ import annotations

import json
import os
import random
import signal
import socket
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import httpx
import pytest

from kaibo.events.inbox.inbox import Inbox
from kaibo.events.inbox.schema import connected
from kaibo.events.inbox.shipping import ship
from kaibo.kit.clock import now
from kaibo.store import api as store
from soak import many

KILLS = 20
SENDERS = 3
FOUND = """
from kaibo.site.boot import boot
boot()
from django.core.management import call_command
call_command("migrate", verbosity=0, interactive=False)
from kaibo.accounts.api import Founding, Origin, found, issue_token, make_owners_key
found(issue_token() or "", Founding("林间小铺", "linyue", "林悦", "seven quiet lanterns 7"), origin=Origin())
print(make_owners_key("bridge", ["events.signals.write"]).text)
"""


class Web:
    """A web process that may die at any moment; the socket stays, so that who knocks meanwhile waits."""

    def __init__(self, home: Path) -> None:
        self.environment = {**os.environ, "KAIBO_HOME": str(home), "PYTHONPATH": os.pathsep.join(sys.path)}
        self.environment.pop("KAIBO_DATABASE_URL", None)
        self.listening = socket.create_server(("127.0.0.1", 0), backlog=128)
        self.ready = home / "run" / "web.pid"
        command = [sys.executable, "-c", FOUND]
        self.key = subprocess.run(command, env=self.environment, check=True, stdout=subprocess.PIPE, text=True).stdout
        self.start()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.listening.getsockname()[1]}"

    def start(self) -> None:
        handed = self.listening.fileno()
        self.ready.unlink(missing_ok=True)
        command = [sys.executable, "-m", "kaibo.site.web", "--fd", str(handed)]
        self.process = subprocess.Popen(
            command, env=self.environment, pass_fds=[handed], stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL
        )
        deadline = time.monotonic() + 60
        while not self.ready.exists():
            assert self.process.poll() is None and time.monotonic() < deadline, "the web process does not start"
            time.sleep(0.01)

    def kill(self) -> None:
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(60)
        self.listening.close()


class Sender(threading.Thread):
    """Sends until it is acknowledged, then writes that down, then sends the next."""

    def __init__(self, web: Web, number: int) -> None:
        super().__init__(daemon=True)
        self.web, self.number = web, number
        self.line = httpx.Client(verify=False, timeout=10)
        self.orders: list[str] = []
        self.seen: list[str] = []
        self.over = threading.Event()
        self.odd: list[Any] = []

    def run(self) -> None:
        with self.line:
            self._send_until_over()

    def _send_until_over(self) -> None:
        turn = 0
        while not self.over.is_set():
            turn += 1
            orders = [f"o-{self.number}-{turn}-{each}" for each in range(2)]
            seen = [f"s-{self.number}-{turn}-{each}" for each in range(20)]
            at = now().isoformat()
            body = [{"id": id, "kind": "purchase", "at": at, "amount": 100} for id in orders]
            body += [{"id": id, "kind": "like", "at": at, "show": f"run_{turn % 3}"} for id in seen]
            if self._sent(json.dumps([*body, {"id": turn}]).encode()):
                self.orders += orders
                self.seen += seen

    def _sent(self, body: bytes) -> bool:
        headers = {"Authorization": f"Bearer {self.web.key.strip()}", "Content-Type": "application/json"}
        while not self.over.is_set():
            try:
                answer = self.line.post(f"{self.web.address}/ingest/v1/events", content=body, headers=headers)
            except httpx.HTTPError:
                time.sleep(0.01)
                continue
            if answer.status_code == 202:
                return True
            if answer.status_code != 429:
                self.odd.append((answer.status_code, answer.text))
                return False
        return False


@pytest.fixture
def web(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Web]:
    monkeypatch.setenv("KAIBO_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("KAIBO_CLICKHOUSE_URL", raising=False)
    made = Web(tmp_path / "home")
    yield made
    made.stop()


@pytest.mark.django_db
def test_what_was_acknowledged_is_there_once(web: Web) -> None:
    senders = [Sender(web, number) for number in range(SENDERS)]
    for sender in senders:
        sender.start()
    chance = random.Random(7)
    for _ in range(many(KILLS)):
        time.sleep(chance.uniform(0.1, 0.5))
        web.kill()
        web.start()
    time.sleep(0.3)
    for sender in senders:
        sender.over.set()
    for sender in senders:
        sender.join()
    web.stop()
    assert [odd for sender in senders for odd in sender.odd] == []
    box = Inbox(Path(os.environ["KAIBO_HOME"]) / "inbox.sqlite3")
    assert [each.sequence for each in box.taken()] == list(range(1, box.last() + 1))
    _check_orders(box, [id for sender in senders for id in sender.orders])
    _check_store(box, [id for sender in senders for id in (*sender.orders, *sender.seen)])


def _check_orders(box: Inbox, acknowledged: list[str]) -> None:
    kept = Counter(each.signal.id for each in box.taken() if each.signal.kind == "purchase")
    assert acknowledged and set(acknowledged) - set(kept) == set()
    assert max(kept.values()) == 1


def _check_store(box: Inbox, acknowledged: list[str]) -> None:
    """Shipped, each is in the store once; every source's counts add up to what it sent."""
    with store.running():
        with closing(connected(box.path)) as file:
            while ship(file):
                pass
        rows = Counter(row["event_id"] for row in store.query_rows("SELECT event_id FROM event"))
    assert set(acknowledged) - set(rows) == set()
    assert max(rows.values()) == 1
    [told] = box.completeness()
    assert told.waiting == 0 and told.stored == len(rows) and told.refused == 0
    assert told.received == told.stored + told.duplicate + told.quarantined
    box.close()
