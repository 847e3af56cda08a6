"""A piece of work to be done once: waiting, running under a lease, or over."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q


class Job(models.Model):
    """`lease_until` is the moment after which a running job counts as abandoned by its worker.

    `attempts` counts the times it was begun, and together with `worker` names one run: only that run may
    write its end. `progress` is {"done", "total", "phase"}; `error` is what KaiboError.as_dict gives.
    """

    class State(models.TextChoices):
        READY = "ready"
        RUNNING = "running"
        DONE = "done"
        FAILED = "failed"
        CANCELLED = "cancelled"

    OPEN: ClassVar = (State.READY, State.RUNNING)

    id = models.CharField(primary_key=True, max_length=40)
    kind = models.CharField(max_length=80)
    args = models.JSONField(default=dict)
    key = models.CharField(max_length=200, null=True)
    state = models.CharField(max_length=10, choices=State, default=State.READY)
    priority = models.SmallIntegerField(default=0)
    not_before = models.DateTimeField()
    attempts = models.PositiveSmallIntegerField(default=0)
    lease_until = models.DateTimeField(null=True)
    worker = models.CharField(max_length=120, blank=True)
    cancel_asked = models.BooleanField(default=False)
    progress = models.JSONField(default=dict)
    result = models.JSONField(null=True)
    error = models.JSONField(null=True)
    made_at = models.DateTimeField()
    started_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["state", "-priority", "made_at"], name="jobs_job_next"),
            models.Index(fields=["key", "made_at"], name="jobs_job_key"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "key"],
                condition=Q(state__in=["ready", "running"], key__isnull=False),
                name="jobs_job_open_once",
            )
        ]
