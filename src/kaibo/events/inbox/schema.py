"""The inbox's file: its tables and how it is opened."""

from __future__ import annotations

import sqlite3
from pathlib import Path

BUSY_MS = 15_000

_TABLES = """
CREATE TABLE IF NOT EXISTS state (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    inbox TEXT NOT NULL,
    last INTEGER NOT NULL,
    shipped INTEGER NOT NULL,
    shipping INTEGER NOT NULL,
    CHECK (0 <= shipped AND shipped <= shipping AND shipping <= last)
) STRICT;
INSERT OR IGNORE INTO state (id, inbox, last, shipped, shipping) VALUES (1, lower(hex(randomblob(8))), 0, 0, 0);

CREATE TABLE IF NOT EXISTS batch (
    first INTEGER PRIMARY KEY,
    last INTEGER NOT NULL,
    source TEXT NOT NULL,
    lane TEXT NOT NULL,
    show TEXT,
    received_at INTEGER NOT NULL,
    packed INTEGER NOT NULL,
    body BLOB NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS batch_show ON batch (show, first);

CREATE TABLE IF NOT EXISTS business (
    source TEXT NOT NULL,
    id TEXT NOT NULL,
    digest BLOB NOT NULL,
    sequence INTEGER NOT NULL,
    PRIMARY KEY (source, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS source (
    source TEXT PRIMARY KEY,
    received INTEGER NOT NULL DEFAULT 0,
    waiting INTEGER NOT NULL DEFAULT 0 CHECK (waiting >= 0),
    stored INTEGER NOT NULL DEFAULT 0,
    duplicate INTEGER NOT NULL DEFAULT 0,
    quarantined INTEGER NOT NULL DEFAULT 0,
    refused INTEGER NOT NULL DEFAULT 0,
    last_at INTEGER NOT NULL,
    CHECK (received = waiting + stored + duplicate + quarantined + refused)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS quarantine (
    id INTEGER PRIMARY KEY,
    source TEXT NOT NULL,
    received_at INTEGER NOT NULL,
    reason TEXT NOT NULL,
    body TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS quarantine_source ON quarantine (source, id);
"""
"""`state`: `last` is the sequence of the newest signal, `shipped` of the newest in the store, `shipping` the end of the
range under way. `batch`: signals first..last of one submission; `show` is null where they are of several."""


def connected(path: Path) -> sqlite3.Connection:
    """A connection that commits by hand, any thread may use, and returns only when what it commits is on disk."""
    made = sqlite3.connect(path, timeout=BUSY_MS / 1000, isolation_level=None, check_same_thread=False)
    made.execute("PRAGMA journal_mode = WAL")
    made.execute("PRAGMA synchronous = FULL")
    made.execute("PRAGMA journal_size_limit = 67108864")
    return made


def prepared(path: Path) -> sqlite3.Connection:
    """`connected`, with the tables made where they are not there yet."""
    path.touch(mode=0o600)
    made = connected(path)
    if made.execute("SELECT count(*) FROM sqlite_master WHERE name = 'quarantine_source'").fetchone()[0] == 0:
        made.executescript(f"BEGIN IMMEDIATE; {_TABLES} COMMIT;")
    return made
