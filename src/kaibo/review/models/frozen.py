"""A show's numbers as they stood a day and a week after it."""

from __future__ import annotations

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models


class Frozen(models.Model):
    """`hours` after the show's end. `numbers` are {key: number} as the engine told them at `at`, `sources` {key: the
    one source it took, "" for several}; nothing changes them."""

    show = models.CharField(max_length=40)
    hours = models.PositiveSmallIntegerField()
    numbers = models.JSONField(encoder=DjangoJSONEncoder)
    sources = models.JSONField()
    at = models.DateTimeField()

    class Meta:
        ordering = ["show", "hours"]
        constraints = [models.UniqueConstraint(fields=["show", "hours"], name="review_frozen_once")]
