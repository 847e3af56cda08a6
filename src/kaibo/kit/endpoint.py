"""A machine elsewhere that an installation names: KAIBO_<WHAT>_URL, KAIBO_<WHAT>_NAME, KAIBO_<WHAT>_KEY,
KAIBO_<WHAT>_SECONDS. Without a URL there is none."""

from __future__ import annotations

import ipaddress
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

from kaibo.kit.errors import KaiboError

PATIENCE = 60.0
LONGEST = 600.0

Cause = Literal["unreachable", "late", "refused", "unreadable"]


class NoAnswer(Exception):
    """It did not answer, or not in its protocol: why, and the status or the seconds it is about."""

    def __init__(self, cause: Cause, text: str = "") -> None:
        super().__init__(f"{cause} {text}".strip())
        self.cause, self.text = cause, text


@dataclass(frozen=True)
class Endpoint:
    """Where it is reached, what it is asked for by name, and within how many seconds it must have answered whole; the
    key is never printed."""

    url: str
    name: str
    key: str = field(repr=False)
    patience: float = PATIENCE

    @property
    def host(self) -> str:
        return urlsplit(self.url).hostname or ""

    @property
    def here(self) -> bool:
        """Whether what it is told stays on this machine."""
        with suppress(ValueError):
            return ipaddress.ip_address(self.host).is_loopback
        return self.host == "localhost" or self.host.endswith(".localhost")

    def post(self, path: str, body: bytes, media: str, *, most: int) -> bytes:
        """The answer, at most so many bytes of it. Raises NoAnswer; a redirect is none."""
        began = time.monotonic()
        try:
            answer = self._post(path, body, media, most)
        except (OSError, HTTPException) as error:
            self._in_time(began)
            raise NoAnswer("unreachable") from error
        self._in_time(began)
        return answer

    def _in_time(self, began: float) -> None:
        if time.monotonic() - began >= self.patience:
            raise NoAnswer("late", f"{self.patience:g}")

    def _post(self, path: str, body: bytes, media: str, most: int) -> bytes:
        parts = urlsplit(self.url)
        kind = HTTPSConnection if parts.scheme == "https" else HTTPConnection
        link = kind(parts.hostname or "", parts.port, timeout=self.patience)
        headers = {"Content-Type": media} | ({"Authorization": f"Bearer {self.key}"} if self.key else {})
        with _cut_off(link, self.patience):
            link.request("POST", f"{parts.path.rstrip('/')}{path}", body, headers)
            with link.getresponse() as answer:
                if answer.status != HTTPStatus.OK:
                    raise NoAnswer("refused", str(answer.status))
                return answer.read(most)


def endpoint(what: str, *, patience: float = PATIENCE, longest: float = LONGEST) -> Endpoint | None:
    """The one the installation names for `what`, such as MODEL. Raises KaiboError kit.bad_setting for what is no
    http(s) address or no number of seconds up to `longest`."""
    url = os.environ.get(f"KAIBO_{what}_URL", "").strip()
    if not url:
        return None
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.query or parts.fragment:
        expected = "https://models.example.com/v1"
        raise KaiboError("kit.bad_setting", name=f"KAIBO_{what}_URL", value=url[:100], expected=expected)
    name, key = os.environ.get(f"KAIBO_{what}_NAME", ""), os.environ.get(f"KAIBO_{what}_KEY", "")
    return Endpoint(url, name, key, _patience(f"KAIBO_{what}_SECONDS", patience, longest))


def _patience(setting: str, usual: float, longest: float) -> float:
    told = os.environ.get(setting, "").strip()
    if not told:
        return usual
    with suppress(ValueError):
        if 0 < (seconds := float(told)) <= longest:
            return seconds
    raise KaiboError("kit.bad_setting", name=setting, value=told[:100], expected=f"{usual:g}")


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
