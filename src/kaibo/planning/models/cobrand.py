"""Brands to broadcast with: marks, stages, and what both sides do and bring in a joint show."""

from __future__ import annotations

from django.db import models

from kaibo.planning.models.company_row import CompanyRow
from kaibo.planning.models.plan import Plan
from kaibo.planning.models.plan_row import PlanRow


class Partner(CompanyRow):
    """A candidate 联名品牌 or IP, at one stage of the way to working together."""

    class Kind(models.TextChoices):
        BRAND = "brand"
        IP = "ip"
        OTHER = "other"

    class Stage(models.TextChoices):
        SCREENING = "screening"
        APPROACH = "approach"
        NEGOTIATION = "negotiation"
        TRIAL = "trial"
        DEEP = "deep"
        ENDED = "ended"

    kind = models.CharField(max_length=8, choices=Kind.choices, default=Kind.BRAND)
    stage = models.CharField(max_length=12, choices=Stage.choices, default=Stage.SCREENING)
    owner = models.CharField(max_length=60, blank=True)
    fit = models.CharField(max_length=500, blank=True)
    note = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ["name"]
        constraints = [models.UniqueConstraint(fields=["name"], name="planning_partner_name")]


class PartnerMark(models.Model):
    """What one person thinks of a candidate: {mark: 1 to 10} and why."""

    partner = models.ForeignKey(Partner, models.CASCADE, related_name="marks")
    person = models.CharField(max_length=40)
    by = models.CharField(max_length=120)
    marks = models.JSONField()
    why = models.CharField(max_length=500, blank=True)
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "id"]
        constraints = [models.UniqueConstraint(fields=["partner", "person"], name="planning_mark_once")]


class MarkWeights(models.Model):
    """One row: {mark: percent}, a hundred in all."""

    weights = models.JSONField()
    by = models.CharField(max_length=120)
    at = models.DateTimeField()


class PartnerStep(models.Model):
    """A line of a candidate's log: why it went from one stage to another, and on which show's result that rests."""

    partner = models.ForeignKey(Partner, models.CASCADE, related_name="steps")
    before = models.CharField(max_length=12, blank=True)
    stage = models.CharField(max_length=12)
    reason = models.CharField(max_length=500)
    plan = models.ForeignKey(Plan, models.SET_NULL, null=True, related_name="+")
    by = models.CharField(max_length=120)
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "id"]


class Cobrand(PlanRow):
    """A plan that is a joint show with a partner. `goods` are product ids of the plan's items that both made.

    `traffic` are [{side: ours|theirs, channel, views}]: how many views each side promises by which channel.
    """

    id = models.CharField(primary_key=True, max_length=40)
    plan = models.OneToOneField(Plan, models.CASCADE, related_name="cobrand")
    partner = models.ForeignKey(Partner, models.PROTECT, related_name="cobrands")
    goods = models.JSONField(default=list)
    traffic = models.JSONField(default=list)


class SharedTask(PlanRow):
    """Content or a task that both sides of a joint show share; `ours` and `theirs` name who does it, on either side."""

    class Kind(models.TextChoices):
        CONTENT = "content"
        TASK = "task"

    id = models.CharField(primary_key=True, max_length=40)
    plan = models.ForeignKey(Plan, models.CASCADE, related_name="shared_tasks")
    kind = models.CharField(max_length=8, choices=Kind.choices)
    title = models.CharField(max_length=200)
    ours = models.CharField(max_length=60, blank=True)
    theirs = models.CharField(max_length=60, blank=True)
    due_at = models.DateTimeField(null=True)
    done = models.BooleanField(default=False)

    class Meta:
        ordering = ["due_at", "id"]
