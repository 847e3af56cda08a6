"""Locks of one data directory, whoever asks: the worker or the command line. The system lets them go when the
process ends, however it ends."""

from __future__ import annotations

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager

from kaibo.kit.errors import KaiboError
from kaibo.kit.home import home


@contextmanager
def import_lock() -> Iterator[None]:
    """One import at a time is stored or taken back: wait for the lock and hold it."""
    with (home().run / "import.lock").open("w") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield


@contextmanager
def one_rebuild() -> Iterator[None]:
    """Raises KaiboError connectors.rebuild_under_way (409)."""
    with (home().run / "rebuild.lock").open("w") as handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise KaiboError("connectors.rebuild_under_way", status=409) from error
        yield
