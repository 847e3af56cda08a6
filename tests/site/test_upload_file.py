"""A file is handed in: checked before a byte is read, whole on disk before it is answered for."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import pytest

from cast import Actor
from kaibo.accounts.models import Entry, Key
from kaibo.files import api as files
from kaibo.kit.home import home
from kaibo.site.counters import counters
from kaibo.site.front import upload

PATH = upload.PATH
NAME = {"X-File-Name": quote("订单 3月.csv")}


class Kept:
    """What the tests' own sink was given."""

    def __init__(self) -> None:
        self.size = 0
        self.pieces: list[int] = []
        self.finished = self.aborted = False
        self.told: list[tuple[Any, str, str]] = []

    def __enter__(self) -> Kept:
        return self

    def __exit__(self, *_: Any) -> None:
        self.aborted = not self.finished

    def write(self, data: bytes) -> None:
        self.size += len(data)
        self.pieces.append(len(data))

    def finish(self) -> str:
        self.finished = True
        return "stored"

    def received(self, stored: Any, *, name: str, caller: Any) -> str:
        self.told.append((stored, name, caller.name))
        return "upl_1"


@pytest.fixture
def kept(front: Any) -> Kept:
    made = Kept()
    front._uploads = upload.Uploads(front._hop, lambda: made, made.received)
    return made


def test_it_is_taken_in_piece_by_piece(visitor: Any, operator: Actor, kept: Kept) -> None:
    async def parts() -> Any:
        for _ in range(50):
            yield b"x" * 65536

    response = visitor.post(PATH, actor=operator, content=parts(), headers=NAME)
    assert (response.status_code, response.json()) == (201, {"upload": "upl_1"})
    assert kept.size == 50 * 65536 and max(kept.pieces) < 1.2 * (1 << 20)
    assert kept.told == [("stored", "订单 3月.csv", "周琦")] and counters.uploads == 0


def test_the_whole_way(visitor: Any, operator: Actor) -> None:
    response = visitor.post(PATH, actor=operator, content=b"a,b\n1,2\n", headers=NAME)
    assert response.status_code == 201 and response.json()["upload"].startswith("upl_")
    original = list(files.originals())[-1]
    assert original.size == 8
    with files.open_plain(original.id) as plain:
        assert plain.read() == b"a,b\n1,2\n"
    entry = Entry.objects.get(what="connectors.upload.received")
    assert "订单 3月.csv" in entry.detail and entry.name == "周琦"


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("C:\\fakepath\\订单.xlsx", "订单.xlsx"),
        ("../../etc/passwd", "passwd"),
        ("a\u202egpj.exe", "agpj.exe"),
        ("a\r\nSet-Cookie: x", "aSet-Cookie: x"),
        ("x" * 400 + ".csv", "x" * 251 + ".csv"),
    ],
)
def test_a_name_is_only_a_name(visitor: Any, operator: Actor, kept: Kept, told: str, name: str) -> None:
    visitor.post(PATH, actor=operator, content=b"1", headers={"X-File-Name": quote(told)})
    assert kept.told[0][1] == name


@pytest.mark.parametrize("told", ["", "%20", "..", "a/", "%00"])
def test_without_a_name_it_is_refused(visitor: Any, operator: Actor, kept: Kept, told: str) -> None:
    response = visitor.post(PATH, actor=operator, content=b"1", headers={"X-File-Name": told})
    assert (response.status_code, response.json()["code"]) == (422, "site.file_name") and kept.size == 0


def test_an_empty_file_is_refused(visitor: Any, operator: Actor, kept: Kept) -> None:
    response = visitor.post(PATH, actor=operator, content=b"", headers=NAME)
    assert (response.status_code, response.json()["code"]) == (422, "site.file_empty") and kept.aborted


def test_only_who_may_import(visitor: Any, cast: dict[str, Actor], kept: Kept) -> None:
    for role, actor in cast.items():
        response = visitor.post(PATH, actor=actor, content=b"1", headers=NAME)
        assert response.status_code == (201 if role in {"owner", "operator", "finance"} else 403), role


