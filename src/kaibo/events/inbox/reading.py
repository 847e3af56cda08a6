"""Reading the inbox back."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import datetime
from typing import Any

import msgspec

from kaibo.events.inbox.bodies import moment, unpack
from kaibo.events.signal import Taken

_FROM = """SELECT first, source, received_at, packed, body FROM batch
WHERE first >= coalesce((SELECT max(first) FROM batch WHERE first <= ?1 + 1), 0)"""
_ALL = f"{_FROM} ORDER BY first"
_SHOWN = f"{_FROM} AND show = ?2 UNION ALL {_FROM} AND show IS NULL ORDER BY first"
"""From the batch in which the next signal lies, found without walking through those before."""


class Completeness(msgspec.Struct, frozen=True):
    """What came from a source since the first day: received = waiting + stored + duplicate + quarantined + refused.

    `waiting` is on disk here and not yet in the store.
    """

    source: str
    received: int
    waiting: int
    stored: int
    duplicate: int
    quarantined: int
    refused: int
    last_at: datetime


def read_taken(file: sqlite3.Connection, after: int, show: str | None, limit: int) -> list[Taken]:
    """In order of sequence, at most `limit`; `show` chooses those whose `show` is exactly that."""
    found: list[Taken] = []
    for each in _after(file, after, show):
        found.append(each)
        if len(found) >= limit:
            break
    return found


def _after(file: sqlite3.Connection, after: int, show: str | None) -> Iterator[Taken]:
    rows = file.execute(_ALL, (after,)) if show is None else file.execute(_SHOWN, (after, show))
    for first, source, received_at, packed, body in rows:
        at = moment(received_at)
        for place, signal in enumerate(unpack(packed, body), first):
            if place > after and show in {None, signal.show}:
                yield Taken(place, source, at, signal)


def read_completeness(file: sqlite3.Connection) -> list[Completeness]:
    columns = ", ".join(Completeness.__struct_fields__)
    rows = file.execute(f"SELECT {columns} FROM source ORDER BY source")
    return [_completeness(row) for row in rows]


def read_oldest_waiting(file: sqlite3.Connection) -> datetime | None:
    """When the first signal came that is not in the store yet."""
    row = file.execute("SELECT received_at FROM batch WHERE first > (SELECT shipped FROM state) ORDER BY first LIMIT 1")
    found = row.fetchone()
    return moment(found[0]) if found else None


def read_quarantined(file: sqlite3.Connection, source: str, most: int) -> list[tuple[str, datetime, str, str]]:
    """The newest of a source, or of all: source, when, why, what it was."""
    chosen = "WHERE source = ?1" if source else "WHERE ?1 = ''"
    rows = file.execute(
        f"SELECT source, received_at, reason, body FROM quarantine {chosen} ORDER BY id DESC LIMIT ?2", (source, most)
    )
    return [(name, moment(at), reason, body) for name, at, reason, body in rows]


def read_last(file: sqlite3.Connection) -> int:
    last: int = file.execute("SELECT last FROM state").fetchone()[0]
    return last


def _completeness(row: tuple[Any, ...]) -> Completeness:
    named = dict(zip(Completeness.__struct_fields__, row, strict=True))
    return Completeness(**named | {"last_at": moment(row[-1])})
