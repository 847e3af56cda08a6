"""The short way of the front: who takes it is answered as on the ordinary one, whatever the wire does."""

from __future__ import annotations

import asyncio
import json
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
import uvicorn
from serving import Served

from cast import PASSWORD
from kaibo.site.front.asgi import Receive, Reply, Scope, Send, length, send_reply
from kaibo.site.front.lane import LARGEST, PATIENCE, Lane, Named, Told

ORDINARY = 299
"""What the application answers when the lane has left a request to it."""


class Counter:
    """An application with a desk: the desk answers a body's length, a moment later; `no` it leaves alone."""

    def __init__(self) -> None:
        self.desk = self

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            size, more = 0, True
            while more:
                message = await receive()
                size, more = size + len(message.get("body", b"")), message.get("more_body", False)
            await send_reply(send, _said(ORDINARY, size))

    def takes(self, scope: Scope) -> bool:
        return str(scope["path"]) == "/count"

    def quick(self, scope: Scope, named: Named, body: bytes, told: Told) -> bool:
        if body == b"no":
            return False
        asyncio.get_running_loop().call_later(0.01, told, _said(200, len(body)))
        return True


def _said(status: int, size: int) -> Reply:
    body = json.dumps(size).encode()
    return Reply(status, [(b"content-type", b"application/json"), length(body)], body)


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        config = uvicorn.Config(
            Counter(),
            http=Lane,
            ws="none",
            lifespan="off",
            log_config=None,
            proxy_headers=False,
            timeout_graceful_shutdown=5,
        )
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, args=([listening],), daemon=True)
        thread.start()
        yield listening.getsockname()[1]
        server.should_exit = True
        thread.join(20)
        assert not thread.is_alive(), "nothing that was answered keeps the server from ending"


def asked(body: bytes, *headers: str, path: str = "/count") -> bytes:
    lines = [f"POST {path} HTTP/1.1", "Host: 127.0.0.1", f"Content-Length: {len(body)}", *headers]
    return "\r\n".join([*lines, "", ""]).encode() + body


def told(port: int, *parts: bytes, pause: float = 0.0, answers: int = 1) -> list[tuple[int, int]]:
    """Status and body of each answer on one connection; the parts are sent with a pause between."""
    with socket.create_connection(("127.0.0.1", port), timeout=10) as wire:
        wire.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        for part in parts:
            wire.sendall(part)
            time.sleep(pause)
        file = wire.makefile("rb")
        return [_read(file) for _ in range(answers)]


def _read(file: Any) -> tuple[int, int]:
    status, headers = int(file.readline().split()[1]), {}
    while line := file.readline().strip():
        name, _, value = line.partition(b":")
        headers[name.lower()] = value.strip()
    assert status == ORDINARY or headers[b"x-content-type-options"] == b"nosniff"
    assert b"date" in headers
    return status, json.loads(file.read(int(headers[b"content-length"])))


def test_a_whole_request_is_answered_by_the_desk(port: int) -> None:
    assert told(port, asked(b"12345")) == [(200, 5)]


@pytest.mark.parametrize("cut", [1, 30, -7, -5, -1])
def test_a_request_in_two_pieces_too(port: int, cut: int) -> None:
    whole = asked(b"12345")
    assert told(port, whole[:cut], whole[cut:], pause=0.05) == [(200, 5)]


def test_what_the_desk_leaves_alone_goes_the_ordinary_way(port: int) -> None:
    assert told(port, asked(b"no")) == [(ORDINARY, 2)]
    assert told(port, asked(b"12345", path="/other")) == [(ORDINARY, 5)]
    assert told(port, asked(b"")) == [(ORDINARY, 0)]
    assert told(port, asked(b"x" * (LARGEST + 1))) == [(ORDINARY, LARGEST + 1)]
    assert told(port, asked(b"12345", "X-Twice: 1", "X-Twice: 2")) == [(ORDINARY, 5)]
    chunked = b"POST /count HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n"
    assert told(port, chunked) == [(ORDINARY, 3)]


