"""One signal of Bilibili's, from what its messages tell."""

from __future__ import annotations

import hashlib
from datetime import datetime
from typing import Any

from kaibo.connectors.chat.heard import LONGEST_ID, LONGEST_TEXT
from kaibo.connectors.chat.people import person_of
from kaibo.events.api import Signal

LI = 10
"""Bilibili tells prices in thousandths of a yuan; ten are a fen."""


def told(kind: str, at: datetime, name: object, *, person: object = "", text: str = "", **more: Any) -> Signal:
    """`name` is what the platform calls the message; where it has no name, its content gives one."""
    who = person_of("bilibili", person)
    given = str(name or "")[:LONGEST_ID]
    made = f"{kind}\x1f{at.isoformat()}\x1f{who}\x1f{text}\x1f{more}".encode()
    known = given or hashlib.sha256(made).hexdigest()[:40]
    return Signal(id=known, kind=kind, at=at, person=who, text=text[:LONGEST_TEXT], **more)


def fen(thousandths: object, count: int = 1) -> int:
    return whole(thousandths) * count // LI


def whole(value: object) -> int:
    """A whole number that may come as text; 0 where it is none."""
    try:
        return int(float(str(value)))
    except (ValueError, OverflowError):
        return 0
