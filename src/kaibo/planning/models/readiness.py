"""What is looked at before a show goes on air, what came of it, and who let it go on all the same."""

from __future__ import annotations

from django.db import models

from kaibo.planning.models.plan import Plan
from kaibo.planning.models.plan_row import PlanRow


class Check(PlanRow):
    """One line of a plan's checklist, to be done `due_min` minutes before the show.

    A `needed` one holds the show back until it is passed. `measure` says what the browser measures for it, empty
    where a person looks.
    """

    class Group(models.TextChoices):
        DEVICES = "devices"
        NETWORK = "network"
        GOODS = "goods"
        PROMOTION = "promotion"
        TEAM = "team"
        REHEARSAL = "rehearsal"
        OTHER = "other"

    class Measure(models.TextChoices):
        UPLOAD = "upload"
        PICTURE = "picture"
        SOUND = "sound"
        ECHO = "echo"
        LIGHT = "light"

    id = models.CharField(primary_key=True, max_length=40)
    plan = models.ForeignKey(Plan, models.CASCADE, related_name="checks")
    position = models.PositiveIntegerField()
    group = models.CharField(max_length=10, choices=Group.choices, default=Group.OTHER)
    title = models.CharField(max_length=200)
    measure = models.CharField(max_length=10, choices=Measure.choices, blank=True)
    person = models.CharField(max_length=60, blank=True)
    due_min = models.PositiveIntegerField(default=15)
    needed = models.BooleanField(default=True)

    class Meta:
        ordering = ["position", "id"]


class Checked(models.Model):
    """What came of a check, once: written down and never changed; the newest one counts.

    `check_id` is a check's id, which undoing a change of the plan may bring back. `values` are what was measured
    (`readiness.measures` says which), `device` what it was measured with, `against` where a line led: `server` for this
    one, a host's address, empty where somebody typed it in.
    """

    class Outcome(models.TextChoices):
        PASSED = "passed"
        FAILED = "failed"
        CLEARED = "cleared"

    plan = models.ForeignKey(Plan, models.CASCADE, related_name="checked")
    check_id = models.CharField(max_length=40)
    outcome = models.CharField(max_length=8, choices=Outcome.choices)
    values = models.JSONField(default=dict)
    device = models.CharField(max_length=200, blank=True)
    against = models.CharField(max_length=300, blank=True)
    note = models.CharField(max_length=300, blank=True)
    by = models.CharField(max_length=120)
    at = models.DateTimeField()

    class Meta:
        ordering = ["id"]


class CheckList(models.Model):
    """The team's own checklist, one for all shows: `rows` as `readiness.listing.Line` has them."""

    id = models.CharField(primary_key=True, max_length=10)
    rows = models.JSONField()
    by = models.CharField(max_length=120)
    at = models.DateTimeField()


class LineHost(models.Model):
    """Where the company measures its line up against, beside this server: one address, as `line.address` reads it."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    url = models.CharField(max_length=300)
    by = models.CharField(max_length=120)
    at = models.DateTimeField()


class Override(models.Model):
    """Somebody who may let a show go on air though this was `missing` (keys), and said why."""

    plan = models.ForeignKey(Plan, models.CASCADE, related_name="overrides")
    planned_at = models.DateTimeField()
    missing = models.JSONField()
    reason = models.CharField(max_length=300)
    by = models.CharField(max_length=120)
    at = models.DateTimeField()

    class Meta:
        ordering = ["id"]
