"""A copy of the whole store, and back."""

from __future__ import annotations

import json
import os
import shutil
from collections import Counter
from dataclasses import asdict, dataclass
from pathlib import Path

from clickhouse_connect.driver.exceptions import DatabaseError

from kaibo.kit.errors import KaiboError
from kaibo.store.connect import DATABASE, client, elsewhere
from kaibo.store.migrate import migrate, newest_known
from kaibo.store.reading import query_rows, status
from kaibo.store.refusal import told_plainly

THAWING = f"{DATABASE}_thawing"
MANIFEST = "store.json"
ENGINE = "engine"
LEDGER = "migration"


@dataclass(frozen=True)
class Copy:
    """What a copy holds: rows of each table, the newest migration, the engine that wrote it."""

    rows: dict[str, int]
    migration: int
    engine: str


def freeze(directory: Path) -> Copy:
    """Copy the store into an empty or new folder while it is in use; each table as it is at one moment.

    Rows that arrive meanwhile may or may not be in the copy: take the relational store's copy first, its list
    of visible batches then names only rows that are in this one. Raises `store.copy_exists`,
    `store.backup_elsewhere`.
    """
    _own_engine()
    place = directory.resolve() / ENGINE
    if place.exists() or (directory / MANIFEST).exists():
        raise KaiboError("store.copy_exists", status=409, path=directory)
    place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    migration = query_rows(f"SELECT max(number) AS newest FROM {LEDGER}")[0]["newest"]
    try:
        _statement(f"BACKUP DATABASE {DATABASE} TO File({_quoted(place)}) SETTINGS deduplicate_files = 0")
    except DatabaseError:
        shutil.rmtree(place, ignore_errors=True)
        raise
    copy = Copy(rows=_rows_copied(place), migration=migration, engine=status().version)
    _write(directory / MANIFEST, copy)
    return copy


def thaw(directory: Path) -> Copy:
    """Replace the empty store by the copy in `directory`; every table's rows are counted before the exchange.

    Raises `store.not_empty`, `store.no_copy`, `store.copy_differs`, `store.newer_version`; the store is then as
    it was.
    """
    _own_engine()
    copy = _read(directory)
    if copy.migration > newest_known():
        raise KaiboError("store.newer_version", status=409, found=copy.migration, known=newest_known())
    migrate()
    _refuse_unless_empty()
    _statement(f"DROP DATABASE IF EXISTS {THAWING} SYNC")
    place = directory.resolve() / ENGINE
    _statement(f"RESTORE DATABASE {DATABASE} AS {THAWING} FROM File({_quoted(place)})")
    _compare(copy)
    _statement(f"DROP DATABASE {DATABASE} SYNC")
    _statement(f"RENAME DATABASE {THAWING} TO {DATABASE}")
    migrate()
    return copy


def _compare(copy: Copy) -> None:
    restored = _rows_of(THAWING)
    for table, expected in copy.rows.items():
        found = restored.get(table, 0)
        if found != expected:
            _statement(f"DROP DATABASE {THAWING} SYNC")
            raise KaiboError("store.copy_differs", status=409, table=table, expected=expected, found=found)


def _refuse_unless_empty() -> None:
    for table, rows in _rows_of(DATABASE).items():
        if rows and table != LEDGER:
            raise KaiboError("store.not_empty", status=409, table=table, rows=rows)


def _rows_of(database: str) -> dict[str, int]:
    sql = "SELECT name, total_rows FROM system.tables WHERE database = {database:String}"
    return {row["name"]: row["total_rows"] or 0 for row in query_rows(sql, {"database": database})}


def _rows_copied(place: Path) -> dict[str, int]:
    """Each part of a table carries its own count."""
    tables = place / "metadata" / DATABASE
    rows = Counter({path.stem: 0 for path in tables.glob("*.sql")})
    for path in (place / "data" / DATABASE).glob("*/*/count.txt"):
        rows[path.parent.parent.name] += int(path.read_text("ascii"))
    return dict(sorted(rows.items()))


def _write(path: Path, copy: Copy) -> None:
    """The manifest comes last: a copy without one is not whole."""
    os.sync()
    with path.open("w", encoding="utf-8") as handle:
        json.dump(asdict(copy), handle, indent=2)
        handle.flush()
        os.fsync(handle.fileno())


def _read(directory: Path) -> Copy:
    try:
        return Copy(**json.loads((directory / MANIFEST).read_text("utf-8")))
    except (FileNotFoundError, ValueError, TypeError):
        raise KaiboError("store.no_copy", status=404, path=directory) from None


def _statement(sql: str) -> None:
    with told_plainly():
        client().command(sql, use_database=False)


def _own_engine() -> None:
    if elsewhere():
        raise KaiboError("store.backup_elsewhere", status=409)


def _quoted(path: Path) -> str:
    return "'" + str(path).replace("\\", "\\\\").replace("'", "\\'") + "'"
