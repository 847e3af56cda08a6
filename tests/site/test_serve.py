"""`kaibo serve`, whole: starts, founds, survives a killed web without refusing anybody, stops."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import psutil
import pytest
from serving import Served, kaibo

from cast import PASSWORD


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    made = Served(tmp_path_factory.mktemp("served") / "home")
    yield made
    if made.process.poll() is None:
        made.stop()


def test_the_first_run(served: Served) -> None:
    with httpx.Client(base_url=served.address) as browser:
        session = browser.get("/api/v1/session").json()
        assert session["first_run"] is True
        body = {
            "token": served.token,
            "company": "林间小铺",
            "username": "linyue",
            "name": "林悦",
            "password": PASSWORD,
        }
        headers = {"X-CSRFToken": session["csrf"], "Origin": served.address}
        told = browser.post("/api/v1/first-run", json=body, headers=headers).json()
        assert told["person"]["name"] == "林悦"
        status = browser.get("/api/v1/status").json()
        assert {each["name"] for each in status["processes"]} == {"store", "web", "worker"}
        assert status["store"]["version"] and status["home"] == str(served.home)
    assert served.home.stat().st_mode & 0o077 == 0, "nobody else on the machine may look inside"


def test_a_killed_web_refuses_nobody(served: Served) -> None:
    """The supervisor holds the socket: requests wait for the next web instead of being turned away."""
    before = served.board()["web"]
    os.kill(before, signal.SIGKILL)
    with ThreadPoolExecutor(20) as visitors:
        answers = list(visitors.map(lambda _: httpx.get(f"{served.address}/api/v1/session", timeout=60), range(20)))
    assert [answer.status_code for answer in answers] == [200] * 20
    assert served.board()["web"] != before


HOST = b"Host: 127.0.0.1\r\n"
SMUGGLED = {
    "two lengths": b"Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello",
    "length and chunked": b"Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nZ\r\nQ",
    "chunked, then not": b"Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
    "chunked misspelt": b"Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
    "a space before the colon": b"Content-Length : 5\r\n\r\nhello",
    "a negative length": b"Content-Length: -1\r\n\r\n",
    "a length with a sign": b"Content-Length: +5\r\n\r\nhello",
    "a hex length": b"Content-Length: 0x5\r\n\r\nhello",
    "a bad chunk": b"Transfer-Encoding: chunked\r\n\r\n-1\r\n\r\n",
    "a bare carriage return": b"X: a\rContent-Length: 5\r\n\r\nhello",
}


@pytest.mark.parametrize("name", SMUGGLED)
def test_requests_that_two_servers_could_read_differently(served: Served, name: str) -> None:
    told = served.raw(b"POST /api/v1/session HTTP/1.1\r\n" + HOST + SMUGGLED[name])
    assert told.startswith(b"HTTP/1.1 400"), told[:200]
    assert told.count(b"HTTP/1.1") == 1


def test_only_this_machines_names_are_known(served: Served) -> None:
    assert b" 400 " in served.raw(b"GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n")[:20]
    assert b" 400 " in served.raw(b"GET / HTTP/1.1\r\nConnection: close\r\n\r\n")[:20]


@pytest.mark.parametrize("path", ["/hooks/doudian/whk_0", "/hooks/tiktok/whk_0"])
def test_what_is_refused_after_it_was_read_is_told_while_the_sender_waits(served: Served, path: str) -> None:
    """A platform gives up after seconds; it does not hang up first."""
    assert httpx.post(served.address + path, content=b"{}", timeout=30).status_code == 404


def test_a_second_serve_is_refused_in_both_languages(served: Served) -> None:
    second = kaibo(served.home, "serve")
    _, told = second.communicate(timeout=30)
    zh, en = told.decode().splitlines()[-2:]
    assert second.returncode == 1 and str(served.process.pid) in zh and str(served.process.pid) in en
    assert "已经有一个" in zh and "already running" in en


def test_a_taken_port_is_told(served: Served, tmp_path: Path) -> None:
    port = served.address.rsplit(":", 1)[1]
    other = kaibo(tmp_path / "other", "serve", "--port", port)
    _, told = other.communicate(timeout=30)
    zh, en = told.decode().splitlines()[-2:]
    assert other.returncode == 1 and port in zh and "已被占用" in zh and "is taken" in en
    assert not (tmp_path / "other" / "run" / "status.json").exists()


def test_it_stops_with_all_its_children(served: Served) -> None:
    pids = list(served.board().values())
    assert served.stop() == 0
    assert not [pid for pid in pids if pid and psutil.pid_exists(pid)]
    assert not (served.home / "run" / "status.json").exists()
