"""The relational store as text, the same from SQLite and from PostgreSQL: a file a table, a JSON list a row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import msgspec
from django.apps import apps

from kaibo.site.backup.manifest import Table
from kaibo.site.backup.numbering import last_id
from kaibo.site.backup.tables import Model, columns, kept

_AT_ONCE = 2000


def export(folder: Path) -> dict[str, Table]:
    """Write every kept table to `<folder>/<table>.jsonl`. Call it inside `one_moment`."""
    folder.mkdir(mode=0o700, parents=True)
    return {table: _export(model, folder / f"{table}.jsonl") for table, model in kept(apps).items()}


def _export(model: Model, path: Path) -> Table:
    fields, rows = columns(model), 0
    values = model._base_manager.order_by("pk").values_list(*(field.attname for field in fields))
    encoder = msgspec.json.Encoder()
    with path.open("wb") as out:
        for some in _batches(values.iterator(chunk_size=_AT_ONCE)):
            out.write(encoder.encode_lines(some))
            rows += len(some)
    return Table(tuple(str(field.column) for field in fields), rows, last_id(model))


def _batches(rows: Iterable[Any]) -> Iterator[list[Any]]:
    source = iter(rows)
    while some := list(islice(source, _AT_ONCE)):
        yield some
