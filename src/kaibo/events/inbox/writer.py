"""One thread that writes: it gathers what waits and makes it durable with one commit."""

from __future__ import annotations

import sqlite3
import threading
import time
from asyncio import AbstractEventLoop
from collections import deque
from collections.abc import Callable, Sequence
from pathlib import Path

from kaibo.events.inbox.bodies import microseconds
from kaibo.events.inbox.recording import Recording, Written
from kaibo.events.inbox.schema import prepared
from kaibo.events.inbox.space import Space
from kaibo.events.inbox.submission import Receipt, Submission
from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError
from kaibo.kit.log import logger

GATHER_SECONDS = 0.002
GATHER_BYTES = 1 << 20
MOST_WAITING = 32 << 20
_BROKEN = {sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CANTOPEN}

Told = Callable[[Sequence[Written]], None]


class Writer:
    """`told` hears of each commit's signals, in order, from the writer's thread. `broken` is called when the disk fails
    in a way after which nobody knows what is on it: a web process must end then, and start anew.
    """

    def __init__(self, path: Path, told: Told, broken: Callable[[], object]) -> None:
        self._path, self._told, self._broken = path, told, broken
        self._waiting: deque[Submission] = deque()
        self._bytes = 0
        self._some = threading.Condition()
        self._closed = False
        self._space = Space(path.parent)
        self._file = prepared(path)
        self._thread = threading.Thread(target=self._write_until_closed, name="inbox", daemon=True)
        self._thread.start()

    def submit(self, submission: Submission) -> None:
        """It will be settled. Raises events.inbox_busy (429) where too much waits already."""
        weight = submission.weight
        with self._some:
            if self._closed:
                raise KaiboError("events.inbox_closed", status=503)
            if self._bytes + weight > MOST_WAITING and self._waiting:
                raise KaiboError("events.inbox_busy", status=429, seconds=1)
            self._waiting.append(submission)
            self._bytes += weight
            if len(self._waiting) == 1 or self._bytes >= GATHER_BYTES:
                self._some.notify()

    def close(self) -> None:
        """What was submitted is written first."""
        with self._some:
            self._closed = True
            self._some.notify()
        self._thread.join()
        self._file.close()

    def _write_until_closed(self) -> None:
        while group := self._gathered():
            _settle(group, self._outcomes(group))

    def _gathered(self) -> list[Submission]:
        """What one commit takes; nothing when it is over."""
        with self._some:
            self._some.wait_for(lambda: self._waiting or self._closed)
            until = time.monotonic() + GATHER_SECONDS
            while self._bytes < GATHER_BYTES and not self._closed and (left := until - time.monotonic()) > 0:
                self._some.wait(left)
            return self._taken_out()

    def _taken_out(self) -> list[Submission]:
        group: list[Submission] = []
        size = 0
        while self._waiting and (not group or size + self._waiting[0].weight <= GATHER_BYTES):
            group.append(self._waiting.popleft())
            size += group[-1].weight
        self._bytes -= size
        return group

    def _outcomes(self, group: Sequence[Submission]) -> Sequence[Receipt | Exception]:
        """One that cannot be written must not take the others with it: they are then committed one by one."""
        try:
            return self._committed(group)
        except Exception as error:  # noqa: BLE001 - whoever waits is told, and the thread lives on
            self._undo()
            told = _said(error)
            if told.status != 500:
                return [told] * len(group)
            logger().error("inbox_failed", error=type(error).__name__, why=str(error)[:200])
            if _is_broken(error):
                self._broken()
            elif len(group) > 1:
                return [outcome for each in group for outcome in self._outcomes([each])]
            return [told] * len(group)

    def _committed(self, group: Sequence[Submission]) -> list[Receipt]:
        self._space.check()
        self._file.execute("BEGIN IMMEDIATE")
        recording = Recording(self._file, microseconds(now()))
        receipts = recording.record(group)
        self._file.execute("COMMIT")
        self._told(recording.written)
        return receipts

    def _undo(self) -> None:
        if self._file.in_transaction:
            try:
                self._file.execute("ROLLBACK")
            except sqlite3.Error as error:
                logger().error("inbox_rollback_failed", error=type(error).__name__)


def _settle(group: Sequence[Submission], outcomes: Sequence[Receipt | Exception]) -> None:
    """An event loop is woken once for all that wait on it."""
    waiting: dict[AbstractEventLoop, list[tuple[Submission, Receipt | Exception]]] = {}
    for submission, outcome in zip(group, outcomes, strict=True):
        if submission.loop is None:
            submission.settle(outcome)
        else:
            waiting.setdefault(submission.loop, []).append((submission, outcome))
    for loop, told in waiting.items():
        if not loop.is_closed():
            loop.call_soon_threadsafe(_settle_here, told)


def _settle_here(told: Sequence[tuple[Submission, Receipt | Exception]]) -> None:
    for submission, outcome in told:
        submission.settle(outcome)


def _is_broken(error: Exception) -> bool:
    """Whether it was the disk that failed, and not what was to be written."""
    return isinstance(error, OSError) or getattr(error, "sqlite_errorcode", 0) & 0xFF in _BROKEN


def _said(error: Exception) -> KaiboError:
    if isinstance(error, KaiboError):
        return error
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code == sqlite3.SQLITE_FULL:
        return KaiboError("events.disk_full", status=507)
    if code in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
        return KaiboError("events.inbox_busy", status=429, seconds=1)
    return KaiboError("events.inbox_failed", status=500)
