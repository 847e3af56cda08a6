"""What the company's documents look like."""

from __future__ import annotations

from django.db import models


class Look(models.Model):
    """The one look. `accent` is six hex digits, empty for the house's own; `logo` and `master` are ids of kept
    originals (a PNG, a PPTX without slides), empty where there is none."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    accent = models.CharField(max_length=6, blank=True)
    logo = models.CharField(max_length=40, blank=True)
    logo_width = models.PositiveIntegerField(default=0)
    logo_height = models.PositiveIntegerField(default=0)
    master = models.CharField(max_length=40, blank=True)
    master_name = models.CharField(max_length=200, blank=True)
    master_layouts = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(id=1), name="accounts_look_one")]
