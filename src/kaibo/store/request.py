"""One request of ClickHouse's HTTP interface, understood."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from email.message import Message
from email.parser import BytesParser
from email.policy import HTTP
from itertools import chain
from urllib.parse import parse_qsl, urlsplit

from kaibo.store.body import BadBody, Body
from kaibo.store.engine import Settings
from kaibo.store.statement import InsertHead, insert_head

HEAD = 1 << 16
LONGEST_STATEMENT = 256 << 20
NOT_SETTINGS = frozenset(
    {"query", "query_id", "database", "default_format", "user", "password", "quota_key", "role", "stacktrace"}
    | {"session_id", "session_timeout", "session_check", "close_session", "client_protocol_version"}
    | {"wait_end_of_query", "buffer_size", "compress", "decompress"}
)
PARAM = "param_"


@dataclass(frozen=True)
class Request:
    """`rows` follow an insert; any other statement stands in `sql`. `whole`: answer when it has finished."""

    sql: str
    insert: InsertHead | None
    rows: Iterator[bytes]
    params: dict[str, str]
    settings: Settings
    database: str
    format: str
    whole: bool


def understand_request(method: str, target: str, headers: Message, body: Body) -> Request:
    """Reads as much of the body as the statement needs. Raises BadBody, UnicodeDecodeError."""
    fields = dict(parse_qsl(urlsplit(target).query, keep_blank_values=True))
    if headers.get("Content-Type", "").startswith("multipart/form-data"):
        fields |= _form(headers["Content-Type"], body)
    sql, insert, rows = _statement(fields.get("query", ""), body)
    return Request(
        sql=sql,
        insert=insert,
        rows=rows,
        params={name.removeprefix(PARAM): value for name, value in fields.items() if name.startswith(PARAM)},
        settings=_settings(fields, method),
        database=fields.get("database", headers.get("X-ClickHouse-Database", "")),
        format=fields.get("default_format", headers.get("X-ClickHouse-Format", "TabSeparated")),
        whole=fields.get("wait_end_of_query") == "1",
    )


def _statement(prefix: str, body: Body) -> tuple[str, InsertHead | None, Iterator[bytes]]:
    head = insert_head(prefix.encode())
    if head and head.length == len(prefix.encode()):
        return "", head, iter(body)
    start = body.head(HEAD)
    head = None if prefix else insert_head(start)
    if head:
        return "", head, chain([start[head.length :]], body)
    rest = _rest(start, body).decode()
    return "\n".join(part for part in (prefix, rest) if part), None, iter(())


def _rest(start: bytes, body: Body) -> bytes:
    text = bytearray(start)
    for piece in body:
        text += piece
        if len(text) > LONGEST_STATEMENT:
            raise BadBody("the statement is too long")
    return bytes(text)


def _settings(fields: Mapping[str, str], method: str) -> Settings:
    """As in ClickHouse, what is asked for by GET may not change anything."""
    names = [name for name in fields if name not in NOT_SETTINGS and not name.startswith(PARAM)]
    chosen = {name: fields[name] for name in names}
    if method == "GET" and chosen.get("readonly", "0") == "0":
        chosen["readonly"] = "2"
    for name in chosen:
        if not name.isidentifier():
            raise BadBody(f"{name!r} is not the name of a setting")
    return tuple(sorted(chosen.items()))


def _form(content_type: str, body: Body) -> dict[str, str]:
    text = b"Content-Type: " + content_type.encode() + b"\r\n\r\n" + _rest(b"", body)
    fields: dict[str, str] = {}
    for part in BytesParser(policy=HTTP).parsebytes(text).iter_parts():
        name = part.get_param("name", header="content-disposition")
        content = part.get_payload(decode=True)
        if part.get_filename() or not isinstance(name, str) or not isinstance(content, bytes):
            raise BadBody("external tables are not taken here")
        fields[name] = content.decode()
    return fields
