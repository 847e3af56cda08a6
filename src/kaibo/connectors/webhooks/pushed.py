"""What a platform pushed, what its messages tell, and how it is answered. Pure."""

from __future__ import annotations

import hmac
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Protocol

import orjson

from kaibo.events.api import Signal

Secrets = Mapping[str, str]


@dataclass(frozen=True)
class Pushed:
    """A request as it came. Header names are lower-case; `addresses` are those the platform may have called."""

    body: bytes
    headers: Mapping[str, str]
    query: Mapping[str, str] = field(default_factory=dict)
    addresses: Sequence[str] = ()

    def header(self, name: str) -> str:
        return self.headers.get(name, "")


class Fate(StrEnum):
    """TOLD became signals; QUIET is known and tells nothing we keep; TEST only wants an answer; UNKNOWN and BROKEN
    are put aside for a person."""

    TOLD = "told"
    QUIET = "quiet"
    TEST = "test"
    UNKNOWN = "unknown"
    BROKEN = "broken"


@dataclass(frozen=True)
class Told:
    """One message of a push. `id` is the platform's own, empty where it gives none."""

    fate: Fate
    topic: str = ""
    id: str = ""
    signals: Sequence[Signal] = ()


@dataclass(frozen=True)
class Answer:
    status: int = 200
    body: bytes = b""
    type: str = "application/json"


class Forged(Exception):
    """The signature is not of any secret we have."""


class Unreadable(Exception):
    """Signed rightly, but not what the platform documents."""


class Platform(Protocol):
    """A platform's webhook. `words` are its secrets by name; `needs_app` where the app's public id is signed too."""

    key: str
    zh: str
    en: str
    words: tuple[str, ...]
    needs_app: bool

    def opened(self, pushed: Pushed, app: str, secrets: Secrets) -> bytes:
        """The plain body, checked against one set of secrets. Raises Forged."""

    def told(self, plain: bytes, pushed: Pushed) -> list[Told]:
        """Raises Unreadable."""

    def answer(self, plain: bytes, told: Sequence[Told]) -> Answer:
        """What the platform wants to hear."""


def same(one: str, other: str) -> bool:
    """Compared in constant time."""
    return hmac.compare_digest(one.encode(), other.encode())


def parsed(plain: bytes) -> Any:
    try:
        return orjson.loads(plain)
    except orjson.JSONDecodeError as error:
        raise Unreadable from error


def an_object(value: Any) -> dict[str, Any]:
    """An object, which some platforms write as JSON text inside JSON. Raises Unreadable."""
    value = parsed(value.encode()) if isinstance(value, str) else value
    if not isinstance(value, dict):
        raise Unreadable
    return value
