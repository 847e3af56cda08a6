"""The one ASGI application: says which part answers what."""

from __future__ import annotations

import time
from pathlib import Path

from kaibo.kit.errors import KaiboError
from kaibo.site.counters import counters
from kaibo.site.front import hearing
from kaibo.site.front.asgi import Message, Receive, Reply, Scope, Send, header, reply_of, send_reply
from kaibo.site.front.assets import PREFIX, Assets
from kaibo.site.front.body import Gone, Heard, drain, read_body
from kaibo.site.front.headers import secured
from kaibo.site.front.hop import Hop, request_of
from kaibo.site.front.hosts import is_ours
from kaibo.site.front.ingest import PATH as INGEST
from kaibo.site.front.ingest import Ingest
from kaibo.site.front.stock import StockDesk
from kaibo.site.front.stream import Streams
from kaibo.site.front.upload import Uploads
from kaibo.site.front.webhooks import PREFIX as HOOKS
from kaibo.site.front.webhooks import Webhooks
from kaibo.site.problems import problem

_MONITORED = ("/status", "/metrics")


class Front:
    """Assets and uploads here, everything under /api/ in Django, pages for the rest.

    /status and /metrics are pages to a browser and plain figures to a monitor. `desk` may answer on the short way.
    """

    def __init__(self, *, hop: Hop, uploads: Uploads, recordings: Uploads, pages: Path) -> None:
        self._hop = hop
        self._uploads = uploads
        self._recordings = recordings
        self._webhooks = Webhooks(hop)
        self._ingest = Ingest(hop)
        self._streams = Streams(hop)
        self._stock = self.desk = StockDesk(hop)
        self._assets = Assets(pages)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self._live(receive, send)
        elif scope["type"] == "http":
            await self._counted(scope, receive, secured(scope, send))
        else:
            await send({"type": "websocket.close", "code": 1000})

    def close(self) -> None:
        """End the threads and their database connections."""
        self._stock.close()
        self._streams.close()
        hearing.end()
        self._hop.close()

    async def _counted(self, scope: Scope, receive: Receive, send: Send) -> None:
        began, statuses = time.perf_counter(), []

        async def noting(message: Message) -> None:
            if message["type"] == "http.response.start":
                statuses.append(message["status"])
            await send(message)

        try:
            await self._answer(scope, receive, noting)
        except Gone:
            statuses.append(499)
        finally:
            counters.answered(scope["method"], (statuses or [500])[0], time.perf_counter() - began)

    async def _answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        heard = Heard(receive)
        try:
            if not is_ours(scope):
                raise KaiboError("site.bad_host", status=400)
            reply = await self._reply(scope, heard, send)
        except KaiboError as error:
            await drain(scope, heard)
            reply = reply_of(problem(request_of(scope), error))
            reply.headers.append((b"connection", b"close"))
        if reply is not None:
            await send_reply(send, reply, body=scope["method"] != "HEAD")

    async def _reply(self, scope: Scope, receive: Receive, send: Send) -> Reply | None:
        path, method = scope["path"], scope["method"]
        if path == INGEST:
            return await self._ingest.take(scope, receive)
        for each in (self._uploads, self._recordings):
            if each.takes(path, method):
                return await each.take(scope, receive)
        if self._stock.takes(scope):
            return await self._stock.take(scope, receive)
        if path.startswith(HOOKS):
            return await self._webhooks.take(scope, receive)
        if self._streams.matches(path):
            await self._streams.serve(scope, receive, send)
            return None
        if path.startswith("/api/") or path == "/api" or (path in _MONITORED and not _wants_page(scope)):
            return await self._hop.answer(scope, await read_body(scope, receive), send)
        if method not in {"GET", "HEAD"}:
            raise KaiboError("site.method", status=405)
        return self._page(scope)

    def _page(self, scope: Scope) -> Reply:
        if not scope["path"].startswith(PREFIX):
            return self._assets.at_root(scope) or self._assets.page()
        found = self._assets.asset(scope)
        if found is None:
            raise KaiboError("kit.not_found", status=404)
        return found

    async def _live(self, receive: Receive, send: Send) -> None:
        while (message := await receive())["type"] != "lifespan.shutdown":
            self._stock.start()
            await self._hop.run(hearing.begin)
            self._streams.start()
            await send({"type": f"{message['type']}.complete"})
        self.close()
        await send({"type": "lifespan.shutdown.complete"})


def _wants_page(scope: Scope) -> bool:
    return "text/html" in header(scope, b"accept")
