"""A plan's rehearsals, and what was found in them."""

from __future__ import annotations

from django.db import models

from kaibo.planning.models.plan import Plan


class Rehearsal(models.Model):
    """One go through the rundown. `laps`: [{segment, title, planned_s, at}], each from its `at` to the next one's."""

    id = models.CharField(primary_key=True, max_length=40)
    plan = models.ForeignKey(Plan, models.CASCADE, related_name="rehearsals")
    number = models.PositiveIntegerField()
    laps = models.JSONField(default=list)
    started_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    by = models.CharField(max_length=120)

    class Meta:
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["plan", "number"], name="planning_rehearsal_once")]


class Finding(models.Model):
    """What went wrong in a rehearsal: open until somebody has put it right. `segment` is the id of the planned segment
    it was found in, empty for the whole; `task` that of the task made of it."""

    id = models.CharField(primary_key=True, max_length=40)
    plan = models.ForeignKey(Plan, models.CASCADE, related_name="findings")
    rehearsal = models.ForeignKey(Rehearsal, models.CASCADE, related_name="findings")
    segment = models.CharField(max_length=40, blank=True)
    segment_title = models.CharField(max_length=200, blank=True)
    text = models.CharField(max_length=200)
    owner = models.CharField(max_length=60, blank=True)
    task = models.CharField(max_length=40, blank=True)
    by = models.CharField(max_length=120)
    at = models.DateTimeField()
    done_by = models.CharField(max_length=120, blank=True)
    done_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["at", "id"]
