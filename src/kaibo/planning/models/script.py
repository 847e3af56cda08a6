"""Scripts that were asked for, and the team's own templates of them."""

from __future__ import annotations

from django.db import models

from kaibo.planning.models.plan import Plan


class Script(models.Model):
    """What a host may say in one segment of a plan, asked for as it stood in `version`.

    `lines` are filled when it is done; `source` says who wrote them. `tries` are the problems of what a model wrote,
    a list for each try. `taken` is the plan's version in which the lines became the segment's phrases.
    """

    class State(models.TextChoices):
        WAITING = "waiting"
        DONE = "done"
        FAILED = "failed"

    class Source(models.TextChoices):
        TEMPLATE = "template"
        MODEL = "model"

    id = models.CharField(primary_key=True, max_length=40)
    plan = models.ForeignKey(Plan, models.CASCADE, related_name="scripts")
    segment = models.CharField(max_length=40)
    version = models.PositiveIntegerField()
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    source = models.CharField(max_length=10, choices=Source.choices, default=Source.TEMPLATE)
    lines = models.JSONField(default=list)
    tries = models.JSONField(default=list)
    error = models.JSONField(null=True)
    taken = models.PositiveIntegerField(null=True)
    by = models.CharField(max_length=120)
    at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["plan", "segment", "at"], name="planning_script_segment")]


class ScriptTemplate(models.Model):
    """The team's template for a kind of segment; `role` for products of that role alone."""

    kind = models.CharField(max_length=12)
    role = models.CharField(max_length=10, blank=True)
    text = models.TextField()
    by = models.CharField(max_length=120)
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "role"], name="planning_script_template_once")]
