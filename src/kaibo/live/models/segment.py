"""The parts of a run's rundown."""

from __future__ import annotations

from django.db import models

from kaibo.live.models.run import Run


class Segment(models.Model):
    """`planned_s` is in seconds, `goal_amount` in minor units of the run's currency; `phrases` are said by the host.

    `scene` is the OBS scene of this segment alone, "" for that of its kind. `planned` is the plan's segment that it was
    taken from, `reason` why it was left out or went otherwise than planned.
    """

    class State(models.TextChoices):
        WAITING = "waiting"
        RUNNING = "running"
        DONE = "done"
        SKIPPED = "skipped"

    class Kind(models.TextChoices):
        OPENING = "opening"
        PRODUCT = "product"
        BENEFIT = "benefit"
        INTERACTION = "interaction"
        BREAK = "break"
        CLOSING = "closing"
        OTHER = "other"

    id = models.CharField(primary_key=True, max_length=40)
    run = models.ForeignKey(Run, models.CASCADE, related_name="segments")
    position = models.PositiveIntegerField()
    kind = models.CharField(max_length=12, choices=Kind.choices, default=Kind.OTHER)
    title = models.CharField(max_length=200)
    product = models.CharField(max_length=128, blank=True)
    scene = models.CharField(max_length=120, blank=True)
    planned_s = models.PositiveIntegerField()
    state = models.CharField(max_length=8, choices=State.choices, default=State.WAITING)
    started_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    goal_orders = models.PositiveIntegerField(null=True)
    goal_amount = models.BigIntegerField(null=True)
    phrases = models.JSONField(default=list)
    planned = models.CharField(max_length=40, blank=True)
    reason = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["position", "id"]
        indexes = [models.Index(fields=["run", "position"], name="live_segment_place")]
