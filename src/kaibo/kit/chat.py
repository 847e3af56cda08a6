"""The model an installation may name: KAIBO_MODEL_URL, KAIBO_MODEL_NAME, KAIBO_MODEL_KEY, KAIBO_MODEL_SECONDS. Without
a URL there is none.

It speaks the chat completions protocol: POST <url>/chat/completions with model and messages; the answer stands in
choices[0].message.content.
"""

from __future__ import annotations

import os
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from threading import Timer
from typing import Literal
from urllib.parse import urlsplit

import msgspec

from kaibo.kit.errors import KaiboError

URL, NAME, KEY, SECONDS = "KAIBO_MODEL_URL", "KAIBO_MODEL_NAME", "KAIBO_MODEL_KEY", "KAIBO_MODEL_SECONDS"
PATIENCE = 60.0
LONGEST = 600.0
LARGEST = 1 << 20


Cause = Literal["unreachable", "late", "refused", "unreadable"]


class NoAnswer(Exception):
    """The model did not answer, or not in its protocol: why, and the status or the seconds it is about."""

    def __init__(self, cause: Cause, text: str = "") -> None:
        super().__init__(f"{cause} {text}".strip())
        self.cause, self.text = cause, text


@dataclass(frozen=True)
class Model:
    """Where it is reached, what it is called, and within how many seconds it must have answered whole; the key is
    never printed."""

    url: str
    name: str
    key: str = field(repr=False)
    patience: float = PATIENCE

    def answer(self, system: str, user: str) -> str:
        """What it says to this. Raises NoAnswer; a redirect is none."""
        said = [{"role": "system", "content": system}, {"role": "user", "content": user}]
        body = msgspec.json.encode({"model": self.name, "temperature": 0, "messages": said})
        began = time.monotonic()
        try:
            return _Answer.said(self._post(body))
        except (OSError, HTTPException, msgspec.DecodeError, IndexError) as error:
            if time.monotonic() - began >= self.patience:
                raise NoAnswer("late", f"{self.patience:g}") from error
            raise NoAnswer("unreachable" if isinstance(error, (OSError, HTTPException)) else "unreadable") from error

    def _post(self, body: bytes) -> bytes:
        parts = urlsplit(self.url)
        kind = HTTPSConnection if parts.scheme == "https" else HTTPConnection
        link = kind(parts.hostname or "", parts.port, timeout=self.patience)
        headers = {"Content-Type": "application/json"} | ({"Authorization": f"Bearer {self.key}"} if self.key else {})
        with _cut_off(link, self.patience):
            link.request("POST", f"{parts.path.rstrip('/')}/chat/completions", body, headers)
            answer = link.getresponse()
            if answer.status != HTTPStatus.OK:
                raise NoAnswer("refused", str(answer.status))
            return answer.read(LARGEST)


@contextmanager
def _cut_off(link: HTTPConnection, after: float) -> Iterator[None]:
    """A connection that is over after so many seconds, however slowly something still comes."""
    link.connect()
    timer = Timer(after, _shut, (link.sock,))
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        link.close()


def _shut(wire: socket.socket) -> None:
    with suppress(OSError):
        wire.shutdown(socket.SHUT_RDWR)


class _Message(msgspec.Struct):
    content: str


class _Choice(msgspec.Struct):
    message: _Message


class _Answer(msgspec.Struct):
    choices: list[_Choice]

    @classmethod
    def said(cls, body: bytes) -> str:
        return msgspec.json.decode(body, type=cls).choices[0].message.content


def model() -> Model | None:
    """The model the installation names. Raises KaiboError kit.bad_setting for what is no http(s) address or
    no number of seconds."""
    url = os.environ.get(URL, "").strip()
    if not url:
        return None
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.query or parts.fragment:
        raise KaiboError("kit.bad_setting", name=URL, value=url[:100], expected="https://models.example.com/v1")
    return Model(url, os.environ.get(NAME, ""), os.environ.get(KEY, ""), _patience())


def _patience() -> float:
    told = os.environ.get(SECONDS, "").strip()
    if not told:
        return PATIENCE
    with suppress(ValueError):
        if 0 < (seconds := float(told)) <= LONGEST:
            return seconds
    raise KaiboError("kit.bad_setting", name=SECONDS, value=told[:100], expected=f"{PATIENCE:g}")
