"""The model an installation may name: KAIBO_MODEL_URL, KAIBO_MODEL_NAME, KAIBO_MODEL_KEY. Without a URL there is none.

It speaks the chat completions protocol: POST <url>/chat/completions with model and messages; the answer stands in
choices[0].message.content.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from urllib.parse import urlsplit

import msgspec

from kaibo.kit.errors import KaiboError

URL, NAME, KEY = "KAIBO_MODEL_URL", "KAIBO_MODEL_NAME", "KAIBO_MODEL_KEY"
PATIENCE = 60.0
LARGEST = 1 << 20


class NoAnswer(Exception):
    """The model did not answer, or not in its protocol."""


@dataclass(frozen=True)
class Model:
    """Where it is reached and what it is called; the key is never printed."""

    url: str
    name: str
    key: str = field(repr=False)

    def answer(self, system: str, user: str) -> str:
        """What it says to this. Raises NoAnswer; a redirect is none."""
        said = [{"role": "system", "content": system}, {"role": "user", "content": user}]
        body = msgspec.json.encode({"model": self.name, "temperature": 0, "messages": said})
        try:
            return _Answer.said(self._post(body))
        except (OSError, HTTPException, msgspec.DecodeError, IndexError) as error:
            raise NoAnswer(type(error).__name__) from error

    def _post(self, body: bytes) -> bytes:
        parts = urlsplit(self.url)
        kind = HTTPSConnection if parts.scheme == "https" else HTTPConnection
        link = kind(parts.hostname or "", parts.port, timeout=PATIENCE)
        headers = {"Content-Type": "application/json"} | ({"Authorization": f"Bearer {self.key}"} if self.key else {})
        try:
            link.request("POST", f"{parts.path.rstrip('/')}/chat/completions", body, headers)
            answer = link.getresponse()
            if answer.status != HTTPStatus.OK:
                raise NoAnswer(f"status {answer.status}")
            return answer.read(LARGEST)
        finally:
            link.close()


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
    """The model the installation names. Raises KaiboError kit.bad_setting for what is no http(s) address."""
    url = os.environ.get(URL, "").strip()
    if not url:
        return None
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.query or parts.fragment:
        raise KaiboError("kit.bad_setting", name=URL, value=url[:100], expected="https://models.example.com/v1")
    return Model(url, os.environ.get(NAME, ""), os.environ.get(KEY, ""))
