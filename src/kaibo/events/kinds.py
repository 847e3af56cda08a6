"""Kinds of events: a name, a version, the shape of the payload, and how older payloads are lifted to it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

import msgspec

from kaibo.kit.errors import KaiboError

Payload = dict[str, Any]
Upcaster = Callable[[Payload], Payload]
S = TypeVar("S", bound=msgspec.Struct)

_NAME = re.compile(r"[a-z]+\.[a-z]+(_[a-z]+)+")


@dataclass(frozen=True)
class Kind(Generic[S]):
    """`upcasters[n]` turns a payload of version n into one of version n + 1, for every n below `version`."""

    name: str
    version: int
    struct: type[S]
    upcasters: Mapping[int, Upcaster] = field(default_factory=dict)

    def encode(self, payload: S) -> Payload:
        """The payload as plain JSON values: times as ISO text, decimals as text."""
        return msgspec.to_builtins(payload, str_keys=True)  # type: ignore[no-any-return]

    def decode(self, payload: Payload, version: int) -> S:
        """A stored payload of any version up to this one, as the current shape.

        Raises KaiboError events.newer_kind where a newer program wrote it.
        """
        if version > self.version:
            raise KaiboError("events.newer_kind", status=500, kind=self.name, version=version)
        for older in range(version, self.version):
            payload = self.upcasters[older](dict(payload))
        return msgspec.convert(payload, self.struct, str_keys=True)


_kinds: dict[str, Kind[Any]] = {}


def declare(kind: Kind[S]) -> Kind[S]:
    """Declare a kind, once, in its room's events.py.

    A changed payload is the next version, with an upcaster from the one before and a golden payload in tests.
    Raises ValueError for a name that is not `room.topic_verb`, a second declaration or a missing upcaster.
    """
    if not _NAME.fullmatch(kind.name) or kind.name in _kinds:
        raise ValueError(f"{kind.name} is not room.topic_verb, or is declared twice")
    if set(kind.upcasters) != set(range(1, kind.version)):
        raise ValueError(f"{kind.name} needs upcasters for every version below {kind.version}")
    _kinds[kind.name] = kind
    return kind


def kinds() -> dict[str, Kind[Any]]:
    """Every declared kind, by name."""
    return dict(_kinds)


def kind_named(name: str) -> Kind[Any]:
    """Raises KaiboError events.unknown_kind."""
    if name not in _kinds:
        raise KaiboError("events.unknown_kind", status=500, kind=name)
    return _kinds[name]
