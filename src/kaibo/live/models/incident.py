"""Contingency plans, incidents of a run with their logs, and what was corrected on air."""

from __future__ import annotations

from django.db import models

from kaibo.live.models.run import Run


class Plan(models.Model):
    """A contingency plan as the team wrote it; it stands instead of the shipped one of its kind.

    `steps` are [{role, text}], `phrases` what the host may say; `within_s` is how long it should take at most.
    """

    kind = models.CharField(primary_key=True, max_length=40)
    title = models.CharField(max_length=80)
    owner = models.CharField(max_length=20)
    within_s = models.PositiveIntegerField()
    steps = models.JSONField()
    phrases = models.JSONField(default=list)
    by = models.CharField(max_length=120)
    at = models.DateTimeField()


class Incident(models.Model):
    """Something that went wrong in a run. The plan is copied when it opens: a later edit doesn't change the past.

    `steps` are [{role, text: {zh, en}, done_at, done_by}].
    """

    id = models.CharField(primary_key=True, max_length=40)
    run = models.ForeignKey(Run, models.CASCADE, related_name="incidents")
    kind = models.CharField(max_length=40)
    title = models.JSONField()
    note = models.CharField(max_length=500, blank=True)
    owner = models.CharField(max_length=120)
    within_s = models.PositiveIntegerField()
    steps = models.JSONField()
    phrases = models.JSONField(default=list)
    opened_at = models.DateTimeField()
    opened_by = models.CharField(max_length=120)
    closed_at = models.DateTimeField(null=True)
    closed_by = models.CharField(max_length=120, blank=True)
    outcome = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ["opened_at", "id"]
        indexes = [models.Index(fields=["run", "opened_at"], name="live_incident_at")]


class LogEntry(models.Model):
    """A line of an incident's log; nothing edits or removes it."""

    class Kind(models.TextChoices):
        OPENED = "opened"
        STEP_DONE = "step_done"
        STEP_UNDONE = "step_undone"
        OWNER = "owner"
        NOTE = "note"
        CLOSED = "closed"

    incident = models.ForeignKey(Incident, models.CASCADE, related_name="log")
    at = models.DateTimeField()
    by = models.CharField(max_length=120)
    kind = models.CharField(max_length=12, choices=Kind.choices)
    text = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ["at", "id"]


class Correction(models.Model):
    """What was put right on air, as article 31 of Order 117 asks; kept for three years from the end of the run.

    `said` is what was wrong, `correct` what holds. It is on the overlay from `shown_at` until `withdrawn_at`.
    """

    class Fault(models.TextChoices):
        SLIP = "slip"
        INCOMPLETE = "incomplete"
        IMPROPER = "improper"

    id = models.CharField(primary_key=True, max_length=40)
    run = models.ForeignKey(Run, models.CASCADE, related_name="corrections")
    fault = models.CharField(max_length=10, choices=Fault.choices)
    product = models.CharField(max_length=128, blank=True)
    speaker = models.CharField(max_length=120, blank=True)
    said = models.CharField(max_length=500)
    correct = models.CharField(max_length=500)
    said_at = models.DateTimeField()
    shown_at = models.DateTimeField()
    by = models.CharField(max_length=120)
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_by = models.CharField(max_length=120, blank=True)

    class Meta:
        ordering = ["shown_at", "id"]
        indexes = [models.Index(fields=["run", "shown_at"], name="live_correction_at")]
