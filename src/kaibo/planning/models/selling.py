"""What is told of a product, field by field, and the fields a team tells of its own categories."""

from __future__ import annotations

from django.db import models

from kaibo.planning.models.plan import Plan
from kaibo.planning.models.plan_row import PlanRow


class SellingPoints(PlanRow):
    """Of one product of a plan. `form` is a form's key, `values` what each of its fields holds; `scenes` when it is
    worn or used; `proofs` are {name, number, link}."""

    id = models.CharField(primary_key=True, max_length=40)
    plan = models.ForeignKey(Plan, models.CASCADE, related_name="selling_points")
    product = models.CharField(max_length=128)
    form = models.CharField(max_length=40)
    values = models.JSONField(default=dict)
    scenes = models.JSONField(default=list)
    proofs = models.JSONField(default=list)

    class Meta:
        ordering = ["product"]
        constraints = [models.UniqueConstraint(fields=["plan", "product"], name="planning_sellingpoints_once")]


class PointForm(models.Model):
    """A form of the team's own: `fields` are {key, name}; it is proposed for products of these `categories`."""

    id = models.CharField(primary_key=True, max_length=40)
    name = models.CharField(max_length=60)
    categories = models.JSONField(default=list)
    fields = models.JSONField(default=list)
    by = models.CharField(max_length=120)
    at = models.DateTimeField()

    class Meta:
        ordering = ["name", "id"]
