"""The web loads while the databases are prepared, and serves once they are."""

from __future__ import annotations

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager

from kaibo.kit.home import home


@contextmanager
def preparing() -> Iterator[None]:
    """While entered, who awaits the preparation waits."""
    with (home().run / "prepare.lock").open("w") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def await_prepared() -> None:
    """Until nobody prepares this data directory; at once where nobody does."""
    with (home().run / "prepare.lock").open("w") as handle:
        fcntl.flock(handle, fcntl.LOCK_SH)
