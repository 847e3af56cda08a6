"""Locks of one data directory: what must not go on at the same time."""

from __future__ import annotations

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager

from kaibo.kit.errors import KaiboError
from kaibo.kit.home import home


@contextmanager
def no_import() -> Iterator[None]:
    """Wait until no import is being stored or undone, and keep others waiting; the same lock as connectors'."""
    with (home().run / "import.lock").open("w") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield


@contextmanager
def one_backup() -> Iterator[None]:
    """Raises KaiboError site.backup_under_way (409)."""
    with (home().run / "backup.lock").open("w") as handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise KaiboError("site.backup_under_way", status=409) from error
        yield
