"""The team's own templates of plans."""

from __future__ import annotations

from django.db import models


class Template(models.Model):
    """What was saved of a plan to begin others with: `content` as `templates.content.Content` has it."""

    id = models.CharField(primary_key=True, max_length=40)
    name = models.CharField(max_length=120)
    kind = models.CharField(max_length=40)
    content = models.JSONField()
    by = models.CharField(max_length=120)
    made_at = models.DateTimeField()

    class Meta:
        ordering = ["name", "id"]
