"""Editions of reports, and what people write in them."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from kaibo.reports.schedules.models import Schedule as Schedule
from kaibo.reports.schedules.models import Turn as Turn


class Edition(models.Model):
    """One making of a report, kept as it was made.

    `subject` is `2026-09`, `2026`, a show's id or several by commas, or a plan's id. `reader` is the scope it was made
    under as canonical text; numbers run within kind, subject and the rows it sees. `report` is the report as JSON, in
    no language, "" until it is ready. `pins` is what was visible to the engine, and the records of other rooms, when
    it was made.
    `error` is what KaiboError.as_dict gives.
    """

    class State(models.TextChoices):
        WAITING = "waiting"
        MAKING = "making"
        READY = "ready"
        FAILED = "failed"

    OPEN = (State.WAITING, State.MAKING)

    id = models.CharField(primary_key=True, max_length=40)
    kind = models.CharField(max_length=10)
    subject = models.CharField(max_length=280)
    number = models.PositiveIntegerField()
    scope = models.JSONField()
    reader = models.CharField(max_length=400)
    state = models.CharField(max_length=10, choices=State, default=State.WAITING)
    made_by = models.CharField(max_length=120)
    made_by_id = models.CharField(max_length=40)
    made_at = models.DateTimeField()
    as_of = models.DateTimeField(null=True)
    pins = models.JSONField(default=dict)
    name = models.JSONField(default=dict)
    report = models.TextField(default="")
    error = models.JSONField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["kind", "subject", "reader", "number"], name="reports_edition_number"),
            models.UniqueConstraint(
                fields=["kind", "subject", "reader"],
                condition=Q(state__in=["waiting", "making"]),
                name="reports_edition_open_once",
            ),
        ]
        indexes = [models.Index(fields=["kind", "-made_at"], name="reports_edition_newest")]


class Writing(models.Model):
    """What somebody wrote in a slot of the reports of one subject; each saving is kept, the highest version holds."""

    kind = models.CharField(max_length=10)
    subject = models.CharField(max_length=280)
    reader = models.CharField(max_length=400)
    slot = models.CharField(max_length=60)
    version = models.PositiveIntegerField()
    text = models.TextField(max_length=4000, blank=True)
    by = models.CharField(max_length=120)
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "subject", "reader", "slot", "version"], name="reports_writing_version"
            )
        ]
        indexes = [models.Index(fields=["kind", "slot", "-at"], name="reports_writing_newest")]
