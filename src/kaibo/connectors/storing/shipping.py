"""Rows of one parsed file on their way into the analytical store, under the number of their batch."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc

from kaibo.connectors.storing.minutes import place_minutes
from kaibo.connectors.storing.spans import Airing
from kaibo.store import api as store

ROWS_A_CHUNK = 200_000


@dataclass(frozen=True)
class Identity:
    """What a file could not know: `renamed` maps ids of shows and accounts as it proposed them to those already
    known, `platforms` gives the platform of each known account, `airing` tells which show a minute was in."""

    renamed: dict[str, str]
    platforms: dict[str, str]
    airing: Airing


def ship(parsed: Path, *, batch: int, as_of: datetime, known: Identity) -> dict[str, int]:
    """Store every table of a parsed file; returns the rows counted in the store afterwards, per table.

    Raises RuntimeError when the store does not hold exactly what was sent: the batch then stays hidden.
    """
    counted: dict[str, int] = {}
    for path in sorted(parsed.glob("*.arrow")):
        table = path.stem
        sent = sum(_send(table, chunk, batch, as_of) for chunk in _chunks(path, known))
        held = store.query_rows(f"SELECT count() AS n FROM {table} WHERE batch = {batch}")[0]["n"]
        if held != sent:
            raise RuntimeError(f"{table} holds {held} rows of batch {batch} where {sent} were sent")
        counted[table] = held
    return counted


def _chunks(path: Path, known: Identity) -> Iterator[pa.Table]:
    renamed = {old: new for old, new in known.renamed.items() if old != new}
    with pa.memory_map(str(path)) as source:
        waiting: list[pa.RecordBatch] = []
        for part in pa.ipc.open_stream(source):
            waiting.append(place_minutes(_place(_rename(part, renamed), known.platforms), known.airing))
            if sum(each.num_rows for each in waiting) >= ROWS_A_CHUNK:
                yield pa.Table.from_batches(waiting)
                waiting = []
        if waiting:
            yield pa.Table.from_batches(waiting)


def _rename(part: pa.RecordBatch, renamed: dict[str, str]) -> pa.RecordBatch:
    for name in ("show_id", "account", "subject"):
        if renamed and name in part.schema.names:
            place = part.schema.get_field_index(name)
            column = part.column(place).cast(pa.string())
            for old, new in renamed.items():
                column = pc.replace_substring(column, pattern=old, replacement=new)
            part = part.set_column(place, pa.field(name, pa.string()), column)
    return part


def _place(part: pa.RecordBatch, platforms: dict[str, str]) -> pa.RecordBatch:
    """Rows of an account we know stand under its platform, whatever kind of file told them."""
    if not platforms:
        return part
    place = part.schema.get_field_index("platform")
    found = pc.index_in(part.column("account").cast(pa.string()), pa.array(list(platforms)))
    known = pc.take(pa.array(list(platforms.values())), found)
    platform = pc.coalesce(known, part.column(place).cast(pa.string()))
    return part.set_column(place, pa.field("platform", pa.string()), platform)


def _send(table: str, rows: pa.Table, batch: int, as_of: datetime) -> int:
    constants = {
        "batch": pa.scalar(batch, pa.uint32()),
        "as_of": pa.scalar(as_of, pa.timestamp("ms", "UTC")),
    }
    for name, value in constants.items():
        rows = rows.append_column(name, pa.repeat(value, rows.num_rows))
    store.insert_arrow_stream(table, rows.column_names, _stream(rows))
    return int(rows.num_rows)


def _stream(rows: pa.Table) -> Iterator[bytes]:
    """The rows as an Arrow stream, written while the store already takes what came before."""
    written = BytesIO()
    with pa.ipc.new_stream(written, rows.schema) as stream:
        for part in rows.to_batches():
            stream.write_batch(part)
            yield _taken(written)
    yield _taken(written)


def _taken(written: BytesIO) -> bytes:
    """What was written since, taken out."""
    piece = written.getvalue()
    written.seek(0)
    written.truncate()
    return piece
