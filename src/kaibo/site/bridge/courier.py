"""Carries lines to the ingest door over one kept connection, and says what the door said."""

from __future__ import annotations

import http.client
import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any
from urllib.parse import urlencode, urlsplit

from kaibo.kit.errors import KaiboError

PATH = "/ingest/v1/events"
_PATIENCE = 20.0
_TAKEN = 202
_LATER = {408, 425, 429}
_KEY = {401, 403}


class Fate(StrEnum):
    """TAKEN is on disk over there; LATER may be tried again with the same ids; REFUSED never will be taken; KEY says
    that the key is not good."""

    TAKEN = "taken"
    LATER = "later"
    REFUSED = "refused"
    KEY = "key"


@dataclass(frozen=True)
class Said:
    """What the door said. `wait` in seconds where it told when to come again."""

    fate: Fate
    wait: float = 0.0
    receipt: dict[str, Any] = field(default_factory=dict)


class Courier:
    """`source` is told below the key's name, empty where the key has one source only."""

    def __init__(self, url: str, key: str, source: str = "") -> None:
        parts = urlsplit(url)
        if parts.scheme not in {"http", "https"} or not parts.hostname:
            raise KaiboError("site.bridge_url", url=url[:100])
        kind = http.client.HTTPSConnection if parts.scheme == "https" else http.client.HTTPConnection
        self._connection = kind(parts.hostname, parts.port, timeout=_PATIENCE)
        query = f"?{urlencode({'source': source})}" if source else ""
        self._path = parts.path.rstrip("/") + PATH + query
        self._headers = {"Authorization": f"Bearer {key}", "Content-Type": "application/x-ndjson"}

    def carry(self, lines: Sequence[bytes]) -> Said:
        """At most once a call; no line at all only says that the source is alive."""
        try:
            self._connection.request("POST", self._path, b"\n".join(lines), self._headers)
            answer = self._connection.getresponse()
            body = answer.read()
        except (OSError, http.client.HTTPException):
            self._connection.close()
            return Said(Fate.LATER)
        return _said(answer.status, answer.getheader("Retry-After", ""), body)

    def close(self) -> None:
        self._connection.close()


def _said(status: int, wait: str, body: bytes) -> Said:
    if status == _TAKEN:
        return Said(Fate.TAKEN, receipt=_read(body))
    if status in _KEY:
        return Said(Fate.KEY)
    if status in _LATER or status >= 500:
        return Said(Fate.LATER, float(wait) if wait.isdigit() else 0.0)
    return Said(Fate.REFUSED, receipt=_read(body))


def _read(body: bytes) -> dict[str, Any]:
    try:
        told = json.loads(body)
    except ValueError:
        return {}
    return told if isinstance(told, dict) else {}
