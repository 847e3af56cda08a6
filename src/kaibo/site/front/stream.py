"""Server-sent events: a run as it goes, to people in its room and to screens with a signed link.

Encoded once a tick for all; a reader that doesn't keep up is cut and told to come again.
"""

from __future__ import annotations

import asyncio
import re
from dataclasses import dataclass, field
from urllib.parse import unquote
from weakref import WeakSet

from kaibo.accounts.api import authorise
from kaibo.kit.errors import KaiboError
from kaibo.live.api import hub, run_of, screen_of, view_of
from kaibo.site.front.asgi import Headers, Receive, Scope, Send, header, send_part, send_start
from kaibo.site.front.hop import Hop, request_of

_RUN = re.compile(r"/api/v1/live/runs/([^/]+)/stream")
_SCREEN = re.compile(r"/api/v1/live/screens/([^/]+)/stream")
PERMISSION = "live.rooms.read"
HEARTBEAT = 15.0
CHECKED_EVERY = 60.0
MOST_QUEUED = 1 << 20
_PATIENCE = 60.0
"""Seconds after which a reader that takes nothing is given up."""
_HEADERS: Headers = [
    (b"content-type", b"text/event-stream; charset=utf-8"),
    (b"cache-control", b"no-store"),
    (b"x-accel-buffering", b"no"),
]
_BEAT, _BYE, _RESYNC = b": still here\n\n", b"event: bye\ndata: {}\n\n", b"event: resync\ndata: {}\n\n"
Group = tuple[str, str]
"""A run and the view of it: "room", "counts" or the kind of a screen."""


@dataclass(eq=False)
class Reader:
    """Frames on their way to one connection; `last` is sent when it is over, and nothing after it."""

    frames: list[bytes] = field(default_factory=list)
    queued: int = 0
    last: bytes | None = None
    news: asyncio.Event = field(default_factory=asyncio.Event)

    def put(self, frame: bytes) -> None:
        if self.last is not None:
            return
        self.frames.append(frame)
        self.queued += len(frame)
        if self.queued > MOST_QUEUED:
            self.frames.clear()
            self.end(_RESYNC)
        self.news.set()

    def end(self, last: bytes) -> None:
        self.last = self.last or last
        self.news.set()

    def take(self) -> bytes:
        taken, self.frames, self.queued = b"".join(self.frames), [], 0
        self.news.clear()
        return taken


class Streams:
    """`serve` answers one connection until it ends."""

    def __init__(self, hop: Hop) -> None:
        self._hop = hop
        self._readers: dict[Group, set[Reader]] = {}
        self._loop: asyncio.AbstractEventLoop | None = None
        _all.add(self)

    def matches(self, path: str) -> bool:
        return bool(_RUN.fullmatch(path) or _SCREEN.fullmatch(path))

    def start(self) -> None:
        """Begin to follow the runs on air; on the loop that serves."""
        self._loop = asyncio.get_running_loop()
        hub.start(self._out)

    async def serve(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Raises KaiboError, before anything is sent, for who may not look."""
        if scope["method"] != "GET":
            raise KaiboError("site.method", status=405)
        group = await self._hop.run(lambda: admitted(scope))
        self.start()
        reader = Reader()
        await send_start(send, 200, _HEADERS)
        self._join(group, reader, header(scope, b"last-event-id"))
        beside = [asyncio.create_task(each) for each in (_gone(receive, reader), self._checking(scope, group, reader))]
        try:
            await _tell(send, reader)
        finally:
            for each in beside:
                each.cancel()
            self._leave(group, reader)

    def close(self) -> None:
        """Follow no run any more; what was seen is saved."""
        if self._loop is not None:
            hub.stop()
            self._loop = None

    def end(self) -> None:
        """Let every reader go: it comes again by itself."""
        for readers in self._readers.values():
            for reader in readers:
                reader.end(b"")

    def _join(self, group: Group, reader: Reader, last_id: str) -> None:
        loop = asyncio.get_running_loop()

        def deliver(first: list[bytes] | None) -> None:
            loop.call_soon_threadsafe(self._joined, group, reader, first)

        hub.join(*group, last_id, deliver)

    def _joined(self, group: Group, reader: Reader, first: list[bytes] | None) -> None:
        if first is None:
            reader.end(_RESYNC)
            return
        reader.frames[:0] = first
        reader.news.set()
        self._readers.setdefault(group, set()).add(reader)

    def _leave(self, group: Group, reader: Reader) -> None:
        self._readers.get(group, set()).discard(reader)
        hub.leave(*group)

    def _out(self, run: str, view: str, frame: bytes) -> None:
        if self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._send, (run, view), frame)

    def _send(self, group: Group, frame: bytes) -> None:
        for reader in list(self._readers.get(group, ())):
            reader.put(frame)

    async def _checking(self, scope: Scope, group: Group, reader: Reader) -> None:
        """Whoever may no longer look is cut off within a minute."""
        while True:
            await asyncio.sleep(CHECKED_EVERY)
            try:
                if await self._hop.run(lambda: admitted(scope)) != group:
                    reader.end(_BYE)
            except KaiboError:
                reader.end(_BYE)


def admitted(scope: Scope) -> Group:
    """Which run as which view the asker may see. Raises KaiboError 401, 403 or 404; call it off the event loop."""
    if match := _RUN.fullmatch(scope["path"]):
        caller = authorise(request_of(scope), PERMISSION)
        return run_of(unquote(match[1]), caller.scope).id, view_of(caller)
    match = _SCREEN.fullmatch(scope["path"])
    screen = screen_of(match[1] if match else "")
    return screen.run_id, screen.kind


def end_streams() -> None:
    """Let all readers go, for the server is about to stop."""
    for each in list(_all):
        each.end()


_all: WeakSet[Streams] = WeakSet()


async def _gone(receive: Receive, reader: Reader) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
    reader.end(b"")


async def _tell(send: Send, reader: Reader) -> None:
    while reader.last is None:
        try:
            await asyncio.wait_for(reader.news.wait(), HEARTBEAT)
            part = reader.take()
        except TimeoutError:
            part = _BEAT
        if part:
            try:
                await asyncio.wait_for(send_part(send, part, more=True), _PATIENCE)
            except TimeoutError:
                return
    await send_part(send, reader.take() + reader.last)
