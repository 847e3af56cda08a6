"""Schedules, and each time one of them was due."""

from __future__ import annotations

from django.db import models


class Schedule(models.Model):
    """A report made by the calendar. `reached` is the moment up to which its slots were seen to.

    It runs as its maker, with `scope` (as `kept` gives it) as long as the maker still has that much; `reason` is
    what KaiboError.as_dict gives where it was stopped. `channels` are ids.
    """

    class State(models.TextChoices):
        ON = "on"
        PAUSED = "paused"
        STOPPED = "stopped"

    id = models.CharField(primary_key=True, max_length=40)
    kind = models.CharField(max_length=10)
    month = models.PositiveSmallIntegerField(default=1)
    day = models.PositiveSmallIntegerField()
    hour = models.PositiveSmallIntegerField()
    formats = models.JSONField(default=list)
    language = models.CharField(max_length=2)
    channels = models.JSONField(default=list)
    maker = models.CharField(max_length=40)
    maker_name = models.CharField(max_length=60)
    scope = models.JSONField()
    state = models.CharField(max_length=10, choices=State, default=State.ON)
    reason = models.JSONField(null=True)
    reached = models.DateTimeField()
    made_at = models.DateTimeField()

    class Meta:
        app_label = "reports"


class Turn(models.Model):
    """One time a schedule was due (`slot`), or was run by hand (no slot). `older` slots passed unseen before it.

    `error` is what KaiboError.as_dict gives; one that was made has it where a channel no longer stands.
    """

    class State(models.TextChoices):
        WAITING = "waiting"
        MADE = "made"
        FAILED = "failed"

    id = models.CharField(primary_key=True, max_length=40)
    schedule = models.ForeignKey(Schedule, models.CASCADE, related_name="turns")
    slot = models.DateTimeField(null=True)
    subject = models.CharField(max_length=40)
    older = models.PositiveIntegerField(default=0)
    state = models.CharField(max_length=10, choices=State, default=State.WAITING)
    edition = models.CharField(max_length=40, blank=True)
    error = models.JSONField(null=True)
    by = models.CharField(max_length=60)
    made_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        app_label = "reports"
        constraints = [models.UniqueConstraint(fields=["schedule", "slot"], name="reports_turn_once")]
        indexes = [models.Index(fields=["schedule", "-made_at"], name="reports_turn_newest")]
