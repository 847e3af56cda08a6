"""Pages and their parts: found by exact name, encoded as the browser likes, kept as long as they may be."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from kaibo.site.front.assets import Assets

JS = "/static/assets/app-4f2a.js"


@pytest.mark.parametrize(
    "path", ["/", "/shows", "/shows/shw_1?tab=funnel", "/首页", "/first-run", "/index.html", "/a/b.c"]
)
def test_every_address_gets_the_page(visitor: Any, path: str) -> None:
    response = visitor.get(path)
    assert response.status_code == 200 and "开播" in response.text
    assert response.headers["content-type"] == "text/html; charset=utf-8"
    assert response.headers["cache-control"] == "no-store" and "etag" not in response.headers


@pytest.mark.parametrize(
    ("accepts", "encoding", "body"),
    [
        ("gzip, deflate, br", "br", b"brotli"),
        ("gzip", "gzip", b"gzip"),
        ("br;q=0, gzip", "gzip", b"gzip"),
        ("br; q=0.5", "br", b"brotli"),
        ("identity", None, "console.log('开播')".encode()),
        ("", None, "console.log('开播')".encode()),
    ],
)
def test_encodings(pages: Path, accepts: str, encoding: str | None, body: bytes) -> None:
    scope = {"path": JS, "headers": [(b"accept-encoding", accepts.encode())]}
    reply = Assets(pages).asset(scope)
    assert reply and reply.body == body
    headers = dict(reply.headers)
    assert headers.get(b"content-encoding", b"").decode() == (encoding or "")
    assert headers[b"vary"] == b"Accept-Encoding" and headers[b"content-length"] == str(len(body)).encode()


@pytest.mark.parametrize(
    ("path", "kind", "cache"),
    [
        (JS, "text/javascript; charset=utf-8", "public, max-age=31536000, immutable"),
        ("/static/assets/font-1b.woff2", "font/woff2", "public, max-age=31536000, immutable"),
        ("/static/logo.svg", "image/svg+xml; charset=utf-8", "no-cache"),
        ("/favicon.ico", "image/vnd.microsoft.icon", "no-cache"),
    ],
)
def test_types_and_keeping(visitor: Any, path: str, kind: str, cache: str) -> None:
    response = visitor.get(path)
    assert response.status_code == 200
    assert (response.headers["content-type"], response.headers["cache-control"]) == (kind, cache)


def test_what_the_browser_has_is_not_sent_again(visitor: Any) -> None:
    tag = visitor.get(JS).headers["etag"]
    response = visitor.get(JS, headers={"If-None-Match": f'"other", {tag}'})
    assert response.status_code == 304 and response.content == b""
    assert visitor.get(JS, headers={"If-None-Match": '"other"'}).status_code == 200


def test_head_has_no_body(visitor: Any) -> None:
    response = visitor.request("HEAD", JS)
    assert response.status_code == 200 and response.content == b"" and int(response.headers["content-length"]) > 0


@pytest.mark.parametrize(
    "path",
    [
        "/static/",
        "/static/assets",
        "/static/nothing.js",
        "/static/%2e%2e/settings.py",
        "/static/..%2f..%2fsettings.py",
        "/static//etc/passwd",
        "/static/%00",
        "/static/assets/app-4f2a.js.br/",
        "/static/assets/APP-4F2A.js",
        "/static/assets\\app-4f2a.js",
    ],
)
def test_nothing_else_is_served(visitor: Any, path: str) -> None:
    response = visitor.get(path)
    assert response.status_code == 404 and response.json()["code"] == "kit.not_found"


@pytest.mark.parametrize("path", ["/static/../settings.py", "/static/assets/../../secret.py", "/static//etc/passwd"])
def test_there_is_no_way_up(pages: Path, path: str) -> None:
    assert Assets(pages).asset({"path": path, "headers": []}) is None


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])
def test_pages_are_only_read(visitor: Any, method: str) -> None:
    response = visitor.request(method, "/shows")
    assert response.status_code == 405 and response.json()["code"] == "site.method"


def test_before_the_build_the_page_says_so(tmp_path: Path) -> None:
    reply = Assets(tmp_path / "absent").page()
    assert reply.status == 503 and "make build" in reply.body.decode()


@pytest.mark.parametrize("host", ["evil.example", "testserver.evil.example", "", "127.0.0.1.evil.example", "a b"])
def test_under_another_name_nothing_is_answered(visitor: Any, host: str) -> None:
    for path in ("/", JS, "/api/v1/session", "/status"):
        response = visitor.get(path, headers={"Host": host})
        assert response.status_code == 400 and response.json()["code"] == "site.bad_host", path
