"""The store's tables: numbered SQL files, each run once and written down; a run cut off is taken up again."""

from __future__ import annotations

import fcntl
import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from clickhouse_connect.driver.exceptions import DatabaseError

from kaibo.kit.errors import KaiboError
from kaibo.kit.home import home
from kaibo.store.connect import client
from kaibo.store.reading import query_rows
from kaibo.store.refusal import told_plainly
from kaibo.store.writing import execute

SEPARATOR = "\n;;"
UNKNOWN = {60, 81}
"""The engine's numbers for a table and a database that is not there."""
LEDGER = """CREATE TABLE IF NOT EXISTS migration
    (number UInt32, name String, checksum String, at DateTime64(3, 'UTC'))
    ENGINE = MergeTree ORDER BY number SETTINGS fsync_after_insert = 1, fsync_part_directory = 1"""


@dataclass(frozen=True)
class Migration:
    """One file; its statements may be run again and again."""

    number: int
    name: str
    text: str

    @property
    def checksum(self) -> str:
        return hashlib.blake2b(self.text.encode(), digest_size=16).hexdigest()

    @property
    def statements(self) -> list[str]:
        return [part.strip() for part in self.text.split(SEPARATOR) if part.strip()]


def migrate() -> list[str]:
    """Bring the store's tables up to date; returns the names of the files run. Cheap when nothing is to do.

    Raises `store.newer_version` for a store that a later Kaibo has migrated, `store.changed_migration` for a
    file that is not the one this store has run.
    """
    with _one_at_a_time():
        done = _ledger()
        _refuse(done)
        waiting = [each for each in known() if each.number not in done]
        for each in waiting:
            _run(each)
        return [each.name for each in waiting]


@cache
def known() -> tuple[Migration, ...]:
    """The files of this version, in order."""
    folder = files("kaibo.store").joinpath("migrations")
    texts = {file.name: file.read_text("utf-8") for file in folder.iterdir() if file.name.endswith(".sql")}
    return tuple(Migration(number=int(name[:4]), name=name, text=text) for name, text in sorted(texts.items()))


def newest_known() -> int:
    return known()[-1].number


def _run(migration: Migration) -> None:
    for statement in migration.statements:
        execute(statement)
    execute(
        """INSERT INTO migration (number, name, checksum, at)
           SELECT {number:UInt32}, {name:String}, {checksum:String}, now64(3, 'UTC')""",
        {"number": migration.number, "name": migration.name, "checksum": migration.checksum},
    )


def _ledger() -> dict[int, str]:
    """Checksums of the files run, by number."""
    try:
        rows = query_rows("SELECT number, checksum FROM migration")
    except DatabaseError as refusal:
        if refusal.code not in UNKNOWN:
            raise
        with told_plainly():
            client().command(f"CREATE DATABASE IF NOT EXISTS {client().database}", use_database=False)
        execute(LEDGER)
        return {}
    return {row["number"]: row["checksum"] for row in rows}


def _refuse(done: dict[int, str]) -> None:
    if done and max(done) > newest_known():
        raise KaiboError("store.newer_version", status=409, found=max(done), known=newest_known())
    for each in known():
        if done.get(each.number, each.checksum) != each.checksum:
            raise KaiboError("store.changed_migration", status=409, name=each.name)


@contextmanager
def _one_at_a_time() -> Iterator[None]:
    with (home().run / "store.migrate.lock").open("w") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
