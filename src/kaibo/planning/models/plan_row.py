"""What rows that belong to a plan and are changed by hand have in common."""

from __future__ import annotations

from django.db import models


class PlanRow(models.Model):
    """`changed` is the plan's version that last touched the row; each has its own `plan`."""

    plan_id: str
    changed = models.PositiveIntegerField(default=0)

    class Meta:
        abstract = True
