"""A short way for requests that thousands ask in a second: answered by callbacks, without a task of their own.

Whatever the lane does not take goes the ordinary way through the ASGI application, which answers the same.
"""

from __future__ import annotations

import time
from asyncio import TimerHandle
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any, Protocol, cast

from uvicorn.protocols.http.httptools_impl import STATUS_LINE, HttpToolsProtocol, RequestResponseCycle

from kaibo.site.counters import counters
from kaibo.site.front.asgi import Headers, Reply, Scope
from kaibo.site.front.headers import added

LARGEST = 16 << 10
PATIENCE = 0.5
"""Seconds a request may stay half told; then the ordinary way waits for the rest."""
Told = Callable[[Reply], None]
Named = Mapping[bytes, bytes]


class Desk(Protocol):
    """Who answers on the short way."""

    def takes(self, scope: Scope) -> bool: ...

    def quick(self, scope: Scope, named: Named, body: bytes, told: Told) -> bool:
        """Whether it answers: `told` is called once, later, in the loop. `named` are the request's headers."""
        ...


class Lane(HttpToolsProtocol):
    """HTTP/1.1 as uvicorn speaks it. A request that a desk takes is held until its body is whole, then answered.

    A proxy in front puts the sender's address into headers, which the ordinary way reads: the lane is closed then.
    """

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self._desk: Desk | None = getattr(self.app, "desk", None)
        self._held: RequestResponseCycle | None = None
        self._timer: TimerHandle | None = None

    def _start_asgi_task(self, cycle: RequestResponseCycle, app: Any) -> None:
        if app is not self.app or not self._fits(cycle):
            super()._start_asgi_task(cycle, app)
        elif cycle.more_body:
            self._held = cycle
        elif not self._quick(cycle):
            super()._start_asgi_task(cycle, app)

    def on_message_complete(self) -> None:
        super().on_message_complete()
        if held := self._let_go():
            self._start_asgi_task(held, self.app)

    def data_received(self, data: bytes) -> None:
        super().data_received(data)
        if self._held and not self._timer:
            self._timer = self.loop.call_later(PATIENCE, self._give_over)

    def connection_lost(self, exc: Exception | None) -> None:
        self._let_go()
        super().connection_lost(exc)

    def _fits(self, cycle: RequestResponseCycle) -> bool:
        if self._desk is None or cycle.waiting_for_100_continue or self.flow.write_paused:
            return False
        scope = _scope(cycle)
        return self._desk.takes(scope) and 0 < _length(scope) <= LARGEST

    def _quick(self, cycle: RequestResponseCycle) -> bool:
        scope = _scope(cycle)
        named = dict(scope["headers"])
        if self._desk is None or len(named) != len(scope["headers"]):
            return False
        began = time.perf_counter()
        return self._desk.quick(scope, named, bytes(cycle.body), lambda reply: self._answer(cycle, reply, began))

    def _answer(self, cycle: RequestResponseCycle, reply: Reply, began: float) -> None:
        counters.answered("POST", reply.status, time.perf_counter() - began)
        if cycle.disconnected or self.transport.is_closing():
            return
        dated = b"".join([b"%b: %b\r\n" % line for line in self.server_state.default_headers])
        ending = b"\r\n" if cycle.keep_alive else b"connection: close\r\n\r\n"
        head = _head(reply.status, tuple(reply.headers), cycle.scope["scheme"])
        self.transport.write(b"".join([head, dated, ending, reply.body]))
        cycle.response_started = cycle.response_complete = True
        cycle.waiting_for_100_continue = False
        if not cycle.keep_alive:
            self.transport.close()
        self.on_response_complete()

    def _give_over(self) -> None:
        """The ordinary way waits for the rest of the body as long as it waits for anybody's."""
        if held := self._let_go():
            super()._start_asgi_task(held, self.app)

    def _let_go(self) -> RequestResponseCycle | None:
        held, self._held = self._held, None
        if self._timer:
            self._timer.cancel()
            self._timer = None
        return held


def _scope(cycle: RequestResponseCycle) -> Scope:
    return cast(Scope, cycle.scope)


def _length(scope: Scope) -> int:
    """What is told of the body's length, 0 where it isn't."""
    for name, value in scope["headers"]:
        if name == b"content-length":
            return int(value) if value.isdigit() else 0
    return 0


@lru_cache(maxsize=512)
def _head(status: int, headers: tuple[tuple[bytes, bytes], ...], scheme: str) -> bytes:
    """Status line and headers but for the date: the same for thousands of answers."""
    lines: Headers = [*headers, *added(scheme, list(headers))]
    return STATUS_LINE[status] + b"".join(b"%b: %b\r\n" % line for line in lines)