def test_a_stranger_is_refused_before_a_byte_is_read(front: Any, stranger: Actor, kept: Kept) -> None:
    read, sent = [], []

    async def receive() -> dict[str, Any]:
        read.append(1)
        return {"type": "http.request", "body": b"x" * 65536, "more_body": True}

    async def send(message: Any) -> None:
        sent.append(message)

    headers = [(b"host", b"testserver"), (b"content-length", b"1000000000"), (b"x-file-name", b"a.csv")]
    scope = {
        "type": "http",
        "method": "POST",
        "path": PATH,
        "query_string": b"",
        "scheme": "http",
        "headers": headers,
    }
    asyncio.run(front(scope, receive, send))
    assert sent[0]["status"] == 401 and not read and not kept.size
    assert (b"connection", b"close") in sent[0]["headers"]


def test_without_the_csrf_token(visitor: Any, operator: Actor, kept: Kept) -> None:
    for headers in ({"X-CSRFToken": ""}, {"X-CSRFToken": "x"}, {"Origin": "https://evil.example"}):
        token = {"Cookie": f"kaibo={operator.client.cookies['kaibo'].value}", "X-CSRFToken": operator.csrf}
        response = visitor.post(PATH, content=b"1", headers={**NAME, **token, **headers})
        assert response.status_code == 403 and kept.size == 0


def test_with_a_key(visitor: Any, operator: Actor, kept: Kept) -> None:
    body = {"name": "robot", "permissions": ["connectors.imports.write"]}
    key = operator.post("/api/v1/accounts/keys", body).json()["key"]
    response = visitor.post(PATH, content=b"1", headers={**NAME, "Authorization": f"Bearer {key}"})
    assert response.status_code == 201 and Key.objects.count() == 1


def test_too_large_is_refused_by_what_is_told_and_by_what_comes(
    visitor: Any, operator: Actor, kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(visitor.front._uploads, "_way", upload.Way(largest=1 << 20))
    told = visitor.post(PATH, actor=operator, content=b"1" * ((1 << 20) + 1), headers=NAME)
    assert told.status_code == 413 and kept.size == 0
    assert visitor.post(PATH, actor=operator, content=b"1" * (1 << 20), headers=NAME).status_code == 201

    async def parts() -> Any:
        for _ in range(40):
            yield b"x" * 65536

    assert visitor.post(PATH, actor=operator, content=parts(), headers=NAME).status_code == 413


def test_a_disk_nearly_full_takes_nothing_in(
    visitor: Any, operator: Actor, kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = shutil.disk_usage(home().root)
    monkeypatch.setattr(upload, "RESERVE", usage.free + (1 << 30))
    response = visitor.post(PATH, actor=operator, content=b"1", headers=NAME)
    assert (response.status_code, response.json()["code"]) == (507, "site.disk_full") and kept.size == 0


def test_three_at_once_and_no_more(front: Any, visitor: Any, operator: Actor, finance: Actor, kept: Kept) -> None:
    front._uploads._open[operator.caller.id] = 3
    response = visitor.post(PATH, actor=operator, content=b"1", headers=NAME)
    assert response.status_code == 429 and response.headers["retry-after"]
    assert visitor.post(PATH, actor=finance, content=b"1", headers=NAME).status_code == 201
    front._uploads._open[operator.caller.id] = 2
    assert visitor.post(PATH, actor=operator, content=b"1", headers=NAME).status_code == 201
    assert front._uploads._open[operator.caller.id] == 2


def test_a_client_that_goes_away_leaves_nothing(front: Any, operator: Actor, kept: Kept) -> None:
    def messages() -> Iterator[dict[str, Any]]:
        yield {"type": "http.request", "body": b"x" * (2 << 20), "more_body": True}
        yield {"type": "http.disconnect"}

    coming, sent = messages(), []

    async def receive() -> Any:
        return next(coming)

    async def send(message: Any) -> None:
        sent.append(message)

    cookie = f"kaibo={operator.client.cookies['kaibo'].value}".encode()
    scope = {
        "type": "http",
        "method": "POST",
        "path": PATH,
        "query_string": b"",
        "scheme": "http",
        "headers": [
            (b"host", b"testserver"),
            (b"cookie", cookie),
            (b"x-csrftoken", operator.csrf.encode()),
            (b"x-file-name", b"a.csv"),
            (b"transfer-encoding", b"chunked"),
        ],
    }
    asyncio.run(front(scope, receive, send))
    assert not sent and kept.aborted and not kept.told and counters.uploads == 0
    assert not front._uploads._open[operator.caller.id]
