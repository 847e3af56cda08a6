"""Writes: acknowledged when they are on disk."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Mapping, Sequence
from io import BytesIO
from typing import IO, Any, Protocol

from clickhouse_connect.driver.summary import QuerySummary

from kaibo.store.connect import client
from kaibo.store.params import bound
from kaibo.store.refusal import told_plainly

PIECE = 1 << 20
FINISHED_ON_RETURN = {"mutations_sync": 1, "alter_sync": 1}
STRICT = {"input_format_null_as_default": 0, "input_format_arrow_allow_missing_columns": 0}
"""Missing is missing: a null for a column that has none is refused, not turned into 0."""


class Frame(Protocol):
    """What `insert` needs of a polars DataFrame."""

    @property
    def columns(self) -> list[str]: ...

    def write_ipc_stream(self, file: IO[bytes], /) -> Any: ...


def execute(sql: str, params: Mapping[str, Any] | None = None, *, settings: Mapping[str, Any] | None = None) -> int:
    """Run one statement that changes something; returns the rows written (0 for all but INSERT … SELECT).

    Mutations and partition changes have finished on return.
    """
    chosen = {**FINISHED_ON_RETURN, **(settings or {})}
    with told_plainly():
        done = client().command(sql, parameters=bound(params), settings=chosen)
    return int(done.written_rows) if isinstance(done, QuerySummary) else 0


def insert(table: str, frame: Frame, *, settings: Mapping[str, Any] | None = None) -> int:
    """Append a polars frame; returns the rows written. See `insert_arrow_stream`."""
    body = BytesIO()
    frame.write_ipc_stream(body)
    return insert_arrow_stream(table, frame.columns, _pieces(body.getbuffer()), settings=settings)


def insert_arrow_stream(
    table: str,
    columns: Sequence[str],
    body: bytes | Iterable[bytes],
    *,
    settings: Mapping[str, Any] | None = None,
) -> int:
    """Append an Arrow IPC stream holding at least `columns`, matched by name; returns the rows written.

    All of it or nothing is stored up to a million rows in one partition; a longer stream is stored in blocks of
    a million, so count what is there before relying on it. Numbers are not range-checked: bring the column's own
    type. `settings={"insert_deduplication_token": …}` stores a repeated insert once, in the table `event`.
    """
    pieces = _pieces(memoryview(body)) if isinstance(body, bytes) else (piece for piece in body)
    with told_plainly():
        done = client().raw_insert(
            table, list(columns), pieces, settings={**STRICT, **(settings or {})}, fmt="ArrowStream"
        )
    return int(done.written_rows)


def _pieces(body: memoryview) -> Generator[bytes]:
    for start in range(0, len(body), PIECE):
        yield bytes(body[start : start + PIECE])
