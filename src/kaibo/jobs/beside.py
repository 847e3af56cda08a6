"""Work that waits for other machines: done beside the loop, several jobs at a time, so that a slow machine elsewhere
holds up neither the others nor the work here."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from datetime import timedelta
from threading import Event, Semaphore, Thread

from django.db import connection

from kaibo.jobs.claim import claim
from kaibo.jobs.models import Job
from kaibo.jobs.registry import lane

AT_ONCE = 4
POLL = 0.5
Do = Callable[[Job, timedelta], None]


class Beside:
    """Takes the jobs done aside, from a thread of its own; `check` raises in the loop what went wrong here."""

    def __init__(self, worker: str, lease: timedelta, do: Do) -> None:
        self._worker, self._lease, self._do = worker, lease, do
        self._over = Event()
        self._free = Semaphore(AT_ONCE)
        self._broken: BaseException | None = None
        self._pool = ThreadPoolExecutor(AT_ONCE, thread_name_prefix="aside")
        self._thread = Thread(target=self._take_until_over, name="aside", daemon=True)
        self._thread.start()

    def check(self) -> None:
        if self._broken is not None:
            raise self._broken

    def end(self) -> None:
        """The jobs under way are finished first."""
        self._over.set()
        self._thread.join()
        self._pool.shutdown(wait=True)

    def _take_until_over(self) -> None:
        try:
            while not self._over.is_set():
                if not self._take():
                    self._over.wait(POLL)
        except BaseException as error:  # noqa: BLE001 - the loop raises it, and the process is started anew
            self._broken = error
        finally:
            connection.close()

    def _take(self) -> bool:
        if not self._free.acquire(timeout=POLL):
            return False
        job = claim(self._worker, self._lease, lane(aside=True))
        if job is None:
            self._free.release()
            return False
        self._pool.submit(self._done, job).add_done_callback(self._freed)
        return True

    def _done(self, job: Job) -> None:
        try:
            self._do(job, self._lease)
        finally:
            connection.close()

    def _freed(self, done: Future[None]) -> None:
        self._broken = self._broken or done.exception()
        self._free.release()


@contextmanager
def beside(worker: str, lease: timedelta, do: Do) -> Iterator[Callable[[], None]]:
    """Inside, jobs of the kinds done aside are taken; gives the check to be made now and then. Where there is no such
    kind there is no thread."""
    if not lane(aside=True):
        yield lambda: None
        return
    made = Beside(worker, lease, do)
    try:
        yield made.check
    finally:
        made.end()
