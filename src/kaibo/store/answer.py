"""From an understood request to the engine's answer."""

from __future__ import annotations

import json
from collections.abc import Generator
from dataclasses import dataclass

from kaibo.store.engine import Engine, EngineError
from kaibo.store.request import Request
from kaibo.store.statement import Statement, understand

SYNTAX_ERROR = "Code: 62. DB::Exception: Syntax error (Multi-statements are not allowed). (SYNTAX_ERROR)"
OUTFILE_REFUSED = "Code: 358. DB::Exception: INTO OUTFILE is not allowed. (INTO_OUTFILE_NOT_ALLOWED)"


@dataclass(frozen=True)
class Whole:
    """A finished answer. `format` is None for statements that have no rows to give."""

    body: bytes
    format: str | None
    summary: str


@dataclass(frozen=True)
class Streamed:
    """An answer whose first block is there: what the engine refuses at once is not sent as an answer."""

    first: bytes
    blocks: Generator[bytes]
    format: str


def answer(engine: Engine, request: Request) -> Whole | Streamed:
    """Raises EngineError with the engine's own words, BadBody when an insert's rows end too early."""
    if request.insert:
        with engine.lend(request.database, request.settings) as connection:
            written = connection.insert(request.insert.statement, request.insert.format, request.rows)
        return Whole(b"", None, _summary(0, written))
    statement = understand(request.sql)
    _refuse(statement)
    format = statement.format or request.format
    if statement.streams(format) and not request.whole:
        return _streamed(engine, request, format)
    with engine.lend(request.database, request.settings, keep=not statement.leaves_traces) as connection:
        result = connection.run(request.sql, format, request.params)
    summary = _summary(result.rows_read, result.rows_written)
    return Whole(result.body, format if statement.reads else None, summary)


def _streamed(engine: Engine, request: Request, format: str) -> Streamed:
    blocks = _blocks(engine, request, format)
    return Streamed(next(blocks, b""), blocks, format)


def _blocks(engine: Engine, request: Request, format: str) -> Generator[bytes]:
    with engine.lend(request.database, request.settings) as connection:
        yield from connection.stream(request.sql, format, request.params)


def _refuse(statement: Statement) -> None:
    if statement.several:
        raise EngineError(SYNTAX_ERROR)
    if statement.outfile:
        raise EngineError(OUTFILE_REFUSED)


def _summary(read: int, written: int) -> str:
    return json.dumps({"read_rows": str(read), "written_rows": str(written)})
