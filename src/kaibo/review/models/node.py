"""The form of a node review 全流程节点复盘."""

from __future__ import annotations

from django.db import models


class Node(models.Model):
    """One part of the work on one show: what was meant, what came of it, and why. `version` counts its changes."""

    class Name(models.TextChoices):
        SELECTION = "selection"
        WARM_UP = "warm_up"
        OPENING = "opening"
        PITCHES = "pitches"
        BENEFITS = "benefits"
        CLOSING = "closing"
        AFTER_SALES = "after_sales"

    show = models.CharField(max_length=40)
    node = models.CharField(max_length=12, choices=Name.choices)
    goal = models.TextField(max_length=2000, blank=True)
    result = models.TextField(max_length=2000, blank=True)
    cause = models.TextField(max_length=2000, blank=True)
    version = models.PositiveIntegerField(default=0)
    by = models.CharField(max_length=120)
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["show", "node"], name="review_node_once")]
