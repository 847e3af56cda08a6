"""From the inbox to the store: in order, each signal once, whatever ends in between."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from hashlib import blake2b
from importlib import import_module

from kaibo.accounts.api import company
from kaibo.events.inbox.reading import read_taken
from kaibo.events.signal import BUSINESS, Taken
from kaibo.store import api as store

AT_ONCE = 40_000
"""Signals of one insert, about; a batch is never parted."""
REMEMBERED = timedelta(days=7)
"""Behaviour that comes again within this time is a duplicate."""

_END = """SELECT max(last) FROM (SELECT last, sum(last - first + 1) OVER (ORDER BY first) - (last - first + 1) AS before
FROM (SELECT first, last FROM batch WHERE first > ?1 ORDER BY first LIMIT 20000)) WHERE before < ?2"""
_COUNTED = """UPDATE source SET waiting = waiting - ?2 - ?3, stored = stored + ?2, duplicate = duplicate + ?3
WHERE source = ?1"""
_KNOWN = """SELECT DISTINCT source, event_id FROM event
WHERE received_at >= {since:DateTime64(3, 'UTC')} AND NOT sequence BETWEEN {first:UInt64} AND {last:UInt64}
AND kind NOT IN {business:Array(String)} AND key IN (%s)"""
_THERE = """SELECT 1 FROM event
WHERE received_at >= {since:DateTime64(3, 'UTC')} AND sequence BETWEEN {first:UInt64} AND {last:UInt64} LIMIT 1"""
_ROOM_FOR_KEYS = {"max_query_size": 4 << 20, "max_ast_elements": 1_000_000, "max_expanded_ast_elements": 1_000_000}


@dataclass(frozen=True)
class Shipment:
    """Signals first..last. `token` is the same whenever this range is tried: the store keeps a repeated insert once.
    `again`: it was tried before, and nobody knows how far that went.
    """

    first: int
    last: int
    token: str
    again: bool


def ship(file: sqlite3.Connection) -> int:
    """Bring the next range to the store; returns how many signals it had, 0 where nothing waits.

    The range is on disk before it is tried, so that a shipment cut short is tried again as the same. One at a time.
    """
    shipment = _begun(file)
    if shipment is None:
        return 0
    size = shipment.last - shipment.first + 1
    taken = read_taken(file, shipment.first - 1, None, size)
    keys = [key_of(each.source, each.signal.id) for each in taken]
    fresh = _fresh(taken, keys, shipment)
    _insert([taken[place] for place in fresh], [keys[place] for place in fresh], shipment)
    _end(file, shipment, taken, fresh)
    return size


def _begun(file: sqlite3.Connection) -> Shipment | None:
    file.execute("BEGIN IMMEDIATE")
    with file:
        inbox, shipped, shipping = file.execute("SELECT inbox, shipped, shipping FROM state").fetchone()
        again = shipping > shipped
        if not again:
            shipping = file.execute(_END, (shipped, AT_ONCE)).fetchone()[0]
            if shipping is None:
                return None
            file.execute("UPDATE state SET shipping = ?", (shipping,))
    return Shipment(shipped + 1, shipping, f"{inbox}-{shipped + 1}-{shipping}", again)


def key_of(source: str, id: str) -> int:
    """Sixty-four bits of a hash, to look for; what is found is compared in full."""
    joined = f"{source}\x1f{id}".encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(joined, digest_size=8).digest(), "little")


def _fresh(taken: Sequence[Taken], keys: Sequence[int], shipment: Shipment) -> list[int]:
    """Places of the signals that are new: business is, behaviour where neither the store nor this range has it."""
    behaviour = {key for each, key in zip(taken, keys, strict=True) if each.signal.kind not in BUSINESS}
    known = _known(behaviour, taken[0], shipment)
    fresh: list[int] = []
    for place, each in enumerate(taken):
        if each.signal.kind not in BUSINESS:
            name = (each.source, each.signal.id)
            if name in known:
                continue
            known.add(name)
        fresh.append(place)
    return fresh


def _known(keys: set[int], first: Taken, shipment: Shipment) -> set[tuple[str, str]]:
    """Those among the keys that the store has from another shipment. The time is the range's own: a range that is tried
    again asks the same.
    """
    if not keys:
        return set()
    told = {"since": first.received_at - REMEMBERED, "first": shipment.first, "last": shipment.last}
    told |= {"business": sorted(BUSINESS)}
    rows = store.query_rows(_KNOWN % ",".join(map(str, keys)), told, settings=_ROOM_FOR_KEYS)
    return {(row["source"], row["event_id"]) for row in rows}


def _insert(taken: Sequence[Taken], keys: Sequence[int], shipment: Shipment) -> None:
    if taken and not (shipment.again and _is_there(taken[0], shipment)):
        frame = import_module("kaibo.events.inbox.rows").frame_of(taken, keys, company())
        store.insert("event", frame, settings={"insert_deduplication_token": shipment.token})


def _is_there(first: Taken, shipment: Shipment) -> bool:
    """An insert is stored whole or not at all, and a store brought back from a backup has forgotten its tokens."""
    told = {"since": first.received_at, "first": shipment.first, "last": shipment.last}
    return bool(store.query_rows(_THERE, told))


def _end(file: sqlite3.Connection, shipment: Shipment, taken: Sequence[Taken], fresh: Sequence[int]) -> None:
    came = Counter(each.source for each in taken)
    kept = Counter(taken[place].source for place in fresh)
    file.execute("BEGIN IMMEDIATE")
    with file:
        for source, count in came.items():
            file.execute(_COUNTED, (source, kept[source], count - kept[source]))
        file.execute("UPDATE state SET shipped = ?", (shipment.last,))
