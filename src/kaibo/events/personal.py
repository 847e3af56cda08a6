"""People in what sources told: the inbox, the store's events, the event log."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime

import msgspec

from kaibo.accounts.api import Overdue, Place, Somebody, lets_go, people_in, takes_out
from kaibo.events.inbox.bodies import pack, unpack
from kaibo.events.inbox.copying import no_shipment
from kaibo.events.inbox.inbox import inbox
from kaibo.events.inbox.schema import connected
from kaibo.events.models import Event
from kaibo.events.signal import Signal
from kaibo.store import api as store

RUN = ("开好直播：看互动、答问题、发福利", "To run the show: comments, answers, benefits")
CONTRACT = "个人信息保护法 第十三条第一款第（二）项"
LAW = "个人信息保护法 第十三条第一款第（三）项；直播电商监督管理办法 第三十一条"
SHOW = ("自直播结束起三年", "Three years from the end of the show")

people_in(
    Place("inbox.batch", RUN, CONTRACT, ("三天", "Three days"), ids=("person",), texts=("text", "data")),
    Place("inbox.quarantine", RUN, CONTRACT, ("三十天", "Thirty days"), texts=("body",)),
    Place("event", RUN, LAW, SHOW, ids=("person",), told=("text", "payload"), keys=("sequence",)),
    Place("events_event", RUN, LAW, SHOW, model=Event, json=("payload",)),
)


@takes_out("inbox.batch")
def take_out_of_inbox(somebody: Somebody, erase: bool) -> int:
    """Signals of the person, or that name them; their batches are packed anew, with the same ids and sequences."""
    with no_shipment(), closing(connected(inbox().path)) as file:
        found = [row for row in _batches(file, somebody) if row.count]
        if erase and found:
            file.execute("PRAGMA secure_delete = ON")
            file.execute("BEGIN IMMEDIATE")
            with file:
                for row in found:
                    file.execute("UPDATE batch SET packed = ?, body = ? WHERE first = ?", (*row.packed, row.first))
        return sum(row.count for row in found)


@takes_out("inbox.quarantine")
def take_out_of_quarantine(somebody: Somebody, erase: bool) -> int:
    """What could not be read and names the person: it goes as a whole."""
    with closing(connected(inbox().path)) as file:
        rows = file.execute("SELECT id, body FROM quarantine").fetchall()
        found = [(id,) for id, body in rows if somebody.named_in(body)]
        for id, body in rows:
            if (id,) in found:
                somebody.show("inbox.quarantine", {"body": body})
        if erase and found:
            file.execute("PRAGMA secure_delete = ON")
            file.execute("BEGIN IMMEDIATE")
            with file:
                file.executemany("DELETE FROM quarantine WHERE id = ?", found)
        return len(found)


@takes_out("event")
def take_out_of_store(somebody: Somebody, erase: bool) -> int:
    """Events of the person lose person, text and payload; those that only name them lose text and payload."""
    where = "person IN {ids:Array(String)} OR multiSearchAny(text, {marks:Array(String)}) "
    where += "OR multiSearchAny(payload, {marks:Array(String)})"
    told = {"ids": sorted(somebody.ids), "marks": somebody.marks}
    with no_shipment():
        return _out_of_events(where, told, somebody, erase)


def _out_of_events(where: str, told: dict[str, list[str]], somebody: Somebody, erase: bool) -> int:
    rows = store.query_rows(f"SELECT sequence, person FROM event WHERE {where}", told)
    somebody.sequences |= {row["sequence"] for row in rows if row["person"] in somebody.ids}
    if somebody.shown is not None:
        _show(where, told, somebody)
    if erase and rows:
        numbers = ",".join(str(row["sequence"]) for row in rows)
        own = ",".join(map(str, _hashes(somebody.ids)))
        person = f"if(cityHash64(person) IN ({own}), '', person)"
        store.execute(
            f"ALTER TABLE event UPDATE person = {person}, text = '', payload = '' WHERE sequence IN ({numbers})"
        )
        store.shed("event")
    return len(rows)


@lets_go("event")
def let_events_go(before: datetime, purge: bool) -> Iterator[Overdue]:
    """Signals stay as what they count; who sent them, what was said and what came along goes."""
    where = "at < {before:DateTime64(3, 'UTC')} AND (person != '' OR text != '' OR payload != '')"
    told = {"before": before.astimezone(UTC)}
    row = store.query_rows(f"SELECT count() AS rows, min(at) AS oldest FROM event WHERE {where}", told)[0]
    if purge and row["rows"]:
        with no_shipment():
            moment = f"fromUnixTimestamp64Milli({round(before.timestamp() * 1000)})"
            store.execute(f"ALTER TABLE event UPDATE person = '', text = '', payload = '' WHERE at < {moment}")
            store.shed("event")
    yield Overdue("event", row["rows"], row["oldest"] if row["rows"] else None)


def _show(where: str, told: dict[str, list[str]], somebody: Somebody) -> None:
    columns = "sequence, at, kind, show_id, product_id, value, person, text, payload"
    asked = f"SELECT {columns} FROM event WHERE {where} ORDER BY sequence"
    for row in store.query_rows(asked, told):
        if row["person"] in somebody.ids:
            somebody.show("event", row)
        else:
            somebody.show_words("event", {"text": row["text"], "payload": row["payload"]})


def _hashes(ids: frozenset[str]) -> list[int]:
    """Numbers instead of ids: the store keeps what it was told to change."""
    told = {"ids": sorted(ids)}
    rows = store.query_rows("SELECT cityHash64(arrayJoin({ids:Array(String)})) AS hash", told)
    return [row["hash"] for row in rows]


@dataclass(frozen=True)
class _Batch:
    first: int
    packed: tuple[int, bytes]
    count: int


def _batches(file: sqlite3.Connection, somebody: Somebody) -> list[_Batch]:
    found = []
    for first, packed, body in file.execute("SELECT first, packed, body FROM batch ORDER BY first"):
        signals, count = [], 0
        for place, signal in enumerate(unpack(packed, body), first):
            if signal.person in somebody.ids:
                somebody.sequences.add(place)
            after = _without(signal, somebody)
            count += after != signal
            if signal.person in somebody.ids:
                somebody.show("inbox.batch", msgspec.to_builtins(signal))
            elif after != signal:
                somebody.show_words("inbox.batch", {"text": signal.text, "data": signal.data})
            signals.append(after)
        if count:
            found.append(_Batch(first, pack(signals), count))
    return found


def _without(signal: Signal, somebody: Somebody) -> Signal:
    if signal.person in somebody.ids:
        return msgspec.structs.replace(signal, person="", text="", data={})
    return msgspec.structs.replace(signal, text=somebody.hidden(signal.text), data=somebody.hidden(signal.data))
