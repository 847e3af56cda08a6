"""The parts of a planned show, on its clock."""

from __future__ import annotations

from django.db import models

from kaibo.planning.models.plan import Plan
from kaibo.planning.models.plan_row import PlanRow


class Segment(PlanRow):
    """`planned_s` in seconds, `goal_amount` in minor units of the plan's currency.

    `product` is an item's product id. `points` are selling points, `mechanics` the price and benefit moves told in
    words, `phrases` what the host says, `props` what lies ready. A `locked` segment keeps its place when the line-up
    is made anew.
    """

    class Kind(models.TextChoices):
        OPENING = "opening"
        PRODUCT = "product"
        BENEFIT = "benefit"
        INTERACTION = "interaction"
        BREAK = "break"
        CLOSING = "closing"
        OTHER = "other"

    id = models.CharField(primary_key=True, max_length=40)
    plan = models.ForeignKey(Plan, models.CASCADE, related_name="segments")
    position = models.PositiveIntegerField()
    kind = models.CharField(max_length=12, choices=Kind.choices, default=Kind.OTHER)
    title = models.CharField(max_length=200)
    product = models.CharField(max_length=128, blank=True)
    planned_s = models.PositiveIntegerField()
    person = models.CharField(max_length=120, blank=True)
    scene = models.CharField(max_length=120, blank=True)
    points = models.JSONField(default=list)
    mechanics = models.JSONField(default=list)
    phrases = models.JSONField(default=list)
    props = models.JSONField(default=list)
    goal_orders = models.PositiveIntegerField(null=True)
    goal_amount = models.BigIntegerField(null=True)
    locked = models.BooleanField(default=False)
    note = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ["position", "id"]
        indexes = [models.Index(fields=["plan", "position"], name="planning_segment_place")]
