"""Line-ups that were asked for, and what came of them."""

from __future__ import annotations

from django.db import models

from kaibo.planning.models.plan import Plan


class LineUp(models.Model):
    """One asked for a plan as it stood in `version`. `rules` are those switched on; `objective` is profit or gmv.

    `from_s`: only what begins later than that on the show's clock is planned anew. `result` is filled while it runs,
    better and better; `taken` is the plan's version in which it became the rundown.
    """

    class State(models.TextChoices):
        WAITING = "waiting"
        RUNNING = "running"
        DONE = "done"
        FAILED = "failed"

    id = models.CharField(primary_key=True, max_length=40)
    plan = models.ForeignKey(Plan, models.CASCADE, related_name="line_ups")
    version = models.PositiveIntegerField()
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    objective = models.CharField(max_length=10)
    rules = models.JSONField(default=list)
    from_s = models.PositiveIntegerField(null=True)
    seconds = models.PositiveSmallIntegerField()
    result = models.JSONField(null=True)
    error = models.JSONField(null=True)
    taken = models.PositiveIntegerField(null=True)
    by = models.CharField(max_length=120)
    at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["plan", "at"], name="planning_lineup_plan")]
