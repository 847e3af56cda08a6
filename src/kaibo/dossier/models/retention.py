"""How long personal data are kept, and what went."""

from __future__ import annotations

from django.db import models


class Retention(models.Model):
    """How many months personal data are kept, where the company says longer than the law. One row."""

    months = models.PositiveSmallIntegerField()
    by = models.CharField(max_length=120)
    at = models.DateTimeField()


class Purge(models.Model):
    """What was from before a moment went; `counts`: how many rows of which place."""

    id = models.CharField(primary_key=True, max_length=40)
    before = models.DateTimeField()
    at = models.DateTimeField()
    by = models.CharField(max_length=120)
    counts = models.JSONField(default=dict)
    done_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-at"]
