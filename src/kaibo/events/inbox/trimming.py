"""What need no longer lie in the inbox: it is in the store, and no running show is rebuilt from it."""

from __future__ import annotations

import sqlite3
from datetime import timedelta

from kaibo.events.inbox.bodies import microseconds
from kaibo.kit.clock import now

KEPT = timedelta(days=3)
QUARANTINE_KEPT = timedelta(days=30)
_AT_ONCE = 500
"""Rows of one commit, so that no writer waits long."""

_SHIPPED = """DELETE FROM batch WHERE first IN (SELECT first FROM (SELECT first, received_at FROM batch
WHERE first <= (SELECT shipped FROM state) ORDER BY first LIMIT ?2) WHERE received_at < ?1)"""
_ASIDE = """DELETE FROM quarantine WHERE id IN (SELECT id FROM (SELECT id, received_at FROM quarantine
ORDER BY id LIMIT ?2) WHERE received_at < ?1)"""
"""The oldest are looked at and no others: a writer waits for this."""


def trim(file: sqlite3.Connection) -> int:
    """Remove shipped batches after three days, and what was put aside after thirty; returns how many rows."""
    at = now()
    return _all(file, _SHIPPED, microseconds(at - KEPT)) + _all(file, _ASIDE, microseconds(at - QUARANTINE_KEPT))


def _all(file: sqlite3.Connection, statement: str, before: int) -> int:
    removed, more = 0, True
    while more:
        count = file.execute(statement, (before, _AT_ONCE)).rowcount
        removed, more = removed + count, count == _AT_ONCE
    return removed
