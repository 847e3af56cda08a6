"""The engine itself: one chDB instance on one folder, lent out one connection a query."""

from __future__ import annotations

import re
import threading
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import chdb

AT_ONCE = 16
"""Queries running at the same time; the next one waits."""
KEPT = 32
"""Idle connections kept: each remembers the settings it was given."""
CODE = re.compile(r"Code: (\d+)\.")
UNKNOWN_EXCEPTION = 1002
NOT_STREAMED = "Streaming query is not supported"

Settings = tuple[tuple[str, str], ...]


class EngineError(Exception):
    """What the engine refused: its number and its own words, as ClickHouse writes them."""

    def __init__(self, message: str) -> None:
        start = message.find("Code: ")
        self.text = message[max(start, 0) :].strip()
        found = CODE.match(self.text)
        self.code = int(found[1]) if found else UNKNOWN_EXCEPTION
        super().__init__(self.text)


@dataclass(frozen=True)
class Result:
    """A whole answer: its own copy of the bytes in the format asked for, rows read and written."""

    body: bytes
    rows_read: int
    rows_written: int


class Lent:
    """One connection in the hands of one query."""

    def __init__(self, connection: Any) -> None:
        self._connection = connection

    def run(self, sql: str, format: str, params: Mapping[str, str]) -> Result:
        with _refusals():
            found = self._connection.query(sql, format, params=dict(params))
            return Result(found.bytes(), found.storage_rows_read(), found.rows_written())

    def stream(self, sql: str, format: str, params: Mapping[str, str]) -> Iterator[bytes]:
        """The answer block by block; `format` must be one whose blocks can be put one after another."""
        with _refusals():
            try:
                blocks = self._connection.send_query(sql, format, params=dict(params))
            except chdb.ChdbError as refusal:
                if NOT_STREAMED not in str(refusal):
                    raise
                yield self.run(sql, format, params).body
                return
            with blocks:
                for block in blocks:
                    yield block.bytes()

    def insert(self, statement: str, format: str, body: Iterable[bytes]) -> int:
        """Rows written. Nothing is kept when `body` raises before the engine has taken a block of a million rows."""
        with _refusals(), self._connection.send_insert(statement, format) as rows:
            for chunk in body:
                rows.append(chunk)
            return int(rows.finish().rows_written)

    def use(self, database: str, settings: Settings) -> None:
        with _refusals():
            if database:
                self._connection.query("USE {db:Identifier}", "Null", params={"db": database})
            for name, value in sorted(settings, key=lambda setting: setting[0] == "readonly"):
                self._connection.query(f"SET {name} = {quoted(value)}", "Null")

    def close(self) -> None:
        self._connection.close()


class Engine:
    """Opens the folder on creation; only one process may, see `lease.sole_owner`."""

    def __init__(self, folder: Path, *, memory: int) -> None:
        self._address = f"{folder}?{'&'.join(_options(memory))}"
        self._slots = threading.BoundedSemaphore(AT_ONCE)
        self._idle: OrderedDict[tuple[str, Settings], list[Lent]] = OrderedDict()
        self._lock = threading.Lock()
        self._anchor = self._connect()
        with self.lend() as connection:
            self.version = connection.run("SELECT version()", "TabSeparated", {}).body.decode().strip()

    @contextmanager
    def lend(self, database: str = "", settings: Settings = (), *, keep: bool = True) -> Iterator[Lent]:
        """A connection with exactly these settings; one that failed, or is not to be kept, is thrown away."""
        with self._slots:
            connection = self._take((database, settings)) or self._prepare(database, settings)
            try:
                yield connection
            except BaseException:
                connection.close()
                raise
            if keep:
                self._give((database, settings), connection)
            else:
                connection.close()

    def close(self) -> None:
        with self._lock:
            for connections in self._idle.values():
                for connection in connections:
                    connection.close()
            self._idle.clear()
        self._anchor.close()

    def _connect(self) -> Lent:
        with _refusals():
            return Lent(chdb.connect(self._address))

    def _prepare(self, database: str, settings: Settings) -> Lent:
        connection = self._connect()
        try:
            connection.use(database, settings)
        except EngineError:
            connection.close()
            raise
        return connection

    def _take(self, key: tuple[str, Settings]) -> Lent | None:
        with self._lock:
            return self._pop(key) if key in self._idle else None

    def _give(self, key: tuple[str, Settings], connection: Lent) -> None:
        with self._lock:
            self._idle.setdefault(key, []).append(connection)
            self._idle.move_to_end(key)
            excess = sum(map(len, self._idle.values())) - KEPT
            surplus = [self._oldest() for _ in range(excess)]
        for old in surplus:
            old.close()

    def _oldest(self) -> Lent:
        return self._pop(next(iter(self._idle)))

    def _pop(self, key: tuple[str, Settings]) -> Lent:
        connections = self._idle[key]
        connection = connections.pop()
        if not connections:
            del self._idle[key]
        return connection


def quoted(text: str) -> str:
    """A string literal of the engine."""
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"


def _options(memory: int) -> list[str]:
    """A query may take nine tenths of the memory; what sorts or groups beyond half of that goes to disk.

    Expressions are not compiled: compiling the many of a page takes 0.7 s once, and saved nothing measurable.
    """
    return [
        f"max_server_memory_usage={memory}",
        f"max_memory_usage={memory * 9 // 10}",
        f"mark_cache_size={memory // 16}",
        "session_timezone=UTC",
        "implicit_select=0",
        "use_skip_indexes_on_data_read=0",
        "compile_expressions=0",
        "compile_aggregate_expressions=0",
        "allow_introspection_functions=0",
        "backups.allowed_path=/",
    ]


@contextmanager
def _refusals() -> Iterator[None]:
    try:
        yield
    except (chdb.ChdbError, RuntimeError) as refusal:
        raise EngineError(str(refusal)) from None
