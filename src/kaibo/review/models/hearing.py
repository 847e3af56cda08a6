"""A recording that is being listened to, or whose words wait for somebody to take them."""

from __future__ import annotations

from django.db import models


class Hearing(models.Model):
    """One a show. `original` is the kept recording, "" once it was erased. `lines` are [start_ms, end_ms, text,
    doubts] of the recording up to sample `reached`; `by` and `by_id` asked for it."""

    class State(models.TextChoices):
        WAITING = "waiting"
        OFFERED = "offered"
        FAILED = "failed"

    id = models.CharField(primary_key=True, max_length=40)
    show = models.CharField(max_length=40, unique=True)
    state = models.CharField(max_length=10, choices=State, default=State.WAITING)
    file = models.CharField(max_length=200)
    original = models.CharField(max_length=40, blank=True)
    engine = models.CharField(max_length=200, blank=True)
    lines = models.JSONField(default=list)
    reached = models.BigIntegerField(default=0)
    job = models.CharField(max_length=40, blank=True)
    error = models.JSONField(null=True)
    by = models.CharField(max_length=120)
    by_id = models.CharField(max_length=40)
    at = models.DateTimeField()
