"""Taking the next job, and taking back those whose worker fell silent."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from django.db import transaction
from django.db.models import QuerySet

from kaibo.jobs.models import Job
from kaibo.jobs.registry import failed, kind_of, known
from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError
from kaibo.kit.living import died


def claim(worker: str, lease: timedelta, kinds: Sequence[str] | None = None) -> Job | None:
    """Begin the next job of these kinds (None: of all known), or None. Of several workers exactly one gets each job.

    SQLite's write lock (BEGIN IMMEDIATE) or PostgreSQL's row lock (SKIP LOCKED) decides; an empty queue costs
    one read and no lock.
    """
    due = _ready(known() if kinds is None else kinds)
    if not due.exists():
        return None
    with transaction.atomic():
        job = due.select_for_update(skip_locked=True).first()
        if job is not None:
            job.state, job.worker = Job.State.RUNNING, worker
            job.attempts += 1
            job.started_at = now()
            job.lease_until = job.started_at + lease
            job.save(update_fields=["state", "worker", "attempts", "started_at", "lease_until"])
        return job


def take_back() -> int:
    """Make jobs ready again whose worker died or let the lease pass; one begun too often has failed.

    Returns how many. A worker of this data directory is known to have died at once, one elsewhere by its lease.
    """
    running = Job.objects.filter(state=Job.State.RUNNING, kind__in=known())
    lost = [job for job in running if (job.lease_until and job.lease_until < now()) or died(alive(job.worker))]
    return sum(_take_back(job) for job in lost)


def _take_back(job: Job) -> int:
    same = Job.objects.filter(
        pk=job.pk,
        state=Job.State.RUNNING,
        worker=job.worker,
        attempts=job.attempts,
        lease_until=job.lease_until,
    )
    if job.cancel_asked:
        return same.update(state=Job.State.CANCELLED, ended_at=now())
    if job.attempts > kind_of(job.kind).retries:
        lost = KaiboError("jobs.worker_died", status=500, kind=job.kind, attempts=job.attempts).as_dict()
        with transaction.atomic():
            given_up = same.update(state=Job.State.FAILED, ended_at=now(), error=lost)
            if given_up:
                failed(job, lost)
        return given_up
    return same.update(state=Job.State.READY)


def alive(worker: str) -> str:
    """The name under which a worker is seen to live."""
    return f"worker-{worker.rpartition(':')[2]}"


def _ready(kinds: Sequence[str]) -> QuerySet[Job]:
    due = Job.objects.filter(state=Job.State.READY, not_before__lte=now(), kind__in=kinds)
    return due.order_by("-priority", "made_at", "id")
