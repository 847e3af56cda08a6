"""What is to be told: plain words; each way out writes them in its own form."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import msgspec


@dataclass(frozen=True)
class Attachment:
    """A file that is made when the letter is sent: `supply` names who makes it, `ref` (JSON) is what it is asked for.
    `name` is what the file is called at the reader's."""

    supply: str
    ref: dict[str, Any]
    name: str


@dataclass(frozen=True)
class Letter:
    """A title, lines of plain text, and a link with its words ("" for none)."""

    title: str
    lines: tuple[str, ...] = ()
    link: str = ""
    link_words: str = ""
    attachments: tuple[Attachment, ...] = ()

    def as_dict(self) -> dict[str, Any]:
        found: dict[str, Any] = msgspec.to_builtins(self)
        return found


def read_letter(kept: dict[str, Any]) -> Letter:
    return msgspec.convert(kept, Letter)


@dataclass(frozen=True)
class File:
    """An attachment made: its name and its content."""

    name: str
    content: bytes


@dataclass(frozen=True)
class Parcel:
    """A letter ready to go: `id` is the delivery's, the same in every attempt."""

    id: str
    letter: Letter
    files: tuple[File, ...] = ()
