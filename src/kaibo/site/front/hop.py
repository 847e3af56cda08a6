"""Django's sync chain in one thread hop: the whole request in, the whole answer out."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from typing import Any, TypeVar
from urllib.parse import unquote_to_bytes

from django.core.handlers.wsgi import WSGIHandler, WSGIRequest
from django.db import connections
from django.http import HttpResponse, StreamingHttpResponse

from kaibo.site.front.asgi import Reply, Scope, Send, headers_of, reply_of, send_part, send_start

T = TypeVar("T")
THREADS = 8
PATIENCE = 60.0


class Hop:
    """A pool of threads with a database connection each, and Django's handler to run in them."""

    def __init__(self, threads: int = THREADS) -> None:
        self._handler = WSGIHandler()
        self._threads = threads
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix="hop")

    async def run(self, work: Callable[[], T]) -> T:
        """Anything that touches the database or the disk, off the event loop.

        A request that is cut off waits until its thread is done: what the thread uses must not be closed under it.
        """
        running = asyncio.get_running_loop().run_in_executor(self._pool, work)
        try:
            return await asyncio.shield(running)
        except asyncio.CancelledError:
            await asyncio.wait([running])
            raise

    async def answer(self, scope: Scope, body: bytes, send: Send) -> Reply | None:
        """Django's answer; None when it was a streamed one, which is then sent already."""
        loop = asyncio.get_running_loop()
        return await self.run(lambda: self._answer(scope, body, send, loop))

    def close(self) -> None:
        """Close every thread's database connections and end the threads."""
        everybody = threading.Barrier(self._threads)
        for _ in range(self._threads):
            self._pool.submit(_close_connections, everybody)
        self._pool.shutdown(wait=True)

    def _answer(self, scope: Scope, body: bytes, send: Send, loop: asyncio.AbstractEventLoop) -> Reply | None:
        response = self._handler(environ_of(scope, body), _unused)
        try:
            if isinstance(response, HttpResponse):
                return reply_of(response)
            assert isinstance(response, StreamingHttpResponse)
            _stream(response, send, loop)
            return None
        finally:
            response.close()


def request_of(scope: Scope) -> WSGIRequest:
    """The request without its body, enough to find who asks."""
    return WSGIRequest(environ_of(scope, b""))


def environ_of(scope: Scope, body: bytes) -> dict[str, Any]:
    """The WSGI environment of an ASGI request. Header names with `_` are left out: they would pass for `-`.

    The length is that of the body as it came, whatever was told.
    """
    client, server = scope.get("client") or ("", 0), scope.get("server") or ("localhost", 80)
    raw_path = scope.get("raw_path") or scope["path"].encode()
    environ = {
        "REQUEST_METHOD": scope["method"],
        "SCRIPT_NAME": "",
        "PATH_INFO": unquote_to_bytes(raw_path).decode("latin-1"),
        "QUERY_STRING": scope["query_string"].decode("latin-1"),
        "SERVER_NAME": server[0],
        "SERVER_PORT": str(server[1]),
        "SERVER_PROTOCOL": f"HTTP/{scope.get('http_version', '1.1')}",
        "REMOTE_ADDR": client[0],
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": scope["scheme"],
        "wsgi.input": BytesIO(body),
        "wsgi.errors": BytesIO(),
        "wsgi.multithread": True,
        "wsgi.multiprocess": False,
        "wsgi.run_once": False,
    }
    for raw_name, raw_value in scope["headers"]:
        if b"_" not in raw_name:
            _add_header(environ, raw_name.decode("latin-1"), raw_value.decode("latin-1"))
    environ["CONTENT_LENGTH"] = str(len(body))
    return environ


def _add_header(environ: dict[str, Any], name: str, value: str) -> None:
    key = name.upper().replace("-", "_")
    if key not in {"CONTENT_TYPE", "CONTENT_LENGTH"}:
        key = f"HTTP_{key}"
    between = "; " if key == "HTTP_COOKIE" else ","
    environ[key] = f"{environ[key]}{between}{value}" if key in environ else value


def _stream(response: StreamingHttpResponse, send: Send, loop: asyncio.AbstractEventLoop) -> None:
    """Each part goes out before the next is made: a slow reader holds the maker back, not memory.

    A reader that takes nothing for a minute is given up (TimeoutError).
    """

    def say(saying: Coroutine[Any, Any, None]) -> None:
        asyncio.run_coroutine_threadsafe(saying, loop).result(PATIENCE)

    say(send_start(send, response.status_code, headers_of(response)))
    for part in response:
        say(send_part(send, part, more=True))
    say(send_part(send, b""))


def _close_connections(everybody: threading.Barrier) -> None:
    everybody.wait()
    connections.close_all()


def _unused(*_: Any) -> Callable[[bytes], None]:
    """Where a WSGI server would take status and headers; they are read from the response instead."""
    return lambda _: None
