"""What a channel is, and the two that need no network."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import msgspec


@dataclass(frozen=True)
class Message:
    """`to` are people's ids; a channel without addresses (a group's robot) may ignore them."""

    title: str
    text: str
    to: tuple[str, ...] = ()


class Channel(Protocol):
    """A way out. `deliver` raises where the message did not go."""

    @property
    def name(self) -> str: ...

    def deliver(self, message: Message) -> None: ...


@dataclass(frozen=True)
class ConsoleChannel:
    """Writes to standard error."""

    name: str = "console"

    def deliver(self, message: Message) -> None:
        sys.stderr.write(f"{message.title}\n{message.text}\n")


@dataclass(frozen=True)
class FileChannel:
    """Appends one JSON line a message."""

    path: Path
    name: str = "file"

    def deliver(self, message: Message) -> None:
        with self.path.open("ab") as out:
            out.write(msgspec.json.encode(message) + b"\n")
