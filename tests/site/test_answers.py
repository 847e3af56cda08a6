"""Answers of the API: one shape of errors, the reader's language, Chinese as it is, nothing from the inside."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest
from django.db import OperationalError
from ninja import NinjaAPI

from cast import Actor
from kaibo.site import urls
from kaibo.site.wire import dump

SHAPE = {"code", "message", "message_zh", "message_en", "params"}
PEOPLE = "/api/v1/accounts/people"


@pytest.mark.parametrize(
    ("headers", "query", "language"),
    [
        ({}, {}, "zh"),
        ({"Accept-Language": "en-GB,en;q=0.9,zh;q=0.8"}, {}, "en"),
        ({"Accept-Language": "zh-TW"}, {}, "zh"),
        ({"Accept-Language": "fr,de;q=0.9,en;q=0.1"}, {}, "en"),
        ({"Accept-Language": "fr"}, {}, "zh"),
        ({"Accept-Language": "en", "Cookie": "lang=zh"}, {}, "zh"),
        ({"Accept-Language": "en", "Cookie": "lang=zh"}, {"lang": "en"}, "en"),
        ({}, {"lang": "<script>"}, "zh"),
    ],
)
def test_the_readers_language(stranger: Actor, headers: dict[str, str], query: dict[str, str], language: str) -> None:
    told = stranger.client.get(PEOPLE, query, headers=headers).json()
    assert set(told) == SHAPE and told["message"] == told[f"message_{language}"]
    assert told["message_zh"] == "请先登录"


def test_chinese_stands_as_it_is(owner: Actor) -> None:
    assert "林悦".encode() in owner.get(PEOPLE).content


@pytest.mark.parametrize("path", ["/api/v1/absent", "/api/v1/", "/api/v2/session", "/absent", "/api/v1/session/"])
def test_what_is_not_there(owner: Actor, path: str) -> None:
    response = owner.get(path)
    assert response.status_code == 404 and set(response.json()) == SHAPE
    assert response.json()["code"] == "kit.not_found"


@pytest.mark.parametrize("method", ["put", "patch"])
def test_a_method_that_is_not_taken(owner: Actor, method: str) -> None:
    response = getattr(owner, method)("/api/v1/session", {})
    assert response.status_code == 405 and response.json()["code"] == "site.method"
    assert "POST" in response.headers["Allow"]


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b'"text"',
        b"NaN",
        b'{"username": NaN}',
        b'{"username": 1e400}',
        b'\xef\xbb\xbf{"username": "a"}',
        b'{"username": "\xff"}',
        b'{"username": "\\ud800", "password": "x"}',
        b'{"username": "a\\u0000", "password": "x"}',
        b'{"username": "a", "password": "x",}',
        b"[" * 100_000,
        b'{"a":' * 10_000 + b"1" + b"}" * 10_000,
        b'{"username": {"$ne": ""}, "password": ["x"]}',
        b'{"username": 123456789012345678901234567890, "password": true}',
    ],
)
def test_bodies_that_cannot_be_read(stranger: Actor, body: bytes) -> None:
    token = stranger.get("/api/v1/session").json()["csrf"]
    headers = {"X-CSRFToken": token}
    response = stranger.client.post("/api/v1/session", body, content_type="application/json", headers=headers)
    assert response.status_code in {400, 422} and set(response.json()) == SHAPE


def test_a_large_body_is_refused(visitor: Any, stranger: Actor) -> None:
    response = visitor.post("/api/v1/session", actor=stranger, content=b" " * (4 << 20) + b" ")
    assert (response.status_code, response.json()["code"]) == (413, "site.body_too_large")

    async def parts() -> Any:
        for _ in range(70):
            yield b" " * 65536

    assert visitor.post("/api/v1/session", content=parts()).status_code == 413


def test_a_master_of_slides_may_be_larger(visitor: Any, owner: Actor) -> None:
    place = "/api/v1/accounts/company/look/master"
    body = b'{"data": "' + b"A" * (5 << 20) + b'"}'
    as_json = {"content-type": "application/json"}
    answer = visitor.request("PUT", place, actor=owner, content=body, headers=as_json)
    assert (answer.status_code, answer.json()["code"]) == (422, "accounts.master_type")
    answer = visitor.request("PUT", place, actor=owner, content=body + b" " * (12 << 20))
    assert (answer.status_code, answer.json()["code"]) == (413, "site.body_too_large")


@pytest.mark.parametrize(
    ("body", "code", "field"),
    [
        ({}, "site.missing", "username"),
        ({"username": 1, "password": "x"}, "site.wrong_type", "username"),
        ({"username": "a", "password": "x", "role": "owner"}, "site.extra", "role"),
        ({"username": "a" * 300, "password": "x"}, "site.too_long", "username"),
    ],
)
def test_one_sentence_says_what_is_wrong(stranger: Actor, body: Any, code: str, field: str) -> None:
    told = stranger.post("/api/v1/session", body)
    assert told.status_code == 422
    params = {"field": field, **({"most": "256"} if code == "site.too_long" else {})}
    assert (told.json()["code"], told.json()["params"]) == (code, params)
    assert all(each in told.json()["message_en"] for each in params.values())


def test_an_address_with_too_much_in_it(visitor: Any, owner: Actor) -> None:
    told = visitor.get(f"/api/v1/metrics/query?{'p=1&' * 1_500}", actor=owner)
    assert (told.status_code, set(told.json())) == (400, SHAPE)


@pytest.mark.parametrize("path", [f"{PEOPLE}?x=%00", "/api/v1/accounts/keys/a%00b", "/api/v1/session?lang=%00"])
def test_nul_in_the_address(visitor: Any, owner: Actor, path: str) -> None:
    assert visitor.request("DELETE" if "keys" in path else "GET", path, actor=owner).status_code == 422


def _fails(monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    def view(request: Any, **_: Any) -> Any:
        raise error

    for operation in _operations(urls.api):
        if operation.view_func.__name__ == "read_company":
            monkeypatch.setattr(operation, "view_func", view)


def _operations(api: NinjaAPI) -> Any:
    for bound in api._get_bound_routers():
        for path_view in bound.path_operations.values():
            yield from path_view.operations


def test_a_failure_tells_nothing_of_the_inside(owner: Actor, monkeypatch: pytest.MonkeyPatch) -> None:
    _fails(monkeypatch, RuntimeError("/secret/path password=hunter2"))
    response = owner.get("/api/v1/accounts/company")
    assert response.status_code == 500 and response.json()["code"] == "kit.internal"
    assert b"secret" not in response.content and b"Traceback" not in response.content


def test_a_database_that_does_not_answer(owner: Actor, monkeypatch: pytest.MonkeyPatch) -> None:
    _fails(monkeypatch, OperationalError("database is locked"))
    response = owner.get("/api/v1/accounts/company")
    assert response.status_code == 503 and response.headers["Retry-After"] == "5"
    assert response.json()["code"] == "site.database_busy"


def test_numbers_and_times_on_the_wire() -> None:
    at = datetime(2026, 3, 8, 12, 0, 0, 5, tzinfo=UTC)
    body = dump({"a": Decimal("123.45"), "b": None, "c": at, "d": {1: "开播"}, "e": (1, 2), "f": 0.0324})
    assert json.loads(body) == {
        "a": 123.45,
        "b": None,
        "c": "2026-03-08T12:00:00.000005Z",
        "d": {"1": "开播"},
        "e": [1, 2],
        "f": 0.0324,
    }
    assert "开播".encode() in body
    with pytest.raises(TypeError):
        dump(object())


def test_a_body_sent_in_parts_is_read_whole(visitor: Any, owner: Actor) -> None:
    async def parts() -> Any:
        yield b'{"name": "'
        yield "林间".encode()
        yield b'"}'

    headers = {"Content-Type": "application/json"}
    response = visitor.request("PATCH", "/api/v1/accounts/company", actor=owner, content=parts(), headers=headers)
    assert response.status_code == 200 and response.json()["name"] == "林间"


def test_a_header_with_an_underscore_is_not_one_of_ours(visitor: Any, owner: Actor) -> None:
    cookie = f"kaibo={owner.client.cookies['kaibo'].value}"
    headers = {"Cookie": cookie, "X_CSRFToken": owner.csrf}
    response = visitor.request("DELETE", "/api/v1/session", headers=headers)
    assert response.status_code == 403
