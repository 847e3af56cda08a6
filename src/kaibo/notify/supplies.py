"""Who makes attachments: a room above registers a supply, and is asked when a letter goes out."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from kaibo.notify.letter import Attachment, File

Make = Callable[[dict[str, Any]], bytes]

_supplies: dict[str, Make] = {}


def supply(name: str) -> Callable[[Make], Make]:
    """Register a function that makes a file of what an Attachment's `ref` says. It may raise KaiboError."""

    def register(make: Make) -> Make:
        if name in _supplies:
            raise ValueError(f"{name} is registered twice")
        _supplies[name] = make
        return make

    return register


def made(attachment: Attachment) -> File:
    return File(attachment.name, _supplies[attachment.supply](attachment.ref))
