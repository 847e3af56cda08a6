"""The inbox's file written anew, without what was taken out of it."""

from __future__ import annotations

from contextlib import closing

from kaibo.events.inbox.inbox import inbox
from kaibo.events.inbox.schema import connected


def compact() -> None:
    """Free pages and the write-ahead log are overwritten. Writers wait meanwhile."""
    with closing(connected(inbox().path)) as file:
        file.execute("VACUUM")
        file.execute("PRAGMA wal_checkpoint(TRUNCATE)")
