"""The marketing tasks around a planned show."""

from __future__ import annotations

from django.db import models

from kaibo.planning.models.plan import Plan
from kaibo.planning.models.plan_row import PlanRow


class Task(PlanRow):
    """One thing to be done in one of the four phases 预热, 发酵, 主场, 余温; a launch of new products has hints and
    bookings before these, and two weeks after.

    `due_at` is when it must be done, `asset` what is to be made, `channel` where it goes out, `owner` a name.
    """

    class Phase(models.TextChoices):
        WARM_UP = "warm_up"
        FERMENT = "ferment"
        MAIN = "main"
        AFTERGLOW = "afterglow"
        SUSPENSE = "suspense"
        BOOKING = "booking"
        FOLLOW_1 = "follow_1"
        FOLLOW_2 = "follow_2"

    class State(models.TextChoices):
        OPEN = "open"
        DOING = "doing"
        DONE = "done"
        DROPPED = "dropped"

    AFTER = (Phase.AFTERGLOW, Phase.FOLLOW_1, Phase.FOLLOW_2)
    """Done after the show: they move with its end."""

    id = models.CharField(primary_key=True, max_length=40)
    plan = models.ForeignKey(Plan, models.CASCADE, related_name="tasks")
    phase = models.CharField(max_length=10, choices=Phase.choices)
    title = models.CharField(max_length=200)
    channel = models.CharField(max_length=60, blank=True)
    asset = models.CharField(max_length=20, blank=True)
    owner = models.CharField(max_length=60, blank=True)
    due_at = models.DateTimeField()
    state = models.CharField(max_length=10, choices=State.choices, default=State.OPEN)
    note = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ["due_at", "id"]
        indexes = [models.Index(fields=["state", "due_at"], name="planning_task_due")]
