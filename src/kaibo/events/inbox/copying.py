"""A copy of the inbox that agrees with a copy of the store."""

from __future__ import annotations

import fcntl
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from kaibo.events.inbox.inbox import inbox
from kaibo.events.inbox.schema import connected
from kaibo.kit.home import home


@contextmanager
def no_shipment() -> Iterator[None]:
    """Inside, nothing goes from the inbox to the store; signals are taken all the same."""
    with (home().run / "shipment.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def copy_inbox(target: Path) -> None:
    """As it is at this moment, whatever is taken meanwhile."""
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with closing(connected(inbox().path)) as file:
        file.execute("VACUUM INTO ?", (str(target),))


def clear_inbox() -> Path:
    """Where a copy may be put back, once nothing runs: what lay there is gone."""
    path = home().inbox
    for suffix in ("", "-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)
    return path
