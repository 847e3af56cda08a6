"""An endpoint for speech that really listens on this machine: it takes multipart forms with a WAV and answers as a test
wants it to, well, wrongly, slowly or not at all."""

from __future__ import annotations

import io
import json
import time
import wave
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from email.parser import BytesParser
from email.policy import HTTP
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

import pytest
from django.db import connection

Mood = Callable[["Asked"], Any]


@dataclass(frozen=True)
class Asked:
    """What one request held. `seconds` is how long its sound is, `size` its bytes in all."""

    path: str
    fields: dict[str, str]
    seconds: float
    size: int
    key: str | None


@dataclass
class Ear:
    """`mood` makes the answer; `statuses` are sent in turn, then 200; `drip`: seconds between the answer's bytes."""

    url: str = ""
    asked: list[Asked] = field(default_factory=list)
    mood: Mood = lambda asked: segments((0.5, 1.5, "家人们晚上好"))
    statuses: list[int] = field(default_factory=list)
    raw: bytes | None = None
    drip: float = 0.0


def segments(*told: tuple[float, float, str], **more: Any) -> dict[str, Any]:
    return {"text": "", "segments": [{"start": a, "end": b, "text": text, **more} for a, b, text in told]}


def _answer(mood: Mood, asked: Asked) -> bytes:
    """What a mood looks up in the database it asks on this thread's own line, which ends with it."""
    try:
        return json.dumps(mood(asked)).encode()
    finally:
        connection.close()


@contextmanager
def listening(monkeypatch: pytest.MonkeyPatch) -> Iterator[Ear]:
    """It listens, and the installation names it."""
    ear = Ear()

    class Talk(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            asked = _asked(self, body)
            ear.asked.append(asked)
            answer = ear.raw if ear.raw is not None else _answer(ear.mood, asked)
            self.send_response(ear.statuses.pop(0) if ear.statuses else 200)
            self.send_header("Location", "http://127.0.0.1:1/elsewhere")
            self.end_headers()
            with suppress(OSError):
                _send(self, answer, ear.drip)

        def log_message(self, *_: Any) -> None:
            """Nobody reads it."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Talk)
    server.daemon_threads = True
    Thread(target=server.serve_forever, daemon=True).start()
    ear.url = f"http://127.0.0.1:{server.server_port}/v1"
    monkeypatch.setenv("KAIBO_SPEECH_URL", ear.url)
    monkeypatch.setenv("KAIBO_SPEECH_NAME", "whisper-1")
    monkeypatch.setenv("KAIBO_SPEECH_KEY", "a secret")
    try:
        yield ear
    finally:
        server.shutdown()
        server.server_close()


def _asked(talk: BaseHTTPRequestHandler, body: bytes) -> Asked:
    head = f"Content-Type: {talk.headers['Content-Type']}\r\n\r\n".encode()
    parts = BytesParser(policy=HTTP).parsebytes(head + body).get_payload()
    named = {part.get_param("name", header="content-disposition"): part.get_payload(decode=True) for part in parts}  # type: ignore[union-attr, misc]
    with wave.open(io.BytesIO(named.pop("file"))) as sound:  # type: ignore[arg-type]
        seconds = sound.getnframes() / sound.getframerate()
    fields = {str(name): value.decode() for name, value in named.items()}  # type: ignore[union-attr]
    return Asked(talk.path, fields, seconds, len(body), talk.headers["Authorization"])


def _send(talk: BaseHTTPRequestHandler, answer: bytes, drip: float) -> None:
    if not drip:
        talk.wfile.write(answer)
    for place in range(len(answer) if drip else 0):
        talk.wfile.write(answer[place : place + 1])
        talk.wfile.flush()
        time.sleep(drip)
