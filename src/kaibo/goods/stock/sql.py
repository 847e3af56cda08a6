"""Many rows in one statement, on SQLite and PostgreSQL alike: they come and go as one JSON text.

A statement a row would let other threads in between rows, and each would cost a turn of the interpreter's lock.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec
import orjson
from django.db import connection

_TYPES = {"int": "bigint", "text": "text", "time": "timestamptz"}
_LITE_TYPES = {"int": "INTEGER", "text": "TEXT", "time": "TEXT"}


def on_postgres() -> bool:
    return connection.vendor == "postgresql"


def rows(**columns: str) -> str:
    """A SELECT over one parameter, a JSON array of arrays: a name -> int, text or time."""
    cells = (_cell(place, kind, name) for place, (name, kind) in enumerate(columns.items()))
    return f"SELECT {', '.join(cells)} FROM {_elements()}"


def texts() -> str:
    """A SELECT of one column over one parameter, a JSON array of texts."""
    if on_postgres():
        return "SELECT value #>> '{}' FROM jsonb_array_elements(%s::jsonb) AS told(value)"
    return "SELECT value FROM json_each(%s)"


def gathered(columns: Sequence[str], rest: str) -> str:
    """A scalar: the rows of `SELECT columns rest` as a JSON array of arrays."""
    names = ", ".join(columns)
    if on_postgres():
        return f"(SELECT coalesce(json_agg(json_build_array({names})), '[]'::json)::text {rest})"
    return f"(SELECT json_group_array(json_array({names})) {rest})"


def told(values: Any) -> str:
    """A parameter for `rows` or `texts`."""
    return orjson.dumps(values).decode()


def heard(text: str) -> list[Any]:
    """What `gathered` gave."""
    return msgspec.json.decode(text, type=list[Any])


def _cell(place: int, kind: str, name: str) -> str:
    if on_postgres():
        return f"CAST(value ->> {place} AS {_TYPES[kind]}) AS {name}"
    return f"CAST(json_extract(value, '$[{place}]') AS {_LITE_TYPES[kind]}) AS {name}"


def _elements() -> str:
    if on_postgres():
        return "jsonb_array_elements(%s::jsonb) WITH ORDINALITY AS told(value, place) ORDER BY place"
    return "json_each(%s)"
