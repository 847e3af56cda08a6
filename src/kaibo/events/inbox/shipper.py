"""The one shipper of a data directory: a thread beside the worker's jobs."""

from __future__ import annotations

import fcntl
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from threading import Event, Thread

from django.db import connection

from kaibo.events.inbox.copying import no_shipment
from kaibo.events.inbox.inbox import inbox
from kaibo.events.inbox.schema import connected
from kaibo.events.inbox.shipping import AT_ONCE, ship
from kaibo.events.inbox.trimming import trim
from kaibo.kit.errors import KaiboError
from kaibo.kit.home import home
from kaibo.kit.log import logger

PAUSE = 1.0
"""Seconds between two inserts where little waits."""
_LONGEST_PAUSE = 15.0
_TRIM_EVERY = 600.0


@contextmanager
def shipping() -> Iterator[None]:
    """Inside, what is taken is brought to the store, by this process or by whichever began first."""
    over = Event()
    thread = Thread(target=_ship_until, args=(over,), name="shipper", daemon=True)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()


def _ship_until(over: Event) -> None:
    with (home().run / "ship.lock").open("w") as lock:
        while not over.is_set() and not _alone(lock.fileno()):
            over.wait(PAUSE)
        pause = PAUSE
        while not over.is_set():
            try:
                with closing(connected(inbox().path)) as file:
                    _work(file, over)
            except Exception as error:  # noqa: BLE001 - the store is down or a bug stands in the way: both are tried again
                _note(error)
                over.wait(pause)
                pause = min(2 * pause, _LONGEST_PAUSE)
            else:
                pause = PAUSE
            finally:
                connection.close()


def _work(file: sqlite3.Connection, over: Event) -> None:
    trimmed = 0.0
    while not over.is_set():
        if time.monotonic() - trimmed > _TRIM_EVERY or not trimmed:
            trim(file)
            trimmed = time.monotonic()
        with no_shipment():
            shipped = ship(file)
        if shipped < AT_ONCE // 2:
            over.wait(PAUSE)


def _alone(handle: int) -> bool:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _note(error: Exception) -> None:
    if isinstance(error, KaiboError):
        logger().warning("shipping_waits", why=error.code)
    else:
        logger().error("shipping_failed", error=type(error).__name__, why=str(error)[:300])
