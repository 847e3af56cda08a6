"""Goods made ready for a planned show: units set aside, and units asked for elsewhere."""

from __future__ import annotations

from django.db import models

from kaibo.planning.models.plan import Plan
from kaibo.planning.models.plan_row import PlanRow


class Preparation(PlanRow):
    """What is wanted for one product of a plan. `reserve`: its units are to be held on the stock ledger until the show
    begins. `presale_days`: sold before it is there, sent within so many days; None where it isn't."""

    id = models.CharField(primary_key=True, max_length=40)
    plan = models.ForeignKey(Plan, models.CASCADE, related_name="preparations")
    product = models.CharField(max_length=128)
    reserve = models.BooleanField(default=False)
    presale_days = models.PositiveSmallIntegerField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["plan", "product"], name="planning_preparation_once")]


class PlanHold(models.Model):
    """What the ledger answered: `reservation` is its id there, empty where it was refused, with KaiboError.as_dict in
    `refused`. Not undone with the plan: it is brought in line with it."""

    plan = models.ForeignKey(Plan, models.CASCADE, related_name="holds")
    product = models.CharField(max_length=128)
    reservation = models.CharField(max_length=80, blank=True)
    units = models.PositiveIntegerField()
    until = models.DateTimeField()
    refused = models.JSONField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["plan", "product"], name="planning_planhold_once")]


class StockRequest(models.Model):
    """调配: units of a product asked for, and what came of it. What was asked and answered is never undone.

    `granted` is None while nobody answered, 0 for a refusal.
    """

    id = models.CharField(primary_key=True, max_length=40)
    plan = models.ForeignKey(Plan, models.CASCADE, related_name="stock_requests")
    product = models.CharField(max_length=128)
    units = models.PositiveIntegerField()
    asked_of = models.CharField(max_length=60, blank=True)
    note = models.CharField(max_length=300, blank=True)
    by = models.CharField(max_length=120)
    asked_at = models.DateTimeField()
    granted = models.PositiveIntegerField(null=True)
    answer = models.CharField(max_length=300, blank=True)
    answered_by = models.CharField(max_length=120, blank=True)
    answered_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["asked_at", "id"]
        indexes = [models.Index(fields=["plan", "asked_at"], name="planning_stockrequest_plan")]
