"""Where the lines between audience layers are drawn."""

from __future__ import annotations

from django.db import models


class AudienceRules(models.Model):
    """The company's one row; until somebody draws them anew its defaults hold. `acts_from` and `ticket_from` are the
    percent of a show's people below the line, `acts_least` the interactions that are many in any show."""

    acts_from = models.PositiveSmallIntegerField(default=75)
    acts_least = models.PositiveIntegerField(default=3)
    ticket_from = models.PositiveSmallIntegerField(default=75)
    version = models.PositiveIntegerField(default=0)
    by = models.CharField(max_length=120, blank=True)
    at = models.DateTimeField(null=True)
