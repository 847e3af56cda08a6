"""One import at a time on one data directory, whoever asks: the worker or the command line."""

from __future__ import annotations

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager

from kaibo.kit.home import home


@contextmanager
def import_lock() -> Iterator[None]:
    """Wait for and hold the lock; the system lets it go when the process ends, however it ends."""
    with (home().run / "import.lock").open("w") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
