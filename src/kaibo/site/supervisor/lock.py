"""One supervisor a data directory."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager

from kaibo.kit.errors import KaiboError
from kaibo.kit.home import home


@contextmanager
def only_one() -> Iterator[None]:
    """Hold run/serve.lock. Raises site.already_serving (409), or site.home_not_writable."""
    root = home().root
    try:
        root.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle = os.open(home().run / "serve.lock", os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise KaiboError("site.home_not_writable", status=500, home=root) from error
    try:
        _take(handle)
        yield
    finally:
        os.close(handle)


def _take(handle: int) -> None:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        pid = os.pread(handle, 32, 0).decode() or "?"
        raise KaiboError("site.already_serving", status=409, pid=pid, home=home().root) from error
    os.ftruncate(handle, 0)
    os.pwrite(handle, str(os.getpid()).encode(), 0)
