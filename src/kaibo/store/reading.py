"""Reads."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from kaibo.store.params import bound
from kaibo.store.refusal import patiently

ONLY_READ = {"readonly": 1}
"""The engine then refuses writes, and tables made of files or addresses, whatever the statement says."""


@dataclass(frozen=True)
class Status:
    """`rows` and `bytes` on disk of all tables, and the engine's version."""

    version: str
    rows: int
    bytes: int


def query_rows(
    sql: str, params: Mapping[str, Any] | None = None, *, settings: Mapping[str, Any] | None = None
) -> list[dict[str, Any]]:
    """One dict a row: int, str, float, list, aware UTC datetime, date, None. For results that fit in memory.

    `{name:Type}` places are filled from `params` by the engine. A store that restarts meanwhile is waited for.
    """
    chosen = {**(settings or {}), **ONLY_READ}
    found = patiently(lambda client: client.query(sql, parameters=bound(params), settings=chosen))
    names = found.column_names
    return [dict(zip(names, row, strict=True)) for row in found.result_rows]


def query_blocks(sql: str, params: Mapping[str, Any] | None = None) -> Iterator[list[dict[str, Any]]]:
    """The rows of `query_rows`, some thousands at a time as the engine sends them: for results of any size."""
    parameters = bound(params)
    stream = patiently(lambda client: client.query_row_block_stream(sql, parameters=parameters, settings=ONLY_READ))
    with stream as blocks:
        names = blocks.source.column_names
        for block in blocks:
            yield [dict(zip(names, row, strict=True)) for row in block]


def query_arrow(
    sql: str, params: Mapping[str, Any] | None = None, *, settings: Mapping[str, Any] | None = None
) -> bytes:
    """The result as an Arrow IPC stream, for `polars.read_ipc_stream` or `pyarrow.ipc.open_stream`."""
    chosen = {**(settings or {}), **ONLY_READ}
    parameters = bound(params)
    body: bytes = patiently(
        lambda client: client.raw_query(sql, parameters=parameters, settings=chosen, fmt="ArrowStream")
    )
    return body


def columns(table: str) -> list[str]:
    """Column names of a table of ours, in their order, without those that the store works out itself."""
    sql = """SELECT name FROM system.columns
             WHERE database = currentDatabase() AND table = {table:String} AND default_kind != 'MATERIALIZED'
             ORDER BY position"""
    return [row["name"] for row in query_rows(sql, {"table": table})]


def status() -> Status:
    """The engine's version, and how many rows and bytes on disk its tables have."""
    sql = """SELECT version() AS version, sum(rows) AS rows, sum(bytes_on_disk) AS bytes
             FROM system.parts WHERE active AND database = currentDatabase()"""
    return Status(**query_rows(sql)[0])
