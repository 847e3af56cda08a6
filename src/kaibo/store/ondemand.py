"""A store for as long as somebody needs one."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from kaibo.kit.errors import KaiboError
from kaibo.kit.home import home
from kaibo.store.connect import elsewhere
from kaibo.store.endpoint import live
from kaibo.store.lease import BUSY, lease
from kaibo.store.migrate import migrate

START_SECONDS = 60.0


@contextmanager
def running(meanwhile: Callable[[], object] = lambda: None) -> Iterator[None]:
    """Inside, the store runs and its tables are up to date; `meanwhile` is done while it starts.

    The store that runs already is used; otherwise one is started that lives until two seconds after the last
    process has left its `running()`. Any number of processes and threads may be inside at once. Raises
    `store.start_failed`, `store.newer_version`, `store.changed_migration`.
    """
    if elsewhere():
        meanwhile()
        migrate()
        yield
        return
    with lease():
        _ensure(meanwhile)
        migrate()
        yield


def _ensure(meanwhile: Callable[[], object]) -> None:
    """While we hold a lease no store on demand ends; a child that finds the lock taken tells us to look again."""
    deadline = time.monotonic() + START_SECONDS
    child = None if live() else _start()
    meanwhile()
    while not live():
        child = child or _start()
        while child.poll() is None and not live():
            _pause(deadline)
        if child.returncode not in {None, 0, BUSY}:
            raise _failure()
        child = None


def _start() -> subprocess.Popen[bytes]:
    """In a session of its own: Ctrl-C on our terminal must not reach a store that others use too."""
    with _log().open("ab") as log:
        child = subprocess.Popen(
            [sys.executable, "-m", "kaibo.store.server", "--while-leased"],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
    threading.Thread(target=child.wait, name="store-child", daemon=True).start()
    return child


def _pause(deadline: float) -> None:
    if time.monotonic() > deadline:
        raise _failure()
    time.sleep(0.02)


def _failure() -> KaiboError:
    lines = _log().read_text("utf-8", errors="replace").splitlines()
    return KaiboError("store.start_failed", status=503, log=_log(), detail=lines[-1] if lines else "?")


def _log() -> Path:
    return home().logs / "store.log"
