"""Buyers and viewers in what was imported or pushed: pseudonyms in the store, originals, sealed pushes."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from typing import IO

from kaibo.accounts.api import Overdue, Place, Somebody, lets_go, people_in, takes_out
from kaibo.connectors.models import Push
from kaibo.connectors.storing.lock import import_lock
from kaibo.connectors.webhooks.keeping import opened
from kaibo.files.api import erase as erase_file
from kaibo.files.api import open_plain, originals
from kaibo.store import api as store

LEARN = ("看成交、复购和退款，只用代号", "To see sales, return and refunds, by pseudonym alone")
PROOF = ("说明数字出自哪份文件", "To show which file a number came from")
CONTRACT = "个人信息保护法 第十三条第一款第（二）项"
LAW = "个人信息保护法 第十三条第一款第（三）项；电子商务法 第三十一条"
TRADE = ("自交易完成起三年", "Three years from the end of the trade")
TABLES = {"order_line": ("customer_id", ()), "order_now": ("customer_id", ()), "comment": ("person", ("text",))}
PIECE = 1 << 20
ENCODINGS = ("utf-8", "gb18030", "utf-16-le")
"""Files are looked through in these; inside of workbooks too."""

people_in(
    *(
        Place(table, LEARN, LAW, TRADE, ids=(id,), told=told, texts=told, keys=("platform", "account", "show_id", "at"))
        for table, (id, told) in TABLES.items()
    ),
    Place("originals", PROOF, LAW, TRADE, texts=("content",)),
    Place("connectors_push", LEARN, CONTRACT, ("七天", "Seven days"), texts=("sealed",)),
)


@takes_out("orders")
def take_out_of_imports(somebody: Somebody, erase: bool) -> int:
    """Rows of files that are the person's: order and amounts stay for the books, the pseudonym goes."""
    with import_lock():
        return sum(_of_table(table, id, told, somebody, erase) for table, (id, told) in TABLES.items())


@takes_out("originals")
def take_out_of_originals(somebody: Somebody, erase: bool) -> int:
    """Originals that hold the person's id or name: their key is destroyed, and with it what they say of anybody.

    What was read from them stays, without names; it can no longer be read anew from them.
    """
    found = [each.id for each in originals() if _holds(each.id, somebody)]
    for name in found:
        somebody.show("originals", {"id": name})
    if erase:
        for name in found:
            erase_file(name)
    return len(found)


@takes_out("connectors_push")
def take_out_of_pushes(somebody: Somebody, erase: bool) -> int:
    """Bodies that a platform pushed, sealed as they came."""
    marks = [mark.encode() for mark in somebody.marks]
    found = [push.pk for push in Push.objects.iterator(chunk_size=200) if any(m in opened(push).body for m in marks)]
    for id in found:
        somebody.show("connectors_push", {"id": id})
    if erase:
        Push.objects.filter(pk__in=found).delete()
    return len(found)


@lets_go("orders")
def let_orders_go(before: datetime, purge: bool) -> Iterator[Overdue]:
    """Order and amounts stay for the books; who bought or wrote, and what was written, goes."""
    for table, (id, told) in TABLES.items():
        where = f"at < {{before:DateTime64(3, 'UTC')}} AND {id} != ''"
        asked = f"SELECT count() AS rows, min(at) AS oldest FROM {table} WHERE {where}"
        row = store.query_rows(asked, {"before": before.astimezone(UTC)})[0]
        if purge and row["rows"]:
            changes = ", ".join(f"{name} = ''" for name in (id, *told))
            moment = f"fromUnixTimestamp64Milli({round(before.timestamp() * 1000)})"
            with import_lock():
                store.execute(f"ALTER TABLE {table} UPDATE {changes} WHERE at < {moment}")
                store.shed(table)
        yield Overdue(table, row["rows"], row["oldest"] if row["rows"] else None)


def _of_table(table: str, id: str, told: tuple[str, ...], somebody: Somebody, erase: bool) -> int:
    ids = {"ids": sorted(somebody.ids), "marks": somebody.marks}
    named = "".join(f" OR multiSearchAny({name}, {{marks:Array(String)}})" for name in told)
    where = f"{id} IN {{ids:Array(String)}}{named}"
    columns = ", ".join(f"groupUniqArray(cityHash64({name})) AS h_{name}" for name in (id, *told))
    row = store.query_rows(f"SELECT count() AS rows, {columns} FROM {table} WHERE {where}", ids)[0]
    if somebody.shown is not None:
        _show(table, id, told, where, ids, somebody)
    if erase and row["rows"]:
        own = store.query_rows("SELECT cityHash64(arrayJoin({ids:Array(String)})) AS hash", ids)
        of_person = f"cityHash64({id}) IN ({_numbers(each['hash'] for each in own)})"
        changes = [f"{id} = if({of_person}, '', {id})"]
        changes += [f"{name} = ''" for name in told]
        among = [of_person, *(f"cityHash64({name}) IN ({_numbers(row[f'h_{name}'])})" for name in told)]
        store.execute(f"ALTER TABLE {table} UPDATE {', '.join(changes)} WHERE {' OR '.join(among)}")
        store.shed(table)
    return int(row["rows"])


def _show(
    table: str, id: str, told: tuple[str, ...], where: str, ids: dict[str, list[str]], somebody: Somebody
) -> None:
    for row in store.query_rows(f"SELECT * FROM {table} WHERE {where}", ids):
        if row[id] in somebody.ids:
            somebody.show(table, row)
        else:
            somebody.show_words(table, {name: row[name] for name in told})


def _numbers(hashes: Iterable[int]) -> str:
    return ",".join(map(str, hashes))


def _holds(name: str, somebody: Somebody) -> bool:
    with closing(open_plain(name)) as source:
        return _in_stream(source, somebody)


def _in_stream(source: IO[bytes], somebody: Somebody) -> bool:
    if source.read(4) == b"PK\x03\x04":
        source.seek(0)
        with zipfile.ZipFile(source) as archive:
            return any(_in_bytes(archive.open(part), somebody) for part in archive.namelist())
    source.seek(0)
    return _in_bytes(source, somebody)


def _in_bytes(source: IO[bytes], somebody: Somebody) -> bool:
    marks = {mark.encode(coding, "ignore") for mark in somebody.marks for coding in ENCODINGS} - {b""}
    tail, longest = b"", max(map(len, marks))
    while piece := source.read(PIECE):
        window = tail + piece
        if any(mark in window for mark in marks):
            return True
        tail = window[-longest:]
    return False
