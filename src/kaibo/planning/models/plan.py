"""A show as it is planned, and every version of it."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import models


class Plan(models.Model):
    """One show before it is run. `version` counts its changes, whatever part of it they touched.

    `kind` is a template's key (ordinary, festival, brand …). `planned_s` is its length in seconds, `budget` in minor
    units of `currency`; `goals` are {metric key: value in the metric's stored unit, money in minor units};
    `hosts` are names as they stand on shows. `show` is the imported show it became, empty until it is known.
    """

    class State(models.TextChoices):
        DRAFT = "draft"
        READY = "ready"
        DONE = "done"
        CANCELLED = "cancelled"

    id = models.CharField(primary_key=True, max_length=40)
    account = models.ForeignKey("shows.Account", models.PROTECT, related_name="+")
    title = models.CharField(max_length=300)
    theme = models.CharField(max_length=300, blank=True)
    kind = models.CharField(max_length=40)
    state = models.CharField(max_length=10, choices=State.choices, default=State.DRAFT)
    planned_at = models.DateTimeField()
    planned_s = models.PositiveIntegerField()
    room = models.CharField(max_length=120, blank=True)
    hosts = models.JSONField(default=list)
    festival = models.CharField(max_length=80, blank=True)
    audience = models.CharField(max_length=500, blank=True)
    goals = models.JSONField(default=dict)
    budget = models.BigIntegerField(null=True)
    currency = models.CharField(max_length=3)
    show = models.CharField(max_length=40, blank=True)
    version = models.PositiveIntegerField(default=0)
    by = models.CharField(max_length=120)
    made_at = models.DateTimeField()
    changed_at = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(fields=["planned_at"], name="planning_plan_at"),
            models.Index(fields=["account", "planned_at"], name="planning_plan_account"),
            models.Index(fields=["show"], name="planning_plan_show"),
        ]

    @property
    def planned_ends_at(self) -> datetime:
        return self.planned_at + timedelta(seconds=self.planned_s)


class Version(models.Model):
    """The whole plan as it stood after one change: `what` says which one, `content` is compressed JSON by part."""

    plan = models.ForeignKey(Plan, models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    what = models.CharField(max_length=40)
    text = models.CharField(max_length=300, blank=True)
    content = models.BinaryField()
    by = models.CharField(max_length=120)
    at = models.DateTimeField()

    class Meta:
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["plan", "number"], name="planning_version_once")]
