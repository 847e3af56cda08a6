"""One long connection: let in, kept with a heartbeat, listened to.

See 长连数据协议说明, https://open-live.bilibili.com/document/657d8e34-f926-a133-16c0-300c1afc6e6b
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from time import monotonic
from typing import Any

from kaibo.connectors.chat.bilibili.packets import Garbled, Op, packed, packets
from kaibo.kit.errors import KaiboError
from kaibo.site.bridge.bilibili.platform import Over

SILENT = 75.0
"""Seconds without a word, while every heartbeat is answered, after which the line is dead."""
_PATIENCE = 10.0
_SETTINGS = {
    "compression": None,
    "proxy": None,
    "open_timeout": _PATIENCE,
    "close_timeout": 1.0,
    "ping_interval": None,
    "max_size": 16 << 20,
}
"""The platform answers no pings: it has heartbeats of its own."""


class Cut(Exception):
    """The line is gone; the game may still run."""


class Line:
    """Of one thread alone. Every method raises Cut once the line is gone."""

    def __init__(self, socket: Any) -> None:
        self._socket = socket
        self._heard_at = monotonic()

    def let_in(self, auth: bytes) -> None:
        """Raises Over where the platform doesn't take what it gave itself: it is too old."""
        self._send(packed(Op.AUTH, auth))
        until = monotonic() + _PATIENCE
        while (left := until - monotonic()) > 0:
            for op, body in self._packets(left):
                if op == Op.AUTH_REPLY:
                    if not _is_yes(body):
                        raise Over
                    return
        raise Cut

    def beat(self) -> None:
        """Wanted every 30 s."""
        self._send(packed(Op.HEARTBEAT))

    def hear(self, seconds: float) -> Iterator[object]:
        """Messages that come within the seconds; None for one that can't be read."""
        for op, body in self._packets(seconds):
            if op == Op.MESSAGE:
                yield _read(body)
            elif op not in {Op.HEARTBEAT_REPLY, Op.AUTH_REPLY}:
                yield None
        if monotonic() - self._heard_at > SILENT:
            raise Cut

    def _packets(self, seconds: float) -> Iterator[tuple[int, bytes]]:
        """What can't be read is told as a packet of no operation, 0."""
        with _gone():
            try:
                frame = self._socket.recv(timeout=seconds)
            except TimeoutError:
                return
        self._heard_at = monotonic()
        try:
            yield from packets(frame if isinstance(frame, bytes) else frame.encode())
        except Garbled:
            yield 0, b""

    def _send(self, packet: bytes) -> None:
        with _gone():
            self._socket.send(packet)


@contextmanager
def connected(link: str) -> Iterator[Line]:
    """Raises Cut where nobody is there."""
    client, exceptions = _websockets()
    try:
        socket = client.connect(link, **_SETTINGS)
    except (OSError, exceptions.WebSocketException, ValueError) as error:
        raise Cut from error
    with socket:
        yield Line(socket)


def installed() -> None:
    """Raises KaiboError site.bridge_extra where the optional part is missing."""
    _websockets()


def _websockets() -> tuple[Any, Any]:
    try:
        return import_module("websockets.sync.client"), import_module("websockets.exceptions")
    except ImportError:
        raise KaiboError("site.bridge_extra") from None


@contextmanager
def _gone() -> Iterator[None]:
    _, exceptions = _websockets()
    try:
        yield
    except (OSError, exceptions.WebSocketException) as error:
        raise Cut from error


def _is_yes(body: bytes) -> bool:
    told = _read(body)
    return isinstance(told, dict) and told.get("code") == 0


def _read(body: bytes) -> object:
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        return None
