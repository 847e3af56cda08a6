"""Locks of the system: one engine per data directory, and leases that keep an on-demand engine alive.

The system lets go of them when a process ends, however it ends.
"""

from __future__ import annotations

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kaibo.kit.errors import KaiboError
from kaibo.kit.home import home

BUSY = 75
"""Exit status of a store process that found the lock taken."""
PATIENCE = 0.5
"""Seconds to wait for the lock: one that a killed process still holds is gone sooner."""


@contextmanager
def sole_owner() -> Iterator[None]:
    """Hold the engine's lock. Raises `store.locked` when another process keeps it."""
    path = home().run / "store.lock"
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        if not _within(handle, PATIENCE):
            holder = os.pread(handle, 32, 0).decode() or "?"
            raise KaiboError("store.locked", status=409, path=home().root, pid=holder)
        os.ftruncate(handle, 0)
        os.pwrite(handle, str(os.getpid()).encode(), 0)
        yield
    finally:
        os.close(handle)


@contextmanager
def lease() -> Iterator[None]:
    """Keep an on-demand engine alive; waits while one is closing."""
    handle = os.open(_lease_path(), os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(handle, fcntl.LOCK_SH)
        yield
    finally:
        os.close(handle)


class Leases:
    """The engine's view of the leases that others hold."""

    def __init__(self) -> None:
        self._handle = os.open(_lease_path(), os.O_RDWR | os.O_CREAT, 0o600)

    def any(self) -> bool:
        if not _taken(self._handle):
            return True
        fcntl.flock(self._handle, fcntl.LOCK_UN)
        return False

    def close_if_none(self) -> bool:
        """From True on nobody gets a lease until this process ends: who wants one waits for the next engine."""
        return _taken(self._handle)


def _lease_path() -> Path:
    return home().run / "store.lease"


def _within(handle: int, seconds: float) -> bool:
    deadline = time.monotonic() + seconds
    while not _taken(handle):
        if time.monotonic() > deadline:
            return False
        time.sleep(0.02)
    return True


def _taken(handle: int) -> bool:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
