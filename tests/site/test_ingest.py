"""Programs send signals: answered when they are on disk, refused with the reason, in every form we say we take."""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec
import pyarrow as pa
import pytest

from cast import Actor
from kaibo.accounts.permissions import Role
from kaibo.events.api import completeness, taken
from kaibo.events.inbox import space, writer
from kaibo.events.inbox.inbox import inbox

PATH = "/ingest/v1/events"
AT = "2026-11-20T20:15:00.5+08:00"
JSON = "application/json"


def event(id: str, kind: str = "comment", **rest: Any) -> dict[str, Any]:
    return {"id": id, "kind": kind, "at": AT, **rest}


class Program:
    """Sends with a key."""

    def __init__(self, visitor: Any, key: str) -> None:
        self._visitor, self._key = visitor, key

    def send(self, content: Any, kind: str = JSON, query: str = "", **headers: str) -> Any:
        body = content if isinstance(content, bytes) else json.dumps(content).encode()
        told = {"Authorization": f"Bearer {self._key}", "Content-Type": kind, **headers}
        return self._visitor.post(PATH + query, content=body, headers=told)


@pytest.fixture(autouse=True)
def _inbox(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """An inbox of the test's own; everything else stays where it is."""
    monkeypatch.setattr("kaibo.kit.home.Home.inbox", tmp_path / "inbox.sqlite3")
    monkeypatch.setattr("kaibo.events.inbox.inbox._opened", {})
    yield
    inbox().close()


@pytest.fixture
def program(visitor: Any, operator: Actor) -> Program:
    return Program(visitor, key_of(operator, "events.signals.write"))


def key_of(actor: Actor, *permissions: str) -> str:
    made = actor.post("/api/v1/accounts/keys", {"name": "互动桥", "permissions": list(permissions)})
    return str(made.json()["key"])


def test_one_event_is_on_disk_when_that_is_said(program: Program) -> None:
    response = program.send(event("o1", "purchase", amount=1990, currency="CNY"))
    assert response.status_code == 202
    assert response.json() == {
        "received": 1,
        "stored": 1,
        "duplicate": 0,
        "quarantined": 0,
        "refused": 0,
        "results": [{"id": "o1", "result": "stored"}],
    }
    inbox().close()
    [kept] = taken()
    assert (kept.source, kept.signal.amount) == ("互动桥", 1990)
    assert kept.signal.at == datetime.fromisoformat(AT)
    assert program.send(event("o1", "purchase", amount=1990, currency="CNY")).json()["duplicate"] == 1
    assert program.send(event("o1", "purchase", amount=1, currency="CNY")).json()["refused"] == 1


def test_arrays_and_lines(program: Program) -> None:
    assert program.send([event("1"), event("2")]).json()["stored"] == 2
    lines = b"\n".join(json.dumps(event(str(each))).encode() for each in range(3)) + b"\n\n"
    assert program.send(lines, "application/x-ndjson; charset=utf-8").json()["stored"] == 3
    assert program.send([]).json()["received"] == 0


def test_what_is_no_signal_is_put_aside_and_the_rest_taken(program: Program) -> None:
    odd = [event("1"), {"id": "2"}, event("3", "sneeze"), event("4", at="lunch"), 5, event("6", text="x" * 2001)]
    response = program.send(odd)
    assert (response.status_code, response.json()["stored"], response.json()["quarantined"]) == (202, 1, 5)
    lines = b"\n".join(json.dumps(each).encode() for each in odd)
    assert program.send(lines, "application/x-ndjson").json()["quarantined"] == 5
    with inbox().reading() as file:
        reasons = [row[0] for row in file.execute("SELECT reason FROM quarantine ORDER BY id LIMIT 5")]
    assert [reason.split(" - ")[0] for reason in reasons] == [
        "Object missing required field `kind`",
        "Invalid RFC3339 encoded datetime",
        "Expected `object`, got `int`",
        "Expected `str` of length <= 2000",
        "unknown kind: sneeze",
    ]


@pytest.mark.parametrize(
    ("body", "kind", "status", "code"),
    [
        (b"{", JSON, 400, "events.unreadable"),
        (b"", JSON, 400, "events.unreadable"),
        (b'[{"id": 1}, {]', JSON, 400, "events.unreadable"),
        (b"\xff\xfe", JSON, 400, "events.unreadable"),
        (b'{"a": ' * 100_000, JSON, 400, "events.too_deep"),
        (json.dumps(event("1", data={"a": eval("[" * 70 + "]" * 70)})).encode(), JSON, 400, "events.too_deep"),
        (json.dumps({"a": eval("[" * 70 + "]" * 70)}).encode(), JSON, 400, "events.too_deep"),
        (json.dumps(event("1", data={"a": "x" * 33_000})).encode(), JSON, 413, "events.too_long"),
        (json.dumps({"a": "x" * 33_000}).encode(), JSON, 413, "events.too_long"),
        (json.dumps([event("1")] * 10_001).encode(), JSON, 413, "events.too_many"),
        (b"x" * (5 << 20), JSON, 413, "site.body_too_large"),
        (b"{}", "text/plain", 415, "site.ingest_type"),
        (b"{}", "application/cloudevents+json", 422, "events.not_cloudevent"),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_what_cannot_be_read_is_refused(program: Program, body: bytes, kind: str, status: int, code: str) -> None:
    response = program.send(body, kind)
    assert (response.status_code, response.json()["code"]) == (status, code)
    assert taken() == []


def test_what_is_refused_is_counted(program: Program) -> None:
    program.send(b"{")
    program.send(event("1"))
    [told] = completeness()
    assert (told.received, told.waiting, told.refused) == (2, 1, 1)


def test_compressed_bodies(program: Program) -> None:
    body = json.dumps([event(str(each)) for each in range(500)]).encode()
    twice = gzip.compress(body[:100]) + gzip.compress(body[100:])
    brotli = pa.compress(body, codec="brotli", asbytes=True)
    for packed, encoding in [(gzip.compress(body), "gzip"), (twice, "GZIP"), (brotli, "br"), (body, "identity")]:
        response = program.send(packed, **{"Content-Encoding": encoding})
        assert (response.status_code, response.json()["stored"]) == (202, 500), encoding


@pytest.mark.parametrize("encoding", ["gzip", "br"])
def test_a_bomb_is_not_opened(program: Program, encoding: str) -> None:
    big = b" " * (200 << 20)
    packed = gzip.compress(big) if encoding == "gzip" else pa.compress(big, codec="brotli", asbytes=True)
    assert program.send(packed, **{"Content-Encoding": encoding}).status_code == 413
    assert program.send(packed[: len(packed) // 2], **{"Content-Encoding": encoding}).status_code in {400, 413}
    small = gzip.compress(b" " * (1 << 20)) if encoding == "gzip" else pa.compress(b" " * (1 << 20), codec="brotli")
    assert program.send(bytes(small), **{"Content-Encoding": encoding}).status_code == 413


def test_a_body_that_is_not_what_it_says(program: Program) -> None:
    for encoding in ("gzip", "br"):
        response = program.send(b'{"id": 1}', **{"Content-Encoding": encoding})
        assert (response.status_code, response.json()["code"]) == (400, "site.broken_encoding")
    whole = gzip.compress(b"[]" * 1000)
    assert program.send(whole[:-4], **{"Content-Encoding": "gzip"}).status_code == 400
    assert program.send(zlib.compress(b"[]"), **{"Content-Encoding": "deflate"}).status_code == 415


def test_a_program_that_speaks_for_several_names_them(program: Program) -> None:
    assert program.send(event("1"), query="?source=douyin-2").status_code == 202
    assert taken()[0].source == "互动桥/douyin-2"
    for query in ("?source=", "?source=A", "?source=a%2Fb", "?source=a&source=b", f"?source={'x' * 61}"):
        response = program.send(event("1"), query=query)
        assert (response.status_code, response.json()["code"]) == (422, "site.ingest_source"), query


def test_strangers_sessions_and_other_keys_are_refused(visitor: Any, operator: Actor, stranger: Actor) -> None:
    body = json.dumps(event("1")).encode()
    told = {"Content-Type": JSON}
    assert visitor.post(PATH, content=body, headers=told).status_code == 401
    assert visitor.post(PATH, content=body, headers=told, actor=operator).status_code == 401
    for bad in ("Bearer kaibo_000000000000_wrong", "Bearer ", "Basic abc", "\xff"):
        headers = [(b"authorization", bad.encode("latin-1")), (b"content-type", JSON.encode())]
        assert visitor.post(PATH, content=body, headers=dict(headers)).status_code == 401
    other = Program(visitor, key_of(operator, "events.signals.read"))
    assert other.send(event("1")).status_code == 403
    assert taken() == [] and completeness() == []


@pytest.mark.parametrize("role", [role for role in Role if role not in {Role.OWNER, Role.OPERATOR}])
def test_a_key_of_who_may_not_send_does_not_send(visitor: Any, cast: dict[Role, Actor], role: Role) -> None:
    response = cast[role].post("/api/v1/accounts/keys", {"name": "k", "permissions": ["events.signals.write"]})
    assert response.status_code in {403, 422}


def test_a_revoked_key_ends(visitor: Any, operator: Actor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kaibo.site.front.keys.REMEMBERED", 0.0)
    program = Program(visitor, key_of(operator, "events.signals.write"))
    assert program.send(event("1")).status_code == 202
    [kept] = operator.get("/api/v1/accounts/keys").json()
    operator.delete(f"/api/v1/accounts/keys/{kept['id']}")
    assert program.send(event("2")).status_code == 401


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE", "HEAD"])
def test_there_is_nothing_but_post(visitor: Any, method: str) -> None:
    response = visitor.request(method, PATH)
    assert (response.status_code, response.headers["allow"]) == (405, "POST")


def test_when_too_much_waits_it_says_when_to_come_again(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writer, "MOST_WAITING", -1)
    monkeypatch.setattr(writer.Writer, "_gathered", lambda self: [])
    inbox()._writing()._waiting.append(writer.Submission("x", []))
    response = program.send(event("1"))
    assert (response.status_code, response.headers["retry-after"]) == (429, "1")


def test_a_full_disk_is_told(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(space, "RESERVE", 1 << 60)
    response = program.send(event("1"))
    assert (response.status_code, response.json()["code"]) == (507, "events.disk_full")
    assert completeness() == []


def test_numbers_of_people_are_masked_before_the_disk(program: Program) -> None:
    program.send([event("1", text="加我微信13800138000"), {"id": "2", "说": "13800138000"}])
    inbox().close()
    assert b"13800138000" not in b"".join(path.read_bytes() for path in inbox().path.parent.glob("inbox.sqlite3*"))
    assert msgspec.json.decode(msgspec.json.encode(taken()[0].signal.text)) == "加我微信***"


def test_cloudevents_in_three_modes(program: Program) -> None:
    attributes = {"specversion": "1.0", "type": "com.example.comment", "source": "/room/1", "time": AT}
    events = [attributes | {"id": str(each), "data": {"text": "好看"}} for each in range(3)]
    assert program.send(events[0], "application/cloudevents+json; charset=utf-8").json()["stored"] == 1
    assert program.send(events[1:], "application/cloudevents-batch+json").json()["stored"] == 2
    headers = {f"ce-{name}": value for name, value in (attributes | {"id": "3"}).items()}
    assert program.send({"text": "好看"}, **headers).json()["stored"] == 1
    kept = [each.signal for each in taken()]
    assert {each.text for each in kept} == {"好看"} and len({each.id for each in kept}) == 4


def test_it_is_in_the_document(viewer: Actor) -> None:
    operation = viewer.get("/api/v1/openapi.json").json()["paths"][PATH]["post"]
    assert (operation["x-permission"], operation["security"]) == ("events.signals.write", [{"key": []}])
    assert "202" in operation["responses"] and "507" in operation["responses"]
