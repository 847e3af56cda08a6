"""A job while it runs: what its function may say and ask."""

from __future__ import annotations

import time
from datetime import timedelta
from typing import Any

from django.db.models import QuerySet

from kaibo.jobs.models import Job


class Cancelled(Exception):
    """The job was cancelled, or its lease went to another worker: stop, write nothing more."""


class Run:
    """Handed to the job's function. Only this run, not another attempt of the same job, may write its end.

    `progress` and `cancelled` cost nothing: a second thread carries them to and from the database.
    """

    def __init__(self, job: Job, lease: timedelta) -> None:
        self.id = job.id
        self.kind = job.kind
        self.attempt = job.attempts
        self.lease = lease
        self.shown: dict[str, Any] = {}
        self.asked_to_stop = False
        self._worker = job.worker
        self._renewed = time.monotonic()

    def progress(self, done: int, total: int, phase: str = "") -> None:
        """Show `done` of `total` steps; written at most twice a second."""
        self.shown = {"done": done, "total": total, "phase": phase}

    def cancelled(self) -> bool:
        """True once somebody cancelled the job or its lease ran out under it."""
        return self.asked_to_stop or self.lease_age() > self.lease.total_seconds()

    def stop_if_cancelled(self) -> None:
        if self.cancelled():
            raise Cancelled(self.id)

    def hold(self) -> None:
        """Inside a transaction: make sure, until it commits, that no other worker takes this job.

        Raises Cancelled where one already has. Call it first in a transaction that must happen once.
        """
        if not self.row().select_for_update().exists():
            raise Cancelled(self.id)

    def row(self) -> QuerySet[Job]:
        """The job's row as long as it is this run's."""
        mine = {"worker": self._worker, "attempts": self.attempt, "state": Job.State.RUNNING}
        return Job.objects.filter(pk=self.id, **mine)

    def renewed(self) -> None:
        self._renewed = time.monotonic()

    def lease_age(self) -> float:
        """Seconds since the lease was last renewed, by a clock that nobody sets."""
        return time.monotonic() - self._renewed
