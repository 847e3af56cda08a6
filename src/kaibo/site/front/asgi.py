"""The few shapes of ASGI that the front speaks, and answers in them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, MutableMapping
from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
Headers = list[tuple[bytes, bytes]]


@dataclass(frozen=True)
class Reply:
    """A whole answer, held in memory."""

    status: int
    headers: Headers
    body: bytes = b""


def header(scope: Scope, name: bytes) -> str:
    """The first header of that lower-case name, empty where there is none."""
    for key, value in scope["headers"]:
        if key == name:
            return str(value, "latin-1")
    return ""


def reply_of(response: HttpResponse) -> Reply:
    """Django's answer (not a streaming one) as ours."""
    return Reply(response.status_code, [*headers_of(response), length(response.content)], response.content)


def headers_of(response: Any) -> Headers:
    """The header lines and cookies of a Django response, without its length."""
    lines = [(name, value) for name, value in response.items() if name.lower() != "content-length"]
    lines += [("Set-Cookie", morsel.OutputString()) for morsel in response.cookies.values()]
    return [(name.lower().encode("latin-1"), str(value).encode("latin-1")) for name, value in lines]


def length(body: bytes) -> tuple[bytes, bytes]:
    return b"content-length", str(len(body)).encode()


async def send_reply(send: Send, reply: Reply, *, body: bool = True) -> None:
    """Send it; a HEAD request gets the headers alone."""
    await send_start(send, reply.status, reply.headers)
    await send_part(send, reply.body if body else b"")


async def send_start(send: Send, status: int, headers: Iterable[tuple[bytes, bytes]]) -> None:
    await send({"type": "http.response.start", "status": status, "headers": list(headers)})


async def send_part(send: Send, body: bytes, *, more: bool = False) -> None:
    await send({"type": "http.response.body", "body": body, "more_body": more})
