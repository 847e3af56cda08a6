"""Statements and bodies are read for what they are."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from email.message import Message
from io import BytesIO

import pytest

from kaibo.store.body import BadBody, Body
from kaibo.store.statement import insert_head, understand


@pytest.mark.parametrize(
    ("sql", "word", "format"),
    [
        ("SELECT 1", "SELECT", None),
        (" -- why\n /* FORMAT JSON */ (SELECT 1)", "SELECT", None),
        ("with a as (select 'FORMAT CSV') select * from a format JSON ;", "WITH", "JSON"),
        ("SELECT 1 FORMAT Native SETTINGS max_threads = 1", "SELECT", "Native"),
        ("ALTER TABLE t DROP COLUMN c", "ALTER", None),
        ("", "", None),
    ],
)
def test_first_word_and_format(sql: str, word: str, format: str | None) -> None:
    found = understand(sql)
    assert (found.word, found.format) == (word, format)


@pytest.mark.parametrize(
    ("sql", "several"),
    [
        ("SELECT 1;", False),
        ("SELECT ';', `a;b`, \"c;d\", 'it''s; \\' ;'", False),
        ("SELECT 1; -- the end", False),
        ("INSERT INTO t VALUES (1); ", False),
        ("SELECT 1; SELECT 2", True),
        ("SELECT '\\\\'; DROP TABLE t", True),
    ],
)
def test_several_statements(sql: str, several: bool) -> None:
    assert understand(sql).several is several


@pytest.mark.parametrize(
    ("sql", "leaves"),
    [("SET a = 1", True), ("use x", True), ("CREATE TEMPORARY TABLE t (a Int8)", True), ("SELECT 'SET a'", False)],
)
def test_what_would_leave_traces_on_a_connection(sql: str, leaves: bool) -> None:
    assert understand(sql).leaves_traces is leaves


def test_an_insert_is_cut_before_its_rows() -> None:
    head = insert_head(b"INSERT INTO kaibo.t (`a b`, c)\n SETTINGS x = 'y;z' FORMAT Native\nFORMAT CSV\n")
    assert head is not None
    assert (head.statement, head.format) == ("INSERT INTO kaibo.t (`a b`, c)\n SETTINGS x = 'y;z' ", "Native")
    for other in (b"INSERT INTO t VALUES (1)", b"INSERT INTO t SELECT 1 FORMAT CSV\n", b"SELECT 1 FORMAT CSV\n"):
        assert insert_head(other) is None


def body(content: bytes, **headers: str) -> Body:
    message = Message()
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    return Body(BytesIO(content), message)


def counted(content: bytes, missing: int = 0, **headers: str) -> Body:
    return body(content[: len(content) - missing], Content_Length=str(len(content)), **headers)


def chunked(content: bytes, missing: int = 0, **headers: str) -> Body:
    chunks = [content[start : start + 7] for start in range(0, len(content), 7)]
    lines = b"".join(b"%x\r\n%b\r\n" % (len(chunk), chunk) for chunk in chunks)
    text = lines if missing else lines + b"0\r\n\r\n"
    return body(text[: len(text) - missing], Transfer_Encoding="chunked", **headers)


@pytest.mark.parametrize("framed", [counted, chunked])
@pytest.mark.parametrize("encoding", ["identity", "gzip"])
def test_a_body_is_whole_or_refused(framed: Callable[..., Body], encoding: str) -> None:
    plain = b"one line\n" * 50
    sent = gzip.compress(plain[:90], mtime=0) + gzip.compress(plain[90:]) if encoding == "gzip" else plain
    assert b"".join(framed(sent, Content_Encoding=encoding)) == plain
    for missing in range(1, len(sent)):
        with pytest.raises(BadBody):
            b"".join(framed(sent, missing, Content_Encoding=encoding))


@pytest.mark.parametrize("whole", [b"plain", gzip.compress(b"packed", mtime=0)])
def test_a_compressed_body_that_ends_too_early_is_refused(whole: bytes) -> None:
    with pytest.raises(BadBody, match="gzip"):
        b"".join(counted(gzip.compress(whole, mtime=0)[:-3], Content_Encoding="gzip"))


def test_a_body_that_is_not_as_announced_is_refused() -> None:
    for encoding in ("snappy", "gzip", "lz4", "zstd"):
        with pytest.raises(BadBody, match=encoding):
            b"".join(counted(b"nothing of the kind", Content_Encoding=encoding))
    with pytest.raises(BadBody, match="Content-Length"):
        body(b"x", Content_Length="-1")
