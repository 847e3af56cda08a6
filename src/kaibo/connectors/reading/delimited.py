"""Opens delimited text: its encoding, its shape, a copy fit for the fast reader where it needs one, its head."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from typing import Final

import polars as pl

from kaibo.connectors.reading.book import Book, Plain, Table
from kaibo.connectors.reading.encoding import KEEP_DAMAGE, encoding_of, marked_encoding
from kaibo.connectors.reading.limits import LINE_BYTES, SAMPLE_BYTES, SAMPLE_ROWS, WHOLE_BYTES
from kaibo.connectors.reading.refusal import refusal
from kaibo.connectors.reading.rewrite import Source, rewrite
from kaibo.connectors.reading.shape import shape_of
from kaibo.connectors.reading.slices import slices_of
from kaibo.connectors.reading.survey import survey

_CONTROL: Final = frozenset(map(chr, range(32))) - set("\t\n\r\f\x1a")
_MOST_CONTROL: Final = 0.01


def open_delimited(path: Path, name: str) -> Book:
    """A book of one table: all of a small file, the first rows of a large one (`complete` False).

    Raises the 422 refusals of unreadable text.
    """
    plain, encoding = _plain(path)
    with ExitStack() as on_failure:
        on_failure.callback(plain.discard)
        complete = plain.path.stat().st_size <= WHOLE_BYTES
        slices = list(slices_of(plain, rows=None if complete else SAMPLE_ROWS))
        frame = pl.concat([each.frame for each in slices])
        refused = tuple(row for each in slices for row in each.refused)
        if complete and frame.height + len(refused) < 2:
            raise refusal("file_has_no_rows")
        on_failure.pop_all()
    table = Table("", frame, complete=complete, refused=refused)
    return Book("csv", name, encoding, (table,), plain.shape.delimiter, plain.lines, plain)


def _plain(path: Path) -> tuple[Plain, str]:
    with path.open("rb") as handle:
        head = handle.read(SAMPLE_BYTES)
    marked, skip = marked_encoding(head)
    _check_is_text(head.decode(marked or "latin-1", "replace"))
    encoding = marked or encoding_of(_whole_lines(head).split(b"\n"))
    text = _sample(head[skip:], encoding, cut=len(head) == SAMPLE_BYTES)
    shape, returns = shape_of(text), "\n" not in text and "\r" in text
    if len(head) == SAMPLE_BYTES and "\n" not in text and not returns:
        raise refusal("line_too_long", limit=LINE_BYTES >> 20)
    if encoding == "utf-8" and not returns:
        seen = survey(path, shape.delimiter)
        if seen.plain:
            return Plain(path, shape, seen.lines, seen.quoted), encoding
        encoding = encoding_of(seen.broken, utf8_seen=seen.utf8_seen or bool(marked))
    return rewrite(Source(path, encoding, skip, returns), shape), encoding


def _whole_lines(head: bytes) -> bytes:
    return head[: head.rfind(b"\n") + 1] or head


def _check_is_text(text: str) -> None:
    """Refuse binary content: "file_is_no_table"."""
    if sum(text.count(letter) for letter in _CONTROL) > _MOST_CONTROL * len(text):
        raise refusal("file_is_no_table")


def _sample(head: bytes, encoding: str, *, cut: bool) -> str:
    """The head as text, without its torn last line. Raises "file_is_empty"."""
    text = head.decode(encoding, KEEP_DAMAGE)
    if not text.strip("\ufeff \t\r\n\0"):
        raise refusal("file_is_empty")
    return text[: text.rfind("\n") + 1] or text if cut else text
