"""What a statement is, as far as a server must know before it hands it to the engine."""

from __future__ import annotations

import re
from dataclasses import dataclass

QUOTED = r"""'(?:[^'\\]|\\.|'')*'|"(?:[^"\\]|\\.|"")*"|`(?:[^`\\]|\\.|``)*`"""
LITERAL_OR_COMMENT = re.compile(rf"({QUOTED})|--[^\n]*|\#[ !][^\n]*|/\*.*?\*/", re.DOTALL)
FIRST_WORD = re.compile(r"[\s(]*(\w*)")
FORMAT = re.compile(r"\bFORMAT\s+(\w+)\s*(?:SETTINGS\b[^;]*)?[\s;]*$", re.IGNORECASE)
SEVERAL = re.compile(r";\s*[^\s;]")
OUTFILE = re.compile(r"\bINTO\s+OUTFILE\b", re.IGNORECASE)
LEAVES_TRACES = re.compile(r"\s*(?:SET|USE|CREATE\s+(?:OR\s+REPLACE\s+)?TEMPORARY)\b", re.IGNORECASE)
NAME = r"""(?:`(?:[^`\\]|\\.)*`|"(?:[^"\\]|\\.)*"|[A-Za-z_]\w*)"""
INSERT = re.compile(
    rf"""(\s*INSERT\s+INTO\s+(?:TABLE\s+)?{NAME}(?:\.{NAME})?\s*
    (?:\(\s*{NAME}(?:\s*,\s*{NAME})*\s*\)\s*)?(?:SETTINGS\s(?:[^'`";]|'[^']*')*?\s)?)
    FORMAT\s+(\w+)[ \t\r\f]*(?:\n|$)""".encode(),
    re.IGNORECASE | re.VERBOSE,
)
STREAMED = frozenset({"SELECT", "WITH", "FROM"})
READING = STREAMED | {"SHOW", "DESCRIBE", "DESC", "EXPLAIN", "EXISTS", "CHECK", "VALUES"}
JOINABLE = frozenset({"native", "tabseparated", "tsv", "csv", "rowbinary", "jsoneachrow", "jsonlines", "ndjson"})
"""Formats whose blocks, put one after another, are the format again: no header, no footer."""


@dataclass(frozen=True)
class Statement:
    """`format` is the one the text asks for, if any; `several` when it holds more than one statement."""

    word: str
    format: str | None
    several: bool
    outfile: bool
    leaves_traces: bool

    @property
    def reads(self) -> bool:
        return self.word in READING

    def streams(self, format: str) -> bool:
        return self.word in STREAMED and format.lower() in JOINABLE


@dataclass(frozen=True)
class InsertHead:
    """`INSERT INTO … ` up to FORMAT, the format, and how many bytes of the text that took."""

    statement: str
    format: str
    length: int


def understand(sql: str) -> Statement:
    bare = LITERAL_OR_COMMENT.sub(lambda found: "''" if found[1] else " ", sql)
    word = FIRST_WORD.match(bare)
    format = FORMAT.search(bare)
    return Statement(
        word=word[1].upper() if word else "",
        format=format[1] if format else None,
        several=bool(SEVERAL.search(bare)) and not bare.lstrip().upper().startswith("INSERT"),
        outfile=bool(OUTFILE.search(bare)),
        leaves_traces=bool(LEAVES_TRACES.match(bare)),
    )


def insert_head(text: bytes) -> InsertHead | None:
    """The head of an INSERT whose rows follow in a named format; None for any other statement."""
    match = INSERT.match(text)
    if match is None:
        return None
    return InsertHead(match[1].decode(), match[2].decode(), match.end())
