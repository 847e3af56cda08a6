"""A model's endpoint that really listens: it answers as a test wants it to, well, wrongly, slowly or not at all."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

import pytest

Mood = Callable[[Any], str]


class Fake(ThreadingHTTPServer):
    """Speaks chat completions; `mood` makes the answer's text of what was asked, `asked` keeps what came. `body`: sent
    instead, whatever was asked; `drip`: seconds between its bytes."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Talk)
        self.status, self.asked = 200, list[dict[str, Any]]()
        self.mood: Mood = json.dumps
        self.keys: list[str | None] = []
        self.body: bytes | None = None
        self.drip = 0.0


class Talk(BaseHTTPRequestHandler):
    server: Fake

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.asked.append(body)
        self.server.keys.append(self.headers["Authorization"])
        answer = self.server.body if self.server.body is not None else self._said(body)
        self.send_response(self.server.status)
        self.send_header("Location", "http://127.0.0.1:1/elsewhere")
        self.end_headers()
        with suppress(OSError):
            self._send(answer)

    def _said(self, body: dict[str, Any]) -> bytes:
        said = self.server.mood(json.loads(body["messages"][1]["content"]))
        return json.dumps({"choices": [{"message": {"role": "assistant", "content": said}}]}).encode()

    def _send(self, answer: bytes) -> None:
        if not self.server.drip:
            self.wfile.write(answer)
            return
        for place in range(len(answer)):
            self.wfile.write(answer[place : place + 1])
            self.wfile.flush()
            time.sleep(self.server.drip)

    def log_message(self, *_: Any) -> None:
        """Nobody reads it."""


@contextmanager
def listening(monkeypatch: pytest.MonkeyPatch) -> Iterator[Fake]:
    """It listens, and the installation names it."""
    server = Fake()
    Thread(target=server.serve_forever, daemon=True).start()
    monkeypatch.setenv("KAIBO_MODEL_URL", f"http://127.0.0.1:{server.server_port}/v1")
    monkeypatch.setenv("KAIBO_MODEL_NAME", "small")
    monkeypatch.setenv("KAIBO_MODEL_KEY", "a secret")
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
