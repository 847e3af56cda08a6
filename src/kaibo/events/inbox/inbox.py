"""The inbox of this data directory, as one object a process."""

from __future__ import annotations

import asyncio
import os
import sqlite3
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from contextlib import contextmanager
from pathlib import Path

from kaibo.events.inbox.reading import Completeness, read_completeness, read_last, read_taken
from kaibo.events.inbox.recording import Written
from kaibo.events.inbox.schema import connected, prepared
from kaibo.events.inbox.submission import Receipt, Submission
from kaibo.events.inbox.telling import Teller
from kaibo.events.inbox.writer import Writer
from kaibo.events.signal import Taken
from kaibo.kit.home import home

Outcome = Receipt | Exception


class Inbox:
    """`broken` is called when the disk has failed; see `Writer`."""

    def __init__(self, path: Path, broken: Callable[[], object] = lambda: None) -> None:
        self.path, self.broken = path, broken
        self._lock = threading.Lock()
        self._writer: Writer | None = None
        self._teller: Teller | None = None
        prepared(path).close()

    def take(self, submission: Submission) -> Receipt:
        """Returns when it is on disk. Not to be called on an event loop."""
        waiting: Future[Receipt] = Future()
        submission.settle = lambda outcome: _resolve(waiting, outcome)
        self._writing().submit(submission)
        return waiting.result()

    async def taking(self, submission: Submission) -> Receipt:
        """The same on an event loop. What a caller that went away has submitted is taken all the same."""
        loop = asyncio.get_running_loop()
        waiting: asyncio.Future[Receipt] = loop.create_future()
        submission.loop, submission.settle = loop, lambda outcome: _resolve_here(waiting, outcome)
        self._writing().submit(submission)
        return await waiting

    def note(self, submission: Submission) -> None:
        """Count what was refused; nobody waits for it."""
        self._writing().submit(submission)

    def start_telling(self) -> None:
        """From now on watchers of this process are told of what is taken."""
        with self._lock:
            if self._teller is None:
                self._teller = Teller(lambda after, limit: self.taken(after, limit=limit), self.last)

    def settle(self) -> bool:
        """Wait until watchers were told of everything that is on disk; True where nobody is to be told."""
        return self._teller is None or self._teller.settle()

    def taken(self, after: int = 0, *, show: str | None = None, limit: int = 100_000) -> list[Taken]:
        with self.reading() as file:
            return read_taken(file, after, show, limit)

    def completeness(self) -> list[Completeness]:
        with self.reading() as file:
            return read_completeness(file)

    def last(self) -> int:
        with self.reading() as file:
            return read_last(file)

    def close(self) -> None:
        with self._lock:
            writer, self._writer = self._writer, None
            teller, self._teller = self._teller, None
        if writer:
            writer.close()
        if teller:
            teller.close()

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        file = connected(self.path) if self.path.exists() else prepared(self.path)
        try:
            yield file
        finally:
            file.close()

    def _writing(self) -> Writer:
        writer = self._writer
        if writer is None:
            with self._lock:
                writer = self._writer = self._writer or Writer(self.path, self._hear, lambda: self.broken())
        return writer

    def _hear(self, written: Sequence[Written]) -> None:
        teller = self._teller
        if teller is not None:
            teller.hear(written)


_opened: dict[tuple[int, str | None], Inbox] = {}
_opening = threading.Lock()


def inbox() -> Inbox:
    """The inbox of the data directory, opened once a process. Asked thousands of times a second."""
    name = os.getpid(), os.environ.get("KAIBO_HOME")
    found = _opened.get(name)
    if found is None:
        with _opening:
            found = _opened[name] = _opened.get(name) or Inbox(home().inbox)
    return found


def _resolve(waiting: Future[Receipt], outcome: Outcome) -> None:
    if isinstance(outcome, Exception):
        waiting.set_exception(outcome)
    else:
        waiting.set_result(outcome)


def _resolve_here(waiting: asyncio.Future[Receipt], outcome: Outcome) -> None:
    if waiting.done():
        return
    if isinstance(outcome, Exception):
        waiting.set_exception(outcome)
    else:
        waiting.set_result(outcome)
