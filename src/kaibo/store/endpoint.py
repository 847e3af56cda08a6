"""Where the engine answers, and the secret it asks for: run/store.json, readable by its owner only."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass
from http.client import HTTPConnection, HTTPException
from pathlib import Path

from kaibo.kit.home import home

HOST = "127.0.0.1"
USER = "kaibo"
NAME_HEADER = "X-ClickHouse-Server-Display-Name"


@dataclass(frozen=True)
class Endpoint:
    port: int
    secret: str
    pid: int

    @property
    def name(self) -> str:
        """What the server calls itself on every answer, so that a reused port is not taken for it."""
        return f"kaibo-{self.pid}"


def place() -> Path:
    return home().run / "store.json"


def publish(endpoint: Endpoint) -> None:
    """Written whole or not at all, mode 0600."""
    path = place()
    draft = path.with_name(f".store-{endpoint.pid}.json")
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as handle:
        json.dump(asdict(endpoint), handle)
        handle.flush()
        os.fsync(handle.fileno())
    draft.replace(path)


def published() -> Endpoint | None:
    """What stands in the file, or None when there is none or its process has died."""
    try:
        endpoint = Endpoint(**json.loads(place().read_text("utf-8")))
        os.kill(endpoint.pid, 0)
    except (FileNotFoundError, ValueError, TypeError, ProcessLookupError, PermissionError):
        return None
    return endpoint


def withdraw(endpoint: Endpoint) -> None:
    if published() == endpoint:
        place().unlink(missing_ok=True)


def answers(endpoint: Endpoint, *, timeout: float = 3.0) -> bool:
    """Whether that very process answers there."""
    connection = HTTPConnection(HOST, endpoint.port, timeout=timeout)
    try:
        connection.request("GET", "/ping")
        reply = connection.getresponse()
        return reply.status == 200 and reply.headers.get(NAME_HEADER) == endpoint.name
    except (OSError, HTTPException):
        return False
    finally:
        connection.close()


def live() -> Endpoint | None:
    """The endpoint of a running store, or None."""
    endpoint = published()
    return endpoint if endpoint and answers(endpoint) else None