def test_who_is_slow_with_the_rest_is_waited_for_on_the_ordinary_way(port: int) -> None:
    whole = asked(b"12345")
    assert told(port, whole[:-2], whole[-2:], pause=PATIENCE + 0.3) == [(ORDINARY, 5)]


def test_several_on_one_connection_are_answered_in_their_order(port: int) -> None:
    every = [
        asked(b"x" * size, path=path) for size, path in ((1, "/count"), (2, "/other"), (3, "/count"), (4, "/count"))
    ]
    assert told(port, b"".join(every), answers=4) == [(200, 1), (ORDINARY, 2), (200, 3), (200, 4)]
    assert told(port, *every, pause=0.05, answers=4) == [(200, 1), (ORDINARY, 2), (200, 3), (200, 4)]


def test_who_wants_the_connection_closed_is_told_and_it_is(port: int) -> None:
    with socket.create_connection(("127.0.0.1", port), timeout=10) as wire:
        wire.sendall(asked(b"1", "Connection: close"))
        answer = b"".join(iter(lambda: wire.recv(4096), b""))
    assert b"connection: close" in answer and answer.endswith(b"\r\n\r\n1")


def test_who_leaves_before_the_answer_troubles_nobody(port: int) -> None:
    for sent in (asked(b"12345"), asked(b"12345")[:-3]):
        for _ in range(20):
            with socket.create_connection(("127.0.0.1", port), timeout=10) as wire:
                wire.sendall(sent)
    assert told(port, asked(b"12345")) == [(200, 5)]


def test_the_stock_of_a_served_company_is_told_the_same_on_both_ways(tmp_path: Path) -> None:
    """The first request with a key goes the ordinary way, those after it the short one."""
    served = Served(tmp_path / "home")
    try:
        with httpx.Client(base_url=served.address, timeout=30) as till:
            _key(till, served)
            path = "/api/v1/goods/stock/reserve"
            told = [till.post(path, json={"key": f"k{n}", "lines": [{"item": "lamp"}]}) for n in range(5)]
            assert [each.status_code for each in told] == [201, 201, 201, 409, 409]
            names = [sorted(each.headers) for each in told]
            assert names == [names[0]] * 5, "security headers stand on every answer"
            assert told[3].content == told[4].content and told[4].json()["code"] == "goods.not_enough"
            again = till.post(path, json={"key": "k1", "lines": [{"item": "lamp"}]})
            assert (again.status_code, again.content) == (201, told[1].content)
            assert till.post(path, content=b"{", headers={"Content-Type": "application/json"}).status_code == 400
            assert till.post(path, json={"key": "k"}).status_code == 422
            assert till.post(path, json={}, headers={"Host": "evil.example"}).status_code == 400
            assert till.get("/api/v1/goods/stock/items/lamp").json()["held"] == 3
    finally:
        assert served.stop() == 0


def _key(till: httpx.Client, served: Served) -> None:
    """A company with three lamps, and a key of its owner for everything that `till` asks from now on."""
    headers = {"X-CSRFToken": till.get("/api/v1/session").json()["csrf"], "Origin": served.address}
    founded = {"company": "林间小铺", "username": "linyue", "name": "林悦", "password": PASSWORD}
    first = till.post("/api/v1/first-run", json=founded | {"token": served.token}, headers=headers)
    headers["X-CSRFToken"] = first.json()["csrf"]
    wanted = {"name": "till", "permissions": ["goods.stock.read", "goods.stock.write"]}
    key = till.post("/api/v1/accounts/keys", json=wanted, headers=headers).json()["key"]
    item = till.post("/api/v1/goods/stock/items", json={"code": "lamp", "name": "台灯"}, headers=headers)
    assert item.status_code in {200, 201}, item.text
    received = {"key": "in", "quantity": 3}
    told = till.post("/api/v1/goods/stock/items/lamp/receive", json=received, headers=headers)
    assert told.status_code in {200, 201}, told.text
    till.cookies.clear()
    till.headers["Authorization"] = f"Bearer {key}"
