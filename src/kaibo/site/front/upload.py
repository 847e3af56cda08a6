"""Files on their way in: checked before a byte is read, then passed on piece by piece."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from typing import Any, Protocol
from unicodedata import category
from urllib.parse import unquote

from kaibo.accounts.api import Caller, authorise
from kaibo.kit.errors import KaiboError
from kaibo.kit.home import home
from kaibo.site.counters import counters
from kaibo.site.front.asgi import Receive, Reply, Scope, header, length
from kaibo.site.front.body import read_part, told_length
from kaibo.site.front.hop import Hop, request_of
from kaibo.site.wire import dump

PATH = "/api/v1/connectors/uploads"
PERMISSION = "connectors.imports.write"
LARGEST = 2 << 30
MOST_OPEN = 3
RESERVE = 256 << 20
_PIECE = 1 << 20


class Sink(Protocol):
    """Where the bytes go: kept when finished, forgotten when left before."""

    size: int

    def write(self, data: bytes) -> None: ...
    def finish(self) -> Any: ...


Received = Callable[..., str]
"""Told of a file whose last byte is on disk, by `name` and `caller`, and what `Way.about` gave; the upload's id."""


def _nothing(caller: Caller, scope: Scope) -> dict[str, str]:
    return {}


@dataclass(frozen=True)
class Way:
    """Where files of a kind come in, who may bring them, and how large (bytes). `about` says before the first byte
    what a file belongs to, or raises the KaiboError that says why it isn't taken."""

    path: str = PATH
    permission: str = PERMISSION
    largest: int = LARGEST
    about: Callable[[Caller, Scope], dict[str, str]] = _nothing


class Uploads:
    """Takes files in. `receive` opens a sink, `received` is told of what it kept."""

    def __init__(
        self,
        hop: Hop,
        receive: Callable[[], AbstractContextManager[Sink]],
        received: Received,
        way: Way | None = None,
    ) -> None:
        self._hop = hop
        self._receive = receive
        self._received = received
        self._way = way or Way()
        self._open: Counter[str] = Counter()

    async def take(self, scope: Scope, receive: Receive) -> Reply:
        """Store the body and answer 201, or raise the KaiboError that says why not."""
        caller = await self._hop.run(lambda: authorise(request_of(scope), self._way.permission))
        name = _file_name(scope)
        about = await self._hop.run(lambda: self._way.about(caller, scope))
        self._check_size(told_length(scope))
        with self._place(caller):
            stored = await self._stored(receive)
        upload = await self._hop.run(lambda: self._received(stored, name=name, caller=caller, **about))
        body = dump({"upload": upload})
        return Reply(201, [(b"content-type", b"application/json; charset=utf-8"), length(body)], body)

    async def _stored(self, receive: Receive) -> Any:
        sink_context = await self._hop.run(self._receive)
        with sink_context as sink:
            more = True
            while more:
                piece, more = await _piece(receive)
                self._check_size(sink.size + len(piece))
                await self._hop.run(lambda piece=piece: sink.write(piece))  # type: ignore[misc]
            if sink.size == 0:
                raise KaiboError("site.file_empty", status=422)
            return await self._hop.run(sink.finish)

    def takes(self, path: str, method: str) -> bool:
        return path == self._way.path and method == "POST"

    def _check_size(self, size: int) -> None:
        if size > self._way.largest:
            raise KaiboError("site.file_too_large", status=413, gigabytes=self._way.largest >> 30)
        if shutil.disk_usage(home().root).free - size < RESERVE:
            raise KaiboError("site.disk_full", status=507)

    @contextmanager
    def _place(self, caller: Caller) -> Iterator[None]:
        """One of the few uploads that a person may have under way."""
        if self._open[caller.id] >= MOST_OPEN:
            raise KaiboError("site.uploads_open", status=429, most=MOST_OPEN)
        self._open[caller.id] += 1
        counters.uploads += 1
        try:
            yield
        finally:
            self._open[caller.id] -= 1
            counters.uploads -= 1


async def _piece(receive: Receive) -> tuple[bytes, bool]:
    """About a megabyte, so that a thread hop is worth its price."""
    gathered, more = bytearray(), True
    while more and len(gathered) < _PIECE:
        part, more = await read_part(receive)
        gathered += part
    return bytes(gathered), more


def _file_name(scope: Scope) -> str:
    """The name as people see it: the last part of a path, without control characters."""
    name = unquote(header(scope, b"x-file-name"), errors="replace").replace("\\", "/").rpartition("/")[2]
    shown = "".join(sign for sign in name if category(sign)[0] != "C").strip()
    if not shown or shown in {".", ".."}:
        raise KaiboError("site.file_name", status=422)
    return shown[-255:]
