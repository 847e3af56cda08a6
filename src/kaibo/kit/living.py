"""Whether a process of this data directory still lives: while it works it holds a lock of the system, which is
gone with it however it ends."""

from __future__ import annotations

import fcntl
import secrets
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from os import fstat
from os.path import samestat
from pathlib import Path

from kaibo.kit.home import home


@contextmanager
def living(name: str) -> Iterator[None]:
    """Inside, every process of this data directory sees that `name` lives. Names are never used twice."""
    path = _lock(name)
    with ExitStack() as held:
        while True:
            handle = held.enter_context(path.open("w"))
            fcntl.flock(handle, fcntl.LOCK_EX)
            if path.exists() and samestat(path.stat(), fstat(handle.fileno())):
                break
        yield
        path.unlink(missing_ok=True)


@contextmanager
def living_as(kind: str) -> Iterator[str]:
    """`living` under a new name, which is given."""
    name = f"{kind}-{secrets.token_hex(8)}"
    with living(name):
        yield name


def lives(name: str) -> bool:
    try:
        return not _is_free(_lock(name))
    except FileNotFoundError:
        return False


def died(name: str) -> bool:
    """True for one of this data directory that ended in the middle; of one elsewhere nobody can tell."""
    try:
        return _is_free(_lock(name))
    except FileNotFoundError:
        return False


def bury(kind: str) -> None:
    """Forget the dead whose name begins with `kind-`."""
    for path in home().run.glob(f"{kind}-*.alive"):
        if died(path.stem):
            path.unlink(missing_ok=True)


def _lock(name: str) -> Path:
    return home().run / f"{name}.alive"


def _is_free(path: Path) -> bool:
    with path.open("r+") as handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
