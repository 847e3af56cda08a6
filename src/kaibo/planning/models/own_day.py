"""The team's own days in the calendar."""

from __future__ import annotations

from django.db import models


class OwnDay(models.Model):
    """A brand's day, an anniversary, a fair: from `first` to `last`, both included; `yearly` ones come again."""

    id = models.CharField(primary_key=True, max_length=40)
    name = models.CharField(max_length=80)
    first = models.DateField()
    last = models.DateField()
    yearly = models.BooleanField(default=False)
    by = models.CharField(max_length=120)
