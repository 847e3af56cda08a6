"""A browser that follows a run over server-sent events, through the whole front."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from cast import Actor
from kaibo.site.front.door import Front

Event = tuple[str, str, Any]
"""Name, id, data."""


@dataclass
class Listener:
    """One connection. `events` in the order in which they came; `status` once it is told."""

    front: Front
    path: str
    actor: Actor | None = None
    last_id: str = ""
    status: int = 0
    body: bytes = b""
    slow: bool = False
    over: bool = False
    _gone: asyncio.Event = field(default_factory=asyncio.Event)
    _go_on: asyncio.Event = field(default_factory=asyncio.Event)
    _task: asyncio.Task[None] | None = None

    async def __aenter__(self) -> Listener:
        self._task = asyncio.create_task(self.front(self._scope(), self._receive, self._send))
        return self

    async def __aexit__(self, *_: object) -> None:
        self._gone.set()
        self._go_on.set()
        assert self._task
        await asyncio.wait_for(self._task, 10)

    @property
    def events(self) -> list[Event]:
        whole = self.body.decode().split("\n\n")[:-1]
        return [_event(part) for part in whole if not part.startswith(":")]

    @property
    def values(self) -> dict[str, Any]:
        """What a page shows: the last snapshot with all changes after it."""
        shown: dict[str, Any] = {}
        for name, _, data in self.events:
            if name == "snapshot":
                shown = data
            elif name == "change":
                for key, value in data.items():
                    shown[key] = _merged(shown.get(key), value)
        return shown

    async def until(self, true: Callable[[Listener], Any], seconds: float = 6) -> Listener:
        for _ in range(int(seconds * 50)):
            if self.status and true(self):
                return self
            await asyncio.sleep(0.02)
        raise AssertionError(f"it did not come: {self.status} {self.body[-2000:].decode()}")

    def go_on(self) -> None:
        """A slow reader takes again."""
        self.slow = False
        self._go_on.set()

    def _scope(self) -> dict[str, Any]:
        headers = [(b"host", b"testserver")]
        if self.actor and "kaibo" in self.actor.client.cookies:
            headers.append((b"cookie", f"kaibo={self.actor.client.cookies['kaibo'].value}".encode()))
        if self.last_id:
            headers.append((b"last-event-id", self.last_id.encode()))
        return {
            "type": "http",
            "method": "GET",
            "path": self.path,
            "raw_path": self.path.encode(),
            "query_string": b"",
            "headers": headers,
            "scheme": "http",
            "client": ("127.0.0.1", 1),
            "server": ("testserver", 80),
        }

    async def _receive(self) -> dict[str, Any]:
        await self._gone.wait()
        return {"type": "http.disconnect"}

    async def _send(self, message: Any) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
            return
        if self.slow:
            await self._go_on.wait()
        self.body += message["body"]
        self.over = not message["more_body"]


def _event(part: str) -> Event:
    told = dict(line.split(": ", 1) for line in part.split("\n"))
    return told["event"], told.get("id", ""), json.loads(told["data"])


def _merged(before: Any, value: Any) -> Any:
    if not isinstance(value, dict) or set(value) != {"append"}:
        return value
    rows = {_key(row): row for row in before or []}
    return list((rows | {_key(row): row for row in value["append"]}).values())


def _key(row: Any) -> Any:
    return row["id"] if isinstance(row, dict) else row[0]
