"""A show as it is run, and what it came to."""

from __future__ import annotations

from django.db import models


class Run(models.Model):
    """`revision` counts every change of the run's rows, `turn` those of its rundown alone.

    `room_id` is the platform's own id of the broadcast.
    `plan` is the id of the plan it was made of, `plan_version` the version of it that was last taken over.
    `planned_ends_at` is the end that drift is measured against. At most `most_shown` products are listed at once.
    """

    class State(models.TextChoices):
        PLANNED = "planned"
        RUNNING = "running"
        PAUSED = "paused"
        ENDED = "ended"

    id = models.CharField(primary_key=True, max_length=40)
    account = models.ForeignKey("shows.Account", models.PROTECT, related_name="+")
    room_id = models.CharField(max_length=80, blank=True)
    plan = models.CharField(max_length=40, blank=True)
    plan_version = models.PositiveIntegerField(default=0)
    title = models.CharField(max_length=300)
    host = models.CharField(max_length=120, blank=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.PLANNED)
    planned_at = models.DateTimeField(null=True)
    planned_ends_at = models.DateTimeField(null=True)
    started_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    currency = models.CharField(max_length=3)
    most_shown = models.PositiveSmallIntegerField(default=30)
    revision = models.PositiveIntegerField(default=1)
    turn = models.PositiveIntegerField(default=1)
    by = models.CharField(max_length=120)
    made_at = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(fields=["state", "started_at"], name="live_run_state"),
            models.Index(fields=["account", "started_at"], name="live_run_account"),
            models.Index(fields=["plan"], name="live_run_plan"),
        ]


class Tally(models.Model):
    """What the signals of a run add up to, as of `sequence`: saved while it runs, and kept after its end."""

    run = models.OneToOneField(Run, models.CASCADE, primary_key=True, related_name="tally")
    sequence = models.BigIntegerField()
    state = models.BinaryField()
    saved_at = models.DateTimeField()
