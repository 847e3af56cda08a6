"""The event log, its counter, and how far each handler has come."""

from __future__ import annotations

from django.db import models


class Event(models.Model):
    """One thing that happened. `at` is when it happened, `received_at` when it was written down."""

    sequence = models.BigIntegerField(primary_key=True)
    kind = models.CharField(max_length=80)
    version = models.PositiveSmallIntegerField()
    subject = models.CharField(max_length=120)
    payload = models.JSONField()
    by = models.CharField(max_length=120)
    at = models.DateTimeField()
    received_at = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(fields=["kind", "sequence"], name="events_event_kind"),
            models.Index(fields=["subject", "sequence"], name="events_event_subject"),
        ]


class Counter(models.Model):
    """The last sequence given out: one row, locked by each emitting transaction until it commits."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    last = models.BigIntegerField(default=0)


class Cursor(models.Model):
    """The last event a handler has done. After a failure it stands still and tries again at `retry_at`."""

    handler = models.CharField(primary_key=True, max_length=120)
    sequence = models.BigIntegerField(default=0)
    failures = models.PositiveIntegerField(default=0)
    error = models.CharField(max_length=200, blank=True)
    retry_at = models.DateTimeField(null=True)
