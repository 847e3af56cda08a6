"""Jobs as others see them: enqueued, looked at, cancelled, counted."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import Count

from kaibo.jobs.models import Job
from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError
from kaibo.kit.ids import new_id


def enqueue(
    kind: str, *, key: str | None = None, priority: int = 0, not_before: datetime | None = None, **args: Any
) -> Job:
    """A job a worker will see once the caller's transaction commits, from `not_before` on; higher `priority` first.

    With a `key`, the open job (ready or running) of that kind and key is given back instead, if there is one.
    `args` must be JSON.
    """
    while True:
        waiting = _open(kind, key) if key is not None else None
        if waiting:
            return waiting
        try:
            with transaction.atomic():
                return _made(kind, key, priority, not_before, args)
        except IntegrityError:
            if key is None:
                raise


def find(job_id: str) -> Job:
    """Raises KaiboError jobs.not_found (404)."""
    job = Job.objects.filter(pk=job_id).first()
    if job is None:
        raise KaiboError("jobs.not_found", status=404)
    return job


def latest(key: str) -> Job | None:
    """The newest job enqueued with a key, open or over."""
    return Job.objects.filter(key=key).order_by("-made_at", "-id").first()


def cancel(job_id: str) -> Job:
    """A waiting job is cancelled at once; a running one is asked, and ends when it next looks."""
    find(job_id)
    Job.objects.filter(pk=job_id, state=Job.State.READY).update(state=Job.State.CANCELLED, ended_at=now())
    Job.objects.filter(pk=job_id, state=Job.State.RUNNING).update(cancel_asked=True)
    return find(job_id)


def counts() -> dict[str, int]:
    """How many jobs stand in each state, zero included."""
    found = Job.objects.values_list("state").annotate(Count("id"))
    return {state.value: 0 for state in Job.State} | dict(found)


def _open(kind: str, key: str) -> Job | None:
    return Job.objects.filter(kind=kind, key=key, state__in=Job.OPEN).first()


def _made(kind: str, key: str | None, priority: int, not_before: datetime | None, args: dict[str, Any]) -> Job:
    at = now()
    return Job.objects.create(
        id=new_id("job"), kind=kind, key=key, priority=priority, args=args, made_at=at, not_before=not_before or at
    )
