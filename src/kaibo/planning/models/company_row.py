"""What rows of the whole company have in common: a name, and who changed it last."""

from __future__ import annotations

from django.db import models


class CompanyRow(models.Model):
    """`version` counts the changes; `by` and `at` are of the last."""

    id = models.CharField(primary_key=True, max_length=40)
    name = models.CharField(max_length=120)
    version = models.PositiveIntegerField(default=0)
    by = models.CharField(max_length=120)
    at = models.DateTimeField()

    class Meta:
        abstract = True
