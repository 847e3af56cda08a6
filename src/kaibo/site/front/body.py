"""A request's body: read whole within a limit, or drained a little before a refusal."""

from __future__ import annotations

import asyncio

from kaibo.kit.errors import KaiboError
from kaibo.site.front.asgi import Message, Receive, Scope, header

LARGEST = 4 << 20
LARGER = {"/api/v1/accounts/company/look/master": 17 << 20}
"""Where a file comes within a request: 12 MiB in base64."""
_DRAINED = 8 << 20
_PATIENCE = 60.0


class Gone(Exception):
    """The client went away before its request was whole."""


class Heard:
    """`receive`, and whether the body has come whole: who asks for more then waits until the client hangs up."""

    def __init__(self, receive: Receive) -> None:
        self._receive = receive
        self.whole = False

    async def __call__(self) -> Message:
        message = await self._receive()
        self.whole = message["type"] != "http.request" or not message.get("more_body", False)
        return message


async def read_body(scope: Scope, receive: Receive) -> bytes:
    """The whole body of a small request; 413 beyond 4 MiB (or LARGER), told before the rest is read."""
    if not has_body(scope):
        return b""
    most = LARGER.get(scope["path"], LARGEST)
    if told_length(scope) > most:
        raise _too_large(most)
    body = bytearray()
    more = True
    while more:
        part, more = await read_part(receive)
        body += part
        if len(body) > most:
            raise _too_large(most)
    return bytes(body)


async def read_part(receive: Receive) -> tuple[bytes, bool]:
    """The next piece and whether more comes. Raises Gone, or 408 after a minute of silence."""
    try:
        async with asyncio.timeout(_PATIENCE):
            message = await receive()
    except TimeoutError as error:
        raise KaiboError("site.upload_stalled", status=408, seconds=int(_PATIENCE)) from error
    if message["type"] == "http.disconnect":
        raise Gone
    return message.get("body", b""), message.get("more_body", False)


async def drain(scope: Scope, heard: Heard) -> None:
    """Read and forget the rest of a short body: a client that is still sending would not see the refusal."""
    if not has_body(scope) or told_length(scope) > _DRAINED:
        return
    left = _DRAINED
    while not heard.whole and left > 0:
        try:
            part, _ = await read_part(heard)
        except (Gone, KaiboError):
            return
        left -= len(part)


def has_body(scope: Scope) -> bool:
    return told_length(scope) > 0 or bool(header(scope, b"transfer-encoding"))


def told_length(scope: Scope) -> int:
    told = header(scope, b"content-length")
    return int(told) if told.isdigit() else 0


def _too_large(most: int) -> KaiboError:
    return KaiboError("site.body_too_large", status=413, megabytes=most >> 20)
