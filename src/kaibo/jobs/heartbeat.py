"""The second thread of a run: renews its lease, carries its progress out and a cancellation in."""

from __future__ import annotations

from threading import Event, Thread
from types import TracebackType

from django.db import DatabaseError, connection

from kaibo.jobs.run import Run
from kaibo.kit.clock import now
from kaibo.kit.log import logger

TICK = 0.5


class Heartbeat:
    """While its `with` block runs, the run keeps its lease."""

    def __init__(self, run: Run) -> None:
        self._run = run
        self._over = Event()
        self._thread = Thread(target=self._beat_until_over, name=f"lease {run.id}", daemon=True)
        self._written: dict[str, object] = {}

    def __enter__(self) -> None:
        self._thread.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._over.set()
        self._thread.join()

    def _beat_until_over(self) -> None:
        tick = min(TICK, self._run.lease.total_seconds() / 4)
        try:
            while not self._over.wait(tick):
                self._beat()
        finally:
            connection.close()

    def _beat(self) -> None:
        try:
            self._look()
            if self._run.shown is not self._written or self._run.lease_age() > self._run.lease.total_seconds() / 3:
                self._renew()
        except DatabaseError as error:
            logger().warning("lease_not_renewed", job=self._run.id, error=type(error).__name__)
            connection.close()

    def _look(self) -> None:
        asked = self._run.row().values_list("cancel_asked", flat=True).first()
        self._run.asked_to_stop = asked is not False

    def _renew(self) -> None:
        shown = self._run.shown
        if self._run.row().update(lease_until=now() + self._run.lease, progress=shown):
            self._run.renewed()
            self._written = shown
