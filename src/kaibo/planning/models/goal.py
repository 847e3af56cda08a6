"""Goals: what a month, a year or a show is meant to reach."""

from __future__ import annotations

from django.db import models


class Goal(models.Model):
    """A target for one metric over one period, for the whole company or a part of it.

    `period` is `2026`, `2026-09` or a show id. `part` is "" for the whole company, else `platform:…`,
    `account:…`, `host:…` or `category:…`. `value` is stored in the metric's unit: money in minor units.
    `version` is another one after every change, so that nobody overwrites what they haven't seen.
    """

    period = models.CharField(max_length=40)
    part = models.CharField(max_length=120, blank=True)
    metric = models.CharField(max_length=60)
    value = models.BigIntegerField()
    currency = models.CharField(max_length=3, blank=True)
    version = models.CharField(max_length=40)
    by = models.CharField(max_length=120)
    at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["period", "part", "metric", "currency"], name="planning_goal_once")
        ]
