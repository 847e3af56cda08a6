"""What goes wrong between us and the engine, said as Kaibo says it."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from clickhouse_connect.driver.client import Client
from clickhouse_connect.driver.exceptions import DatabaseError, OperationalError

from kaibo.kit.errors import KaiboError
from kaibo.store.connect import client, elsewhere
from kaibo.store.endpoint import published

MEMORY_LIMIT_EXCEEDED = 241
MAXIMUM = re.compile(r"maximum: ([\d.]+ \w+)")
RESTART_SECONDS = 6.0
"""How long a read waits for a store that is being restarted."""

T = TypeVar("T")


@contextmanager
def told_plainly() -> Iterator[None]:
    """A lost connection and a full memory become KaiboErrors (503); other refusals are bugs and pass unchanged."""
    try:
        yield
    except OperationalError as fault:
        if fault.code is not None:
            raise
        raise KaiboError("store.not_running", status=503) from fault
    except DatabaseError as refusal:
        if refusal.code != MEMORY_LIMIT_EXCEEDED:
            raise
        limit = MAXIMUM.search(str(refusal))
        raise KaiboError("store.memory", status=503, limit=limit[1] if limit else "?") from refusal


def patiently(read: Callable[[Client], T]) -> T:
    """Do a read; when the store went away under it, wait for the next one and do it again, once."""
    before = published()
    try:
        with told_plainly():
            return read(client())
    except KaiboError as fault:
        if fault.code != "store.not_running" or elsewhere() or not _another_than(before):
            raise
    with told_plainly():
        return read(client())


def _another_than(gone: object) -> bool:
    deadline = time.monotonic() + RESTART_SECONDS
    while time.monotonic() < deadline:
        found = published()
        if found and found != gone:
            return True
        time.sleep(0.05)
    return False
