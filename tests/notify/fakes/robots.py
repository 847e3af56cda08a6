"""The three platforms' robots on one HTTP server: each checks its own signature and shape, and answers as it is told.

A robot's path is `/<platform>/<name>/…`. `moods[name]` says how its next answers are; without a mood all is well.
"""

from __future__ import annotations

import base64
import email
import hashlib
import hmac
import json
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.policy import HTTP
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import Any
from urllib.parse import parse_qs, urlsplit

SECRET = "SEC-quiet-lantern-7"
Mood = tuple[int, dict[str, str], dict[str, Any] | None]
HANG: Mood = (0, {}, None)


def status(code: int, **headers: str) -> Mood:
    """An answer that is no 200."""
    return code, {name.replace("_", "-"): value for name, value in headers.items()}, None


def says(**body: Any) -> Mood:
    """A 200 whose body says something else."""
    return 200, {}, body


@dataclass
class Robots:
    """`got` is what was accepted, by name; `asked` counts every request; `signed` whom a signature is wanted of."""

    port: int = 0
    got: dict[str, list[dict[str, Any]]] = field(default_factory=lambda: defaultdict(list))
    files: dict[str, list[tuple[str, bytes]]] = field(default_factory=lambda: defaultdict(list))
    asked: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    moods: dict[str, list[Mood]] = field(default_factory=lambda: defaultdict(list))
    signed: set[str] = field(default_factory=set)
    patience: Event = field(default_factory=Event)

    def url(self, platform: str, name: str) -> str:
        base = f"http://127.0.0.1:{self.port}/{platform}/{name}"
        if platform == "wecom":
            return f"{base}/cgi-bin/webhook/send?key=key-of-{name}"
        return f"{base}/robot/send?access_token=token-of-{name}" if platform == "dingtalk" else f"{base}/hook"

    def answer(self, path: str, content_type: str, body: bytes) -> Mood:
        parts = urlsplit(path)
        platform, name = parts.path.split("/")[1:3]
        self.asked[name] += 1
        if self.moods[name]:
            mood = self.moods[name].pop(0)
            if mood[0] == 0:
                self.patience.wait(30)
            return mood
        return _PLATFORMS[platform](self, name, parts.path, parse_qs(parts.query), content_type, body)


def _feishu(robots: Robots, name: str, path: str, query: dict[str, list[str]], kind: str, body: bytes) -> Mood:
    said = json.loads(body)
    if name in robots.signed:
        key = f"{said.get('timestamp')}\n{SECRET}".encode()
        right = base64.b64encode(hmac.new(key, digestmod=hashlib.sha256).digest()).decode()
        if said.get("sign") != right or abs(time.time() - int(said["timestamp"])) > 3600:
            return says(code=19021, msg="sign match fail or timestamp is not within one hour from current time")
    assert said["msg_type"] == "post" and said["content"]["post"]["zh_cn"]["title"]
    robots.got[name].append(said)
    return says(StatusCode=0, StatusMessage="success", code=0, data={}, msg="success")


def _dingtalk(robots: Robots, name: str, path: str, query: dict[str, list[str]], kind: str, body: bytes) -> Mood:
    if query.get("access_token") != [f"token-of-{name}"]:
        return says(errcode=300001, errmsg="token is not exist")
    if name in robots.signed:
        at = query.get("timestamp", ["0"])[0]
        right = base64.b64encode(hmac.new(SECRET.encode(), f"{at}\n{SECRET}".encode(), hashlib.sha256).digest())
        if query.get("sign") != [right.decode()] or abs(time.time() * 1000 - int(at)) > 3_600_000:
            return says(errcode=310000, errmsg="sign not match")
    said = json.loads(body)
    assert said["msgtype"] == "markdown" and said["markdown"]["title"]
    robots.got[name].append(said)
    return says(errcode=0, errmsg="ok")


def _wecom(robots: Robots, name: str, path: str, query: dict[str, list[str]], kind: str, body: bytes) -> Mood:
    if query.get("key") != [f"key-of-{name}"]:
        return says(errcode=93000, errmsg="invalid webhook url")
    if path.endswith("/upload_media"):
        return _uploaded(robots, name, query, kind, body)
    said = json.loads(body)
    if said["msgtype"] == "markdown" and len(said["markdown"]["content"].encode()) > 4096:
        return says(errcode=40058, errmsg="markdown.content exceed max length 4096")
    robots.got[name].append(said)
    return says(errcode=0, errmsg="ok")


def _uploaded(robots: Robots, name: str, query: dict[str, list[str]], kind: str, body: bytes) -> Mood:
    assert query["type"] == ["file"]
    form = email.message_from_bytes(f"Content-Type: {kind}\r\n\r\n".encode() + body, policy=HTTP)
    part = next(iter(form.iter_parts()))  # type: ignore[attr-defined]
    content = part.get_payload(decode=True)
    assert part.get_param("name", header="content-disposition") == "media"
    robots.files[name].append((part.get_filename(), content))
    return says(errcode=0, errmsg="ok", type="file", media_id=f"media-{len(robots.files[name])}", created_at="1")


Platform = Callable[[Robots, str, str, dict[str, list[str]], str, bytes], Mood]
_PLATFORMS: dict[str, Platform] = {"feishu": _feishu, "dingtalk": _dingtalk, "wecom": _wecom}


@contextmanager
def robots_serving() -> Iterator[Robots]:
    robots = Robots()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            code, headers, said = robots.answer(self.path, self.headers["Content-Type"], body)
            if code == 0:
                self.close_connection = True
                return
            raw = json.dumps(said).encode() if said is not None else b"<html>"
            self.send_response(code)
            for name, value in {**headers, "Content-Length": str(len(raw))}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(raw)

        def log_message(self, *_: Any) -> None:
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    robots.port = server.server_address[1]
    serving = Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    serving.start()
    try:
        yield robots
    finally:
        robots.patience.set()
        server.shutdown()
        serving.join()
        server.server_close()
